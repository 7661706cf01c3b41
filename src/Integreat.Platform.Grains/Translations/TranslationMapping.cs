using System.Diagnostics.CodeAnalysis;
using System.Text;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Texts;
using Integreat.Platform.Domain.Translations;

namespace Integreat.Platform.Grains.Translations;

/// <summary>Texts of any kind, between what travels and what the domain knows.</summary>
internal static class TranslationMapping
{
    private static readonly ImmutableArray<(TranslationStatus Status, string Word)> Statuses =
    [
        (TranslationStatus.Draft, "DRAFT"), (TranslationStatus.Review, "REVIEW"), (TranslationStatus.Public, "PUBLIC"),
        (TranslationStatus.AutoSave, "AUTO_SAVE"),
    ];

    public static bool TryParseStatus(string word, out TranslationStatus status)
    {
        var known = Statuses.FirstOrDefault(pair => pair.Word == word);
        status = known.Status;
        return known.Word is not null;
    }

    public static string Word(TranslationStatus status) => Statuses.First(pair => pair.Status == status).Word;

    /// <summary>False if the status is none.</summary>
    public static bool TryParse(
        this TranslationData text, string language, DateTimeOffset at, string? by, [NotNullWhen(true)] out TextEdit? edit)
    {
        edit = TryParseStatus(text.Status, out var status)
            ? new TextEdit(
                new LanguageCode(language), text.BasedOn, status, text.Title, text.Slug, Text.Of(text.Content), text.MinorEdit,
                text.CurrentlyInTranslation, text.MachineTranslated, at, by, text.MetaDescription)
            : null;
        return edit is not null;
    }

    /// <summary>The hashes of all texts that a view shows.</summary>
    public static ImmutableArray<string> Bodies(ImmutableDictionary<LanguageCode, Translation> texts) =>
    [
        .. texts.Values.SelectMany(text => new[] { text.Working.Content.Hash, text.Public?.Content.Hash, text.Returned?.Comment.Hash })
            .OfType<string>().Distinct(),
    ];

    /// <summary>All texts of an item, ordered by language.</summary>
    public static ImmutableArray<TranslationView> View(
        ImmutableDictionary<LanguageCode, Translation> texts, ImmutableDictionary<string, ReadOnlyMemory<byte>> bodies) =>
    [
        .. texts.OrderBy(text => text.Key.Value, StringComparer.Ordinal).Select(text => new TranslationView(
            text.Key.Value, View(text.Value.Working, bodies), text.Value.Public is { } version ? View(version, bodies) : null,
            text.Value.Returned is { } review ? new ReturnedView(review.By, review.At, Read(review.Comment, bodies)) : null)),
    ];

    private static TranslationVersionView View(TranslationVersion version, ImmutableDictionary<string, ReadOnlyMemory<byte>> bodies) => new(
        version.Id.Value, version.Number, Word(version.Status), version.Title, version.Slug,
        Read(version.Content, bodies), version.MinorEdit, version.LastUpdated, version.MetaDescription,
        version.CurrentlyInTranslation, version.MachineTranslated, version.Creator);

    // A text that was erased is empty, where the past is shown.
    private static string Read(Text text, ImmutableDictionary<string, ReadOnlyMemory<byte>> bodies) =>
        text.Hash is { } hash && bodies.TryGetValue(hash, out var body) ? Encoding.UTF8.GetString(body.Span) : "";
}
