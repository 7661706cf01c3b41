using Integreat.Platform.Gateway.Accounts;
using Integreat.Platform.Gateway.Accounts.OpenId;
using Integreat.Platform.Gateway.Accounts.Passkeys;
using Integreat.Platform.Gateway.Bulk;
using Integreat.Platform.Gateway.Contacts;
using Integreat.Platform.Gateway.Events;
using Integreat.Platform.Gateway.History;
using Integreat.Platform.Gateway.Imprint;
using Integreat.Platform.Gateway.Languages;
using Integreat.Platform.Gateway.Locations;
using Integreat.Platform.Gateway.Media;
using Integreat.Platform.Gateway.News;
using Integreat.Platform.Gateway.Onboarding;
using Integreat.Platform.Gateway.Organizations;
using Integreat.Platform.Gateway.Pages;
using Integreat.Platform.Gateway.Regions;
using Integreat.Platform.Gateway.Register;
using Integreat.Platform.Gateway.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace Integreat.Platform.Gateway.Admin;

/// <summary>The routes of the admin API.</summary>
internal static class AdminRoutes
{
    private const string Version1 = AdminEdge.Root + "/v1";

    // The longest text that a page takes, and what stands around it.
    private const long MostBytes = 5 * 1024 * 1024;

    public static void MapAdmin(this IEndpointRouteBuilder routes)
    {
        var admin = routes.MapGroup(Version1).GuardDryRuns();
        admin.MapSessions();
        admin.MapPasswords();
        admin.MapSecondFactor();
        admin.MapPersonalTokens();
        admin.MapPasskeys();
        admin.MapDirectories();
        admin.MapInvitations();

        var signedIn = admin.MapGroup("").RequireSessionOrToken().LimitBodies(MostBytes);
        signedIn.MapOwnRegions();
        signedIn.MapGroup("").CanBeTried().MapStaff();
        signedIn.MapRegister();
        signedIn.MapFounding();
        var region = signedIn.MapRegions();
        region.MapInvitationToRegion();
        region.MapOnboarding();
        region.MapLibrary();
        region.MapUploads();
        var content = region.MapGroup("").CanBeTried();
        content.MapMembers();
        content.MapSettings();
        content.MapLanguages();
        content.MapCoverage();
        content.MapPages();
        content.MapBulk();
        content.MapEvents();
        content.MapLocations();
        content.MapContacts();
        content.MapOrganizations();
        content.MapNews();
        content.MapImprint();
        content.MapHistory();
        content.MapTextHistory();
    }

    /// <summary>Larger bodies are refused before they are read.</summary>
    public static RouteGroupBuilder LimitBodies(this RouteGroupBuilder group, long bytes) => group.WithMetadata(new BodyLimit(bytes));

    private sealed record BodyLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
}
