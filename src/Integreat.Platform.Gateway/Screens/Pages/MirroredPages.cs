using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Gateway.Delivery;
using Integreat.Platform.Gateway.Screens.Regions;

namespace Integreat.Platform.Gateway.Screens.Pages;

/// <summary>Finds out what a page of another region is called whose text a page shows. Only what readers have of it is told, which is no secret.</summary>
internal sealed class MirroredPages(IGrainFactory grains, DirectoryReplica directory)
{
    /// <summary>As it stands in lists of pages of several regions.</summary>
    public static string Title(string title, string region) => $"{title} ({region})";

    /// <param name="page">The one that shows it.</param>
    /// <returns>Null if readers have no such page.</returns>
    public async Task<string?> FindTitleAsync(Visitor visitor, Desk desk, long page)
    {
        var answer = await grains.GetGrain<IRegionPages>(desk.Key).ReadMirroredAsync(visitor.Caller, page, CancellationToken.None);
        if (answer.Value is not { } mirrored || (await directory.ReadAsync(CancellationToken.None)).Find(mirrored.Region) is not { Status: "ACTIVE" } region)
        {
            return null;
        }

        var shown = await grains.GetGrain<IRegionPages>(GrainKeys.Region(region.Region)).ReadAsync(mirrored.Page, CancellationToken.None);
        var texts = shown is { Archived: false } ? shown.Translations : [];
        var title = region.Languages.Select(language => texts.FirstOrDefault(text => text.Language == language.Slug)?.Public?.Title)
            .FirstOrDefault(title => !string.IsNullOrEmpty(title));
        return title is null ? null : Title(title, region.FullName);
    }
}
