using System.Collections.Immutable;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Onboarding;
using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Contracts.Register;
using Integreat.Platform.Gateway.Accounts;
using Integreat.Platform.Gateway.Admin;
using Integreat.Platform.Gateway.Delivery;
using Integreat.Platform.Gateway.Media;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway.Onboarding;

/// <summary>New regions.</summary>
internal static class OnboardingEndpoints
{
    private static readonly Problems.Problem TemplateUnknown = new(
        422, "template-unknown", "There is no region with the address of the template. Choose one of the list of regions.");

    public static void MapFounding(this RouteGroupBuilder admin) =>
        admin.MapPost("/regions", FoundAsync).WithMetadata(new AdminRule(AdminReach.Platform, "change-regions"))
            .Does<FoundedView>("Makes a region of a municipality of the register, with the content of a template.");

    public static void MapOnboarding(this RouteGroupBuilder region)
    {
        region.MapPost("/preview", RenewPreviewAsync).Needs("manage-members").Does<PreviewView>("Makes a new preview link; the earlier one ends.");
        region.MapGet("/export", ExportAsync).Needs("change-regions").ShowsFile("application/zip", "The region as a file, which another installation can take over.");
    }

    private static async Task<IResult> FoundAsync(
        FoundingForm form, HttpContext http, IGrainFactory grains, DirectoryReplica directory, TimeProvider clock, IServiceProvider services)
    {
        // Who may not make regions learns nothing of templates either.
        if (await grains.GetGrain<IRegister>(GrainKeys.Register).CheckAsync(Callers.Of(http), http.RequestAborted) is { } denied)
        {
            return AdminProblems.Of(http, denied.Code, denied.Detail);
        }

        if (form.MailLanguage is not ("de" or "en"))
        {
            return AdminProblems.MailLanguageUnknown;
        }

        if ((await directory.FreshAsync(http)).Find(form.Template) is not { } template)
        {
            return TemplateUnknown;
        }

        if (AdminCommands.ContextOf(http) is not { } context)
        {
            return AdminProblems.IdempotencyKeyInvalid;
        }

        var plan = new FoundingPlan(
            form.Ags, form.Languages, form.Manager?.Trim() is { Length: > 0 } manager ? manager : null, form.MailLanguage);
        var founded = await Founding.Of(services).RunAsync(context, template.Region, plan, http.RequestAborted);
        if (founded.RefusalCode is { } code)
        {
            return AdminProblems.Of(http, code, founded.Detail!);
        }

        var sources = grains.GetGrain<IRegionSources>(GrainKeys.Region(founded.Region));
        var isVisible = await Acknowledgement.WaitAsync(sources, founded.Version, clock, http.RequestAborted);
        return TypedResults.Json(
            new FoundedView(founded.Version, founded.Region, founded.Slug, founded.Preview, founded.Unsent),
            statusCode: isVisible ? StatusCodes.Status200OK : StatusCodes.Status202Accepted);
    }

    // What breaks off halfway ends without its manifest, and is refused wherever somebody tries to import it.
    private static async Task<IResult> ExportAsync(
        HttpContext http, IGrainFactory grains, IMediaStore store, IOptions<PublicOptions> site, TimeProvider clock)
    {
        var region = RegionTarget.Of(http);
        var export = new RegionExport(grains, store, site.Value, clock);
        var begun = await export.BeginAsync(region.Caller, region.Region, http.RequestAborted);
        if (begun.Value is not { } leaving)
        {
            return AdminProblems.Of(http, begun.RefusalCode!, begun.Detail!);
        }

        http.Response.ContentType = "application/zip";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{leaving.Settings.Slug}.zip\"";
        await using var client = new NeverBlocking(http.Response.Body);
        await export.WriteAsync(region.Caller, region.Region, leaving, client, http.RequestAborted);
        await client.FlushAsync(http.RequestAborted);
        return Results.Empty;
    }

    private static async Task<IResult> RenewPreviewAsync(
        HttpContext http, IGrainFactory grains, AdminCommands commands, DirectoryReplica directory, IOptions<PublicOptions> site)
    {
        var region = RegionTarget.Of(http);
        var slug = (await directory.FreshAsync(http)).All.First(each => each.Region == region.Region).Slug;
        var secret = Secrets.New();
        return await commands.SendAsync(
            http,
            region,
            context => grains.GetGrain<IRegionOnboarding>(region.Key).RenewPreviewAsync(context, SecretHash.Of(secret)),
            outcome => new PreviewView(outcome.Version, PreviewEndpoint.Link(site.Value.CmsUrl, slug, secret)));
    }
}

/// <param name="Ags">The key in the register.</param>
/// <param name="Template">The address of the region to copy.</param>
/// <param name="Languages">Slugs; the template's default language is one of them.</param>
/// <param name="Manager">The e-mail address of who will manage the region; null for nobody yet.</param>
/// <param name="MailLanguage">Of the mail: "de" or "en".</param>
internal sealed record FoundingForm(
    string Ags, string Template, ImmutableArray<string> Languages, string? Manager = null, string MailLanguage = "de");

/// <param name="Preview">The preview link; null if this was answered before, for it is shown once.</param>
/// <param name="Unsent">Why the manager was not written to; null if that was done.</param>
internal sealed record FoundedView(long Version, long Id, string Region, string? Preview, string? Unsent);

/// <param name="Preview">The preview link, shown this once.</param>
internal sealed record PreviewView(long Version, string Preview);
