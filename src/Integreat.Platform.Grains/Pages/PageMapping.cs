using System.Text;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Translations;

namespace Integreat.Platform.Grains.Pages;

/// <summary>Between what travels and what the domain knows.</summary>
internal static class PageMapping
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

    public static PageId? ToPage(long? number) => number is { } page ? new PageId(page) : null;

    public static PageAttributes ToDomain(this PageAttributesData data) => new(
        data.Icon is { } icon ? new MediaId(icon) : null,
        data.Organization is { } organization ? new OrganizationId(organization) : null,
        [.. data.EmbeddedOffers.Select(offer => new OfferId(offer))],
        ToPage(data.MirroredPage),
        data.MirroredPageFirst);

    /// <summary>The hashes of all texts that a view of the page shows.</summary>
    public static IEnumerable<string> Bodies(Page page) => page.Translations.Values
        .SelectMany(text => new[] { text.Working.Content.Hash, text.Public?.Content.Hash })
        .OfType<string>()
        .Distinct();

    public static PageView View(Page page, ImmutableDictionary<string, ReadOnlyMemory<byte>> bodies) => new(
        page.Id.Value,
        page.Parent == PageId.Root ? null : page.Parent.Value,
        page.Order,
        page.Archived,
        new PageAttributesData
        {
            Icon = page.Attributes.Icon?.Value,
            Organization = page.Attributes.Organization?.Value,
            EmbeddedOffers = [.. page.Attributes.EmbeddedOffers.Select(offer => offer.Value)],
            MirroredPage = page.Attributes.MirroredPage?.Value,
            MirroredPageFirst = page.Attributes.MirroredPageFirst,
        },
        [.. page.Translations.OrderBy(text => text.Key.Value, StringComparer.Ordinal).Select(text => new TranslationView(
            text.Key.Value, View(text.Value.Working, bodies), text.Value.Public is { } version ? View(version, bodies) : null))]);

    private static TranslationVersionView View(TranslationVersion version, ImmutableDictionary<string, ReadOnlyMemory<byte>> bodies) => new(
        version.Id.Value, version.Number, Statuses.First(pair => pair.Status == version.Status).Word, version.Title, version.Slug,
        version.Content.Hash is { } hash ? Encoding.UTF8.GetString(bodies[hash].Span) : "", version.MinorEdit, version.LastUpdated);
}
