using Integreat.Platform.Gateway.Accounts;
using Integreat.Platform.Gateway.Accounts.OpenId;
using Integreat.Platform.Gateway.Accounts.Passkeys;
using Integreat.Platform.Gateway.Bulk;
using Integreat.Platform.Gateway.Contacts;
using Integreat.Platform.Gateway.Events;
using Integreat.Platform.Gateway.Feedback;
using Integreat.Platform.Gateway.History;
using Integreat.Platform.Gateway.Imprint;
using Integreat.Platform.Gateway.Languages;
using Integreat.Platform.Gateway.Locations;
using Integreat.Platform.Gateway.Media;
using Integreat.Platform.Gateway.News;
using Integreat.Platform.Gateway.Onboarding;
using Integreat.Platform.Gateway.Organizations;
using Integreat.Platform.Gateway.Pages;
using Integreat.Platform.Gateway.Platform;
using Integreat.Platform.Gateway.Regions;
using Integreat.Platform.Gateway.Register;
using Integreat.Platform.Gateway.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
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
        admin.Feature("Signing in").MapSessions();
        admin.Feature("Password").MapPasswords();
        admin.Feature("Second factor").MapSecondFactor();
        admin.Feature("Tokens").MapPersonalTokens();
        admin.Feature("Passkeys").MapPasskeys();
        admin.Feature("Directories").MapDirectories();
        admin.Feature("Invitations").MapInvitations();

        var signedIn = admin.MapGroup("").RequireSessionOrToken().LimitBodies(MostBytes);
        signedIn.Feature("Regions").MapOwnRegions();
        signedIn.Feature("Regions").MapConditions();
        signedIn.Feature("Team of the platform").CanBeTried().MapStaff();
        signedIn.Feature("Team of the platform").MapInvitationToTeam();
        signedIn.Feature("Team of the platform").MapAccounts();
        signedIn.Feature("Catalogue").CanBeTried().MapCatalog();
        signedIn.Feature("News of several regions").CanBeTried().MapSharedNews();
        signedIn.Feature("Onboarding").MapRegister();
        signedIn.Feature("Onboarding").MapFounding();
        var region = signedIn.MapRegions();
        region.Feature("Members").MapInvitationToRegion();
        region.Feature("Onboarding").MapOnboarding();
        region.Feature("Media").MapLibrary();
        region.Feature("Media").MapUploads();
        region.Feature("Feedback").MapInbox();
        var content = region.MapGroup("").CanBeTried();
        content.Feature("Members").MapMembers();
        content.Feature("Settings").MapSettings();
        content.Feature("Going live").MapLaunch();
        content.Feature("Languages").MapLanguages();
        content.Feature("Languages").MapCoverage();
        content.Feature("Pages").MapPages();
        content.Feature("Many at once").MapBulk();
        content.Feature("Events").MapEvents();
        content.Feature("Places").MapLocations();
        content.Feature("Contacts").MapContacts();
        content.Feature("Organisations").MapOrganizations();
        content.Feature("News").MapNews();
        content.Feature("Imprint").MapImprint();
        content.Feature("History").MapHistory();
        content.Feature("Versions of texts").MapTextHistory();
    }

    /// <summary>Larger bodies are refused before they are read.</summary>
    public static RouteGroupBuilder LimitBodies(this RouteGroupBuilder group, long bytes) => group.WithMetadata(new BodyLimit(bytes));

    /// <summary>Under which heading the routes stand in the documentation.</summary>
    private static RouteGroupBuilder Feature(this RouteGroupBuilder group, string name) => group.MapGroup("").WithTags(name);

    private sealed record BodyLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
}
