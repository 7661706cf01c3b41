using System.Collections.Immutable;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.History;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Gateway.Screens.Words;

namespace Integreat.Platform.Gateway.Screens.Texts;

/// <summary>
/// Something with a text in each language, for a desk at which they are written: what its texts have, what its visitor may do with them, and the
/// commands for that. Versions, and the way back to one, are the same for all (<see cref="IRegionHistory"/>).
/// </summary>
public interface IWritten
{
    /// <summary>One of <see cref="TextKinds"/>.</summary>
    string Kind { get; }

    /// <summary>Its number; 0 for what a region has only once.</summary>
    long Item { get; }

    /// <summary>Its texts have addresses of their own.</summary>
    bool HasAddress { get; }

    /// <summary>Its texts are handed in, and accepted or returned.</summary>
    bool IsReviewed { get; }

    bool MayEdit { get; }

    bool MayPublish { get; }

    /// <summary>Why whoever may not edit it may not, if there is more to say than that a right is missing.</summary>
    string? WhyReadOnly(TextWords words) => null;

    Task<Answer<WrittenTexts>> ReadAsync(Caller caller);

    Task<Outcome> SaveAsync(CommandContext context, string language, TranslationData text);

    /// <param name="basedOn">The number of the newest version that was seen, as in the commands below.</param>
    Task<Outcome> AcceptAsync(CommandContext context, string language, int basedOn);

    Task<Outcome> ReturnAsync(CommandContext context, string language, int basedOn, string comment);

    Task<Outcome> WithdrawAsync(CommandContext context, string language, int basedOn);

    Task<Outcome> ConfirmAsync(CommandContext context, string language, int basedOn);
}

/// <summary>The texts of one thing, one for each language in which there is one.</summary>
public sealed record WrittenTexts(ImmutableArray<TranslationView> All)
{
    public TranslationView? In(string language) => All.FirstOrDefault(text => text.Language == language);

    /// <summary>The texts of what was found, or why there are none.</summary>
    internal static async Task<Answer<WrittenTexts>> OfAsync<T>(Task<Answer<T>> asked, Func<T, ImmutableArray<TranslationView>> textsOf)
        where T : class
    {
        var answer = await asked;
        return new Answer<WrittenTexts>(answer.Value is { } found ? new WrittenTexts(textsOf(found)) : null, answer.RefusalCode, answer.Detail);
    }
}
