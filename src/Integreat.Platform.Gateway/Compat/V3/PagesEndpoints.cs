using Integreat.Platform.Contracts.Directory;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Gateway.Delivery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Integreat.Platform.Gateway.Compat.V3;

/// <summary>The pages of an edition: all of them, one, those above it and those below it.</summary>
internal sealed partial class PagesEndpoints(EditionReplicas editions, FoundAnswers found, ILogger<PagesEndpoints> logger)
{
    public void Map(V3Routes routes)
    {
        routes.MapServedEditionRead(PagesAsync, "pages");
        routes.MapEditionRead(PageAsync, "page", "post");
        routes.MapEditionRead(ParentsAsync, "parents");
        routes.MapEditionRead(ChildrenAsync, "children");
    }

    private async Task PagesAsync(HttpContext http, DirectoryEntry region, string language)
    {
        var edition = await editions.FreshAsync(region.Region, language, http);
        await found.SendAsync(http, region, language, edition, edition.Pages);
    }

    private Task PageAsync(HttpContext http, DirectoryEntry region, string language) =>
        AnswerAboutPageAsync(http, region, language, (edition, page, _) => edition.Single(edition.Tree.Page(page)));

    private Task ParentsAsync(HttpContext http, DirectoryEntry region, string language) =>
        AnswerAboutPageAsync(http, region, language, (edition, page, _) => edition.Parents(page));

    private async Task ChildrenAsync(HttpContext http, DirectoryEntry region, string language)
    {
        if (!PageQuery.TryParse(http.Request.Query, out var query, out var error))
        {
            await error!.SendAsync(http);
        }
        else if (query.NamesPage)
        {
            await AnswerAboutPageAsync(http, region, language, (edition, page, depth) => edition.Children(page, depth));
        }
        else if (!region.Serves(language))
        {
            await BodyResponse.SendAsync(http, Body.List([]));
        }
        else
        {
            var edition = await editions.FreshAsync(region.Region, language, http);
            await found.SendAsync(http, region, language, edition, edition.Children(page: null, query.Depth));
        }
    }

    private async Task AnswerAboutPageAsync(
        HttpContext http, DirectoryEntry region, string language, Func<EditionSnapshot, long, int, Body> answer)
    {
        if (!PageQuery.TryParse(http.Request.Query, out var query, out var error))
        {
            await error!.SendAsync(http);
            return;
        }

        if (!query.NamesPage)
        {
            await ApiError.NoAddress.SendAsync(http);
            return;
        }

        if (!region.Serves(language))
        {
            await (await RefuseLanguageAsync(http, region, query)).SendAsync(http);
            return;
        }

        var edition = await editions.FreshAsync(region.Region, language, http);
        var (page, refusal) = query.Id is { } id ? FindById(edition, id) : PageLookup.FindBySlug(edition, query.Slug!);
        if (refusal is null)
        {
            await found.SendAsync(http, region, language, edition, answer(edition, page, query.Depth));
            return;
        }

        if (refusal == ApiError.Internal)
        {
            LogAmbiguous(region.Slug, language, query.Slug!);
        }

        await refusal.SendAsync(http);
    }

    /// <summary>
    /// A language that is not served has no text of any page. Whether a page exists all the same, every edition of the region knows, and
    /// that of the default language is always served.
    /// </summary>
    private async Task<ApiError> RefuseLanguageAsync(HttpContext http, DirectoryEntry region, PageQuery query)
    {
        if (query.Id is not { } id)
        {
            return ApiError.NoTranslation;
        }

        var served = region.Languages.FirstOrDefault(language => language.Active);
        var edition = served is null ? null : await editions.FreshAsync(region.Region, served.Slug, http);
        return edition?.Find(ItemKinds.Page, id) is null ? ApiError.NoPage : ApiError.PageHidden;
    }

    private static (long Page, ApiError? Refusal) FindById(EditionSnapshot edition, long id) =>
        edition.Find(ItemKinds.Page, id) is null ? (0, ApiError.NoPage)
        : edition.Tree.Lists(id) ? (id, null)
        : (0, ApiError.PageHidden);

    [LoggerMessage(LogLevel.Warning, "More than one page of {Region} in {Language} has the address {Slug}")]
    private partial void LogAmbiguous(string region, string language, string slug);
}
