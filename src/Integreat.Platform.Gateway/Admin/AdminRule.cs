using Microsoft.AspNetCore.Builder;

namespace Integreat.Platform.Gateway.Admin;

/// <summary>
/// Who may use a route, as the region or the platform decides it: said on the route so that it can be documented, and so that a test can hold
/// the decision against it. Every route of the admin API has one.
/// </summary>
/// <param name="Reach">For whom the capability is asked.</param>
/// <param name="Capability">As rights name it, such as "edit-pages"; null: everybody whom <paramref name="Reach"/> lets in.</param>
internal sealed record AdminRule(AdminReach Reach, string? Capability = null);

/// <summary>Whose rights a route asks for.</summary>
internal enum AdminReach
{
    /// <summary>Nobody's: whoever is not signed in must be able to sign in.</summary>
    Open,

    /// <summary>One's own things.</summary>
    Own,

    /// <summary>The rights in the region of the address.</summary>
    Region,

    /// <summary>The rights of the platform's team.</summary>
    Platform,
}

/// <summary>Says on a route who may use it.</summary>
internal static class AdminRules
{
    /// <summary>For those of the platform's team who have the capability; null: for all of them.</summary>
    public static RouteHandlerBuilder ForStaff(this RouteHandlerBuilder route, string? capability = null) =>
        route.WithMetadata(new AdminRule(AdminReach.Platform, capability));
}
