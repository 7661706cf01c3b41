using Integreat.Platform.Contracts.Media;
using Integreat.Platform.Domain.Media;
using Integreat.Platform.Domain.Regions;

namespace Integreat.Platform.Grains.Media;

/// <summary>Lists a region's files as editors ask for them.</summary>
internal static class MediaList
{
    public static MediaListView Read(Region region, MediaListQuery query, long version, long mostBytes)
    {
        var used = query.Used is null ? null : MediaUse.In(region).Select(use => use.Media).ToHashSet();
        var files = region.Media.Values
            .Where(file => (query.Before is not { } before || file.Id.Value < before)
                && (query.Text is not { } text || file.Name.Contains(text, StringComparison.InvariantCultureIgnoreCase))
                && (query.Folder is not { } folder || (region.Library.Of(file.Id).Folder?.Value ?? 0) == folder)
                && (query.Type is not { } type || file.Type == type || file.Type.StartsWith($"{type}/", StringComparison.Ordinal))
                && (query.Hidden is not { } hidden || file.Hidden == hidden)
                && (used is null || used.Contains(file.Id) == query.Used))
            .OrderByDescending(file => file.Id.Value)
            .Take(query.Count + 1)
            .ToList();
        return new MediaListView(
            version,
            [.. files.Take(query.Count).Select(file => MediaMapping.Row(file, region.Library.Of(file.Id)))],
            region.Library.BytesOf(region.Media.Values),
            mostBytes,
            files.Count > query.Count ? files[query.Count - 1].Id.Value : null);
    }
}
