using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.History;
using Integreat.Platform.Contracts.Imprint;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Gateway.Screens.Regions;

namespace Integreat.Platform.Gateway.Screens.Texts;

/// <summary>The imprint of a region. It has one address for all languages, and nobody hands it in: whoever writes it answers for it.</summary>
internal sealed class WrittenImprint(IGrainFactory grains, Desk desk) : IWritten
{
    private readonly IRegionImprint _grain = grains.GetGrain<IRegionImprint>(desk.Key);

    public string Kind => TextKinds.Imprint;

    public long Item => 0;

    public bool HasAddress => false;

    public bool IsReviewed => false;

    public bool MayEdit => desk.May("edit-imprint");

    public bool MayPublish => MayEdit;

    public Task<Answer<WrittenTexts>> ReadAsync(Caller caller) =>
        WrittenTexts.OfAsync(_grain.ReadImprintAsync(caller, CancellationToken.None), found => found.Translations);

    public Task<Outcome> SaveAsync(CommandContext context, string language, TranslationData text) => _grain.SaveAsync(context, language, text);

    public Task<Outcome> AcceptAsync(CommandContext context, string language, int basedOn) => throw NotReviewed();

    public Task<Outcome> ReturnAsync(CommandContext context, string language, int basedOn, string comment) => throw NotReviewed();

    public Task<Outcome> WithdrawAsync(CommandContext context, string language, int basedOn) => _grain.WithdrawAsync(context, language, basedOn);

    public Task<Outcome> ConfirmAsync(CommandContext context, string language, int basedOn) => _grain.ConfirmAsync(context, language, basedOn);

    private static NotSupportedException NotReviewed() => new("An imprint is not reviewed.");
}
