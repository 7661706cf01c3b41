using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Translations;

namespace Integreat.Platform.Grains.Texts;

/// <summary>A text of a region, in its newest or its public version.</summary>
/// <param name="Hash">Of its bytes.</param>
/// <param name="Number">Of what it belongs to; null for the imprint.</param>
internal readonly record struct RegionText(string Hash, string Kind, long? Number, string Language);

/// <summary>All that is written in a region.</summary>
internal static class RegionTexts
{
    /// <summary>The newest and the public versions of all texts, which are the same or not.</summary>
    public static IEnumerable<RegionText> Of(Region region) =>
    [
        .. region.Pages.ById.Values.OrderBy(page => page.Id.Value).SelectMany(page => Of("page", page.Id.Value, page.Translations)),
        .. region.Events.Values.OrderBy(each => each.Id.Value).SelectMany(each => Of("event", each.Id.Value, each.Translations)),
        .. region.Locations.Values.OrderBy(location => location.Id.Value)
            .SelectMany(location => Of("location", location.Id.Value, location.Translations)),
        .. Of("imprint", null, region.Imprint),
        .. region.News.Values.OrderBy(item => item.Id.Value).SelectMany(item => item.Texts
            .Where(text => text.Content.Hash is not null)
            .Select(text => new RegionText(text.Content.Hash!, "news", item.Id.Value, text.Language.Value))),
    ];

    private static IEnumerable<RegionText> Of(string kind, long? number, ImmutableDictionary<LanguageCode, Translation> texts) =>
        from text in texts.OrderBy(text => text.Key.Value, StringComparer.Ordinal)
        from hash in new[] { text.Value.Working.Content.Hash, text.Value.Public?.Content.Hash }
        where hash is not null
        select new RegionText(hash, kind, number, text.Key.Value);
}
