using Integreat.Platform.Domain.Regions;

namespace Integreat.Platform.Domain.Media;

/// <summary>What has a file as its icon or logo. What is archived counts as well: it may come back.</summary>
/// <param name="Kind">"region", "page", "event", "location" or "organization".</param>
/// <param name="Number">Of what has it; 0 for the region.</param>
public readonly record struct MediaUse(MediaId Media, string Kind, long Number)
{
    /// <summary>All uses in a region, the region's own first, then by kind and number.</summary>
    public static IEnumerable<MediaUse> In(Region region) =>
    [
        .. Of("region", [(region.Settings?.Icon, 0)]),
        .. Of("page", region.Pages.ById.Values.Select(page => (page.Attributes.Icon, page.Id.Value))),
        .. Of("event", region.Events.Values.Select(each => (each.Details.Icon, each.Id.Value))),
        .. Of("location", region.Locations.Values.Select(location => (location.Details.Icon, location.Id.Value))),
        .. Of("organization", region.Organizations.Values.Select(owner => (owner.Logo, owner.Id.Value))),
    ];

    private static IEnumerable<MediaUse> Of(string kind, IEnumerable<(MediaId? Media, long Number)> holders) =>
        holders.OrderBy(holder => holder.Number)
            .SelectMany(holder => holder.Media is { } media ? [new MediaUse(media, kind, holder.Number)] : Array.Empty<MediaUse>());
}
