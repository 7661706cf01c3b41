using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Gateway.Admin;
using Integreat.Platform.Gateway.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integreat.Platform.Gateway.Platform;

/// <summary>What regions choose from: languages, offers, and categories of places.</summary>
internal static class CatalogEndpoints
{
    private const string View = "view-catalog";
    private const string Change = "change-catalog";

    public static void MapCatalog(this RouteGroupBuilder admin)
    {
        var languages = admin.MapGroup("/languages");
        languages.MapGet("", (HttpContext http, IGrainFactory grains) => ListAsync(http, grains, view => new PlatformLanguagesView(view.Version, LanguageEntry.Of(view))))
            .ForStaff(View).Shows<PlatformLanguagesView>("The languages of the platform.");
        languages.MapGet("/{code}", (string code, HttpContext http, IGrainFactory grains) => ReadAsync(
            http, grains, view => LanguageEntry.Of(view).FirstOrDefault(entry => entry.Slug == code), entry => entry.Revision, LanguageUnknown))
            .ForStaff(View).Shows<LanguageEntry>("A language of the platform.");
        languages.MapPut("/{code}", (string code, PlatformLanguageForm form, HttpContext http, IGrainFactory grains, AdminCommands commands) => SaveAsync(
            http, grains, commands, (catalog, context, seen) => catalog.SaveLanguageAsync(context, form.ToData(code), seen)))
            .ForStaff(Change).Replaces("Adds or changes a language; one that was retired is there again.");
        languages.MapDelete("/{code}", (string code, HttpContext http, IGrainFactory grains, AdminCommands commands) => commands.SendAsync(
            http, Platform(grains), context => Catalog(grains).RetireLanguageAsync(context, code)))
            .ForStaff(Change).Does("Retires a language: no region can add it any more, and those that have it keep it.");

        var offers = admin.MapGroup("/offers");
        offers.MapGet("", (HttpContext http, IGrainFactory grains) => ListAsync(http, grains, view => new OffersView(view.Version, OfferEntry.Of(view))))
            .ForStaff(View).Shows<OffersView>("The offers of the platform.");
        offers.MapGet("/{slug}", (string slug, HttpContext http, IGrainFactory grains) => ReadAsync(
            http, grains, view => OfferEntry.Of(view).FirstOrDefault(entry => entry.Slug == slug), entry => entry.Revision, OfferUnknown))
            .ForStaff(View).Shows<OfferEntry>("An offer of the platform.");
        offers.MapPut("/{slug}", (string slug, OfferForm form, HttpContext http, IGrainFactory grains, AdminCommands commands) => SaveAsync(
            http, grains, commands, (catalog, context, seen) => catalog.SaveOfferAsync(context, form.ToData(slug), seen)))
            .ForStaff(Change).Replaces("Adds or changes an offer; one that was retired is there again.");
        offers.MapDelete("/{slug}", (string slug, HttpContext http, IGrainFactory grains, AdminCommands commands) => commands.SendAsync(
            http, Platform(grains), context => Catalog(grains).RetireOfferAsync(context, slug)))
            .ForStaff(Change).Does("Retires an offer: no region can choose it any more, and those that have it keep it.");

        var categories = admin.MapGroup("/categories");
        categories.MapGet("", (HttpContext http, IGrainFactory grains) => ListAsync(http, grains, view => new CategoriesView(view.Version, CategoryEntry.Of(view))))
            .ForStaff(View).Shows<CategoriesView>("The categories of places.");
        categories.MapPost("", (CategoryForm form, HttpContext http, IGrainFactory grains, AdminCommands commands) => commands.SendAsync(
            http, Platform(grains), context => Catalog(grains).SaveCategoryAsync(context, null, form.ToData(), basedOn: 0)))
            .ForStaff(Change).Does("Adds a category of places.");
        categories.MapGet("/{id:long}", (long id, HttpContext http, IGrainFactory grains) => ReadAsync(
            http, grains, view => CategoryEntry.Of(view).FirstOrDefault(entry => entry.Id == id), entry => entry.Revision, CategoryUnknown))
            .ForStaff(View).Shows<CategoryEntry>("A category of places.");
        categories.MapPut("/{id:long}", (long id, CategoryForm form, HttpContext http, IGrainFactory grains, AdminCommands commands) => SaveAsync(
            http, grains, commands, (catalog, context, seen) => catalog.SaveCategoryAsync(context, id, form.ToData(), seen)))
            .ForStaff(Change).Replaces("Changes a category of places; one that was retired is there again.");
        categories.MapDelete("/{id:long}", (long id, HttpContext http, IGrainFactory grains, AdminCommands commands) => commands.SendAsync(
            http, Platform(grains), context => Catalog(grains).RetireCategoryAsync(context, id)))
            .ForStaff(Change).Does("Retires a category: no place can get it any more, and those that have it keep it.");
    }

    private static Problem LanguageUnknown => new(404, "language-unknown", "The platform has no such language. Reload the list and choose again.");

    private static Problem OfferUnknown => new(404, "offer-unknown", "The platform has no such offer. Reload the list and choose again.");

    private static Problem CategoryUnknown => new(404, "category-unknown", "The platform has no such category. Reload the list and choose again.");

    private static async Task<IResult> ListAsync<T>(HttpContext http, IGrainFactory grains, Func<PlatformView, T> show) =>
        AdminProblems.Of(http, await Catalog(grains).ReadCatalogAsync(Callers.Of(http), http.RequestAborted), view => TypedResults.Ok(show(view)));

    private static async Task<IResult> ReadAsync<T>(
        HttpContext http, IGrainFactory grains, Func<PlatformView, T?> find, Func<T, int> revisionOf, Problem unknown)
        where T : class => AdminProblems.Of(http, await Catalog(grains).ReadCatalogAsync(Callers.Of(http), http.RequestAborted), view =>
        {
            if (find(view) is not { } found)
            {
                return unknown;
            }

            http.Response.Headers.ETag = SeenVersion.Tag(revisionOf(found));
            return TypedResults.Ok(found);
        });

    private static Task<IResult> SaveAsync(
        HttpContext http, IGrainFactory grains, AdminCommands commands, Func<ICatalog, CommandContext, int, Task<Outcome>> save) =>
        commands.SendSeenAsync(http, Platform(grains), (context, seen) => save(Catalog(grains), context, seen));

    private static ICatalog Catalog(IGrainFactory grains) => grains.GetGrain<ICatalog>(GrainKeys.Platform);

    private static IPlatform Platform(IGrainFactory grains) => grains.GetGrain<IPlatform>(GrainKeys.Platform);
}
