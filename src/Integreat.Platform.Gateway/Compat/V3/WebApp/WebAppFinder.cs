using System.Globalization;
using Integreat.Platform.Contracts.Directory;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Contracts.News;
using Integreat.Platform.Gateway.Delivery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway.Compat.V3.WebApp;

/// <summary>Finds what stands behind a path of the web app. Rules: section 5.1 of the public API's contract.</summary>
internal sealed class WebAppFinder(DirectoryReplica directory, EditionReplicas editions, IOptions<PublicOptions> options)
{
    private const string DefaultLanguage = "de";

    private readonly PublicOptions _site = options.Value;

    public async Task<WebAppAnswer> FindAsync(WebAppPath path, HttpContext http)
    {
        var regions = await directory.FreshAsync(http);
        if (path.Region is null)
        {
            return Start(path);
        }

        if (regions.Find(path.Region) is not { } region)
        {
            return regions.FindMoved(path.Region) is { } moved ? new WebAppMoved(moved.Slug) : WebAppError.Of(ApiError.NoRegion);
        }

        if (DirectorySnapshot.IsArchived(region))
        {
            return WebAppError.Of(ApiError.RegionArchived);
        }

        if (path.Language is { } language && !region.Serves(language))
        {
            return WebAppError.Of(ApiError.NoLanguage);
        }

        return path is { Language: { } asked, Item: { } item }
            ? Describe(await editions.FreshAsync(region.Region, asked, http), region, asked, item)
            : new WebAppDocument(TagOf(path.Language), $"{region.Name} | {_site.Branding}", "", _site.WebAppUrl + path.Path);
    }

    private WebAppAnswer Start(WebAppPath path)
    {
        var language = directory.FindLanguage(path.Language ?? DefaultLanguage);
        return language is null && path.Language is not null
            ? WebAppError.Of(ApiError.NoLanguage)
            : new WebAppDocument(
                TagOf(path.Language),
                language is { WebAppTitle: not "" } ? language.WebAppTitle : _site.Branding,
                language?.WebAppDescription ?? "",
                _site.WebAppUrl + path.Path);
    }

    private WebAppAnswer Describe(EditionSnapshot edition, DirectoryEntry region, string language, WebAppItem asked)
    {
        var (item, error) = Find(edition, asked);
        if (item is null)
        {
            return error!;
        }

        var text = ItemText.Of(item);
        return new WebAppDocument(
            TagOf(language),
            IsExternal(item) ? item.Title : $"{item.Title} - {region.Name} | {_site.Branding}",
            text.Excerpt is { } stripped ? Excerpt.OfStripped(stripped) : item.Kind is ItemKinds.News ? Excerpt.OfPlain(text.Content) : "",
            text.ExternalUrl ?? _site.WebAppUrl + item.Path,
            item,
            item.Kind is ItemKinds.Page or ItemKinds.Event or ItemKinds.Location && Slug.OfUrl(item.Path) != Slug.Normalize(asked.Name));
    }

    /// <summary>An item that readers of this language see, by any slug that it has or had.</summary>
    private static (Fragment? Item, WebAppError? Error) Find(EditionSnapshot edition, WebAppItem asked)
    {
        if (asked.Kind is not (ItemKinds.Page or ItemKinds.Event or ItemKinds.Location))
        {
            return (FindNews(edition, asked), WebAppError.NotFoundOf(asked.Kind));
        }

        var slug = Slug.Normalize(asked.Name);
        return edition.FindBySlug(asked.Kind, slug) switch
        {
            [] => (FindByPath(edition, asked.Kind, slug), WebAppError.NotFoundOf(asked.Kind)),
            [var id] when edition.Find(asked.Kind, id) is { } item && IsShown(edition, item) => (item, null),
            [_] => (null, WebAppError.NotFoundOf(asked.Kind)),
            _ => (null, WebAppError.Ambiguous),
        };
    }

    /// <summary>What is shown in the default language's words has that language's slug in its path.</summary>
    private static Fragment? FindByPath(EditionSnapshot edition, string kind, string slug) =>
        kind is ItemKinds.Page || slug is "" ? null
            : edition.OfKind(kind).FirstOrDefault(item => item.Visibility is Visibility.Public && Slug.OfUrl(item.Path) == slug);

    private static bool IsShown(EditionSnapshot edition, Fragment item) =>
        item.Kind is ItemKinds.Page ? edition.Tree.Lists(item.Id) : item.Visibility is Visibility.Public;

    /// <summary>The region's own news are known by the number of the text.</summary>
    private static Fragment? FindNews(EditionSnapshot edition, WebAppItem asked)
    {
        if (!long.TryParse(asked.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var item = asked.Kind is ItemKinds.News
            ? edition.OfKind(asked.Kind).FirstOrDefault(news => news.Translation == number)
            : edition.Find(asked.Kind, number);
        return item is { Visibility: Visibility.Public } ? item : null;
    }

    private static bool IsExternal(Fragment item) => NewsSources.External.Contains(item.Kind);

    private string TagOf(string? language) =>
        directory.FindLanguage(language ?? DefaultLanguage)?.Bcp47Tag ?? language ?? DefaultLanguage;
}
