using System.Collections.Immutable;

namespace Integreat.Platform.SystemTests.Browser;

/// <summary>All screens, one after the other. Whoever makes a screen adds it here.</summary>
internal static class Tour
{
    /// <summary>For whoever is not signed in.</summary>
    public static ImmutableArray<Stop> Open { get; } =
    [
        new("sign-in", "/admin/sign-in"),
        new("sign-in-refused", "/admin/sign-in?refused=not-invited"),
        new("password-reset", "/admin/password-reset"),
        new("password-new", "/admin/password-reset#secret"),
        new("invitation", "/admin/invitation#secret"),
        new("invitation-incomplete", "/admin/invitation"),
    ];

    /// <summary>As the administrator sees them.</summary>
    public static ImmutableArray<Stop> SignedIn =>
    [
        new("municipalities", "/admin"),
        new("not-found", "/admin/not-found"),
        new("region-unknown", "/admin/gibt-es-nicht/pages"),
        new("not-found-below", "/admin/kaiserslautern/nothing/here"),
        new("me", "/admin/me"),
        new("platform-regions", "/admin/platform/regions"),
        new("platform-new-region", "/admin/platform/new-region"),
        new("platform-accounts", "/admin/platform/accounts"),
        new("platform-languages", "/admin/platform/languages"),
        new("platform-catalogue", "/admin/platform/catalogue"),
        new("home", "/admin/kaiserslautern"),
        new("pages", "/admin/kaiserslautern/pages"),
        new("media", "/admin/kaiserslautern/media"),
        new("feedback", "/admin/kaiserslautern/feedback"),
        new("news", "/admin/kaiserslautern/news"),
        new("news-new", "/admin/kaiserslautern/news/new"),
        new("news-sent", "/admin/kaiserslautern/news/1000001"),
        new("imprint", "/admin/kaiserslautern/imprint"),
        new("imprint-arabic", "/admin/kaiserslautern/imprint/ar"),
        new("organizations", "/admin/kaiserslautern/organizations"),
        new("people", "/admin/kaiserslautern/people"),
        new("events", "/admin/kaiserslautern/events"),
        new("events-month", "/admin/kaiserslautern/events?month=2026-12"),
        new("event", "/admin/kaiserslautern/events/1000001"),
        new("event-arabic", "/admin/kaiserslautern/events/1000001/ar"),
        new("languages", "/admin/kaiserslautern/languages"),
        new("offers", "/admin/kaiserslautern/offers"),
        new("settings", "/admin/kaiserslautern/settings"),
        new("history", "/admin/kaiserslautern/history"),
        new("past-before", "/admin/kaiserslautern/past?at=2001-01-01T00:00:00Z"),
        new("past", $"/admin/kaiserslautern/past?at={DateTime.UtcNow:O}&page=1000001&language=ar"),
        new("page-properties", "/admin/kaiserslautern/pages/1000001"),
        new("locations", "/admin/kaiserslautern/locations"),
        new("locations-map", "/admin/kaiserslautern/locations?view=map"),
        new("location", "/admin/kaiserslautern/locations/1000001"),
        new("location-arabic", "/admin/kaiserslautern/locations/1000001/ar"),
        new("contacts", "/admin/kaiserslautern/contacts"),
        new("contact", "/admin/kaiserslautern/contacts/1000001"),
        new("contact-new", "/admin/kaiserslautern/contacts/new"),
        new("page-editor", "/admin/kaiserslautern/pages/1000001/de"),
        new("page-editor-arabic", "/admin/kaiserslautern/pages/1000001/ar"),
    ];
}

/// <param name="Name">Of its pictures.</param>
internal sealed record Stop(string Name, string Path);
