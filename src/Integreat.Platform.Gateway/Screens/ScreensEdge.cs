using System.Globalization;
using Integreat.Platform.Gateway.Accounts;
using Integreat.Platform.Gateway.Admin;
using Integreat.Platform.Gateway.Delivery;
using Integreat.Platform.Gateway.Problems;
using Integreat.Platform.Gateway.Screens.Words;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway.Screens;

/// <summary>
/// What holds for every screen: who looks is known before a component runs, nobody keeps the answer, nothing of another site is loaded or run
/// (but pictures of maps, if the operator says from where), and only our own pages open connections.
/// </summary>
internal sealed class ScreensEdge(
    RequestDelegate next, SessionCookie cookie, Sessions sessions, SameOrigin origin, OpenScreens screens, IOptions<PublicOptions> site, IOptions<ScreenOptions> options)
{
    /// <summary>Where the screens are.</summary>
    public const string Root = "/admin";

    private const string SignIn = Root + "/sign-in";
    private const string Connections = "/_blazor";

    // MudBlazor places what it shows with style attributes; no script stands in a page.
    private readonly string _policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
        + $"img-src 'self' data: blob: {new Uri(site.Value.CmsUrl).GetLeftPart(UriPartial.Authority)}{(options.Value.MapOrigin is { } maps ? $" {maps}" : "")}; "
        + "font-src 'self' data:; connect-src 'self'; frame-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public async Task InvokeAsync(HttpContext http)
    {
        var isConnection = http.Request.Path.StartsWithSegments(Connections, StringComparison.Ordinal);
        if (!isConnection && !http.Request.Path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase))
        {
            await next(http);
            return;
        }

        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentSecurityPolicy = _policy;
        if (isConnection && !origin.IsOurs(http.Request))
        {
            await Problem.OriginForeign.SendAsync(http);
            return;
        }

        if (isConnection && http.Request.Path.Value!.EndsWith("/negotiate", StringComparison.Ordinal) && !screens.HasRoom)
        {
            http.Response.Headers.RetryAfter = Unreachable.RetryAfter;
            await Problem.Overloaded.SendAsync(http);
            return;
        }

        var language = LanguageOf(http.Request);
        http.Features.Set(language);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (language.Culture, language.Culture); // also of the circuit behind the connection
        SignedIn? who;
        var secret = cookie.Read(http);
        try
        {
            who = secret is null ? null : await sessions.FindAsync(secret);
        }
        catch (Exception exception) when (AdminEdge.IsUnreachable(exception))
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            http.Response.Headers.RetryAfter = Unreachable.RetryAfter;
            http.Response.ContentType = "text/plain; charset=utf-8";
            await http.Response.WriteAsync(language.Words.Frame.AwayForNow, http.RequestAborted);
            return;
        }

        if (who is { Pending: false })
        {
            http.User = Visitor.Principal(who, secret!, language);
            http.Features.Set(who);
        }
        else if (!isConnection && !IsOpen(http.Request.Path))
        {
            http.Response.Redirect($"{SignIn}?return={Uri.EscapeDataString(http.Request.Path + http.Request.QueryString)}");
            return;
        }

        await next(http);
    }

    // Whoever comes with a link of a mail is not signed in, and may not even have a password yet.
    private static bool IsOpen(PathString path) =>
        path.StartsWithSegments(SignIn, StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments(Root + "/invitation", StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments(Root + "/password-reset", StringComparison.OrdinalIgnoreCase);

    // Chosen here once, or as the browser is set.
    private static ScreenLanguage LanguageOf(HttpRequest request) =>
        request.Cookies.TryGetValue(ScreenLanguage.Cookie, out var chosen)
            ? ScreenLanguage.Of(chosen)
            : ScreenLanguage.Wanted(request.Headers.AcceptLanguage.ToString());
}
