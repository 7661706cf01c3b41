using System.Collections.Immutable;
using Integreat.Platform.Gateway.Admin;
using Integreat.Platform.Gateway.Clients;
using Integreat.Platform.Gateway.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway.Accounts.OpenId;

/// <summary>Sends people to their municipality's directory, and lets them in when they come back.</summary>
internal static class DirectoryEndpoints
{
    private const long MostBytes = 16 * 1024;

    public static void MapDirectories(this RouteGroupBuilder admin)
    {
        var open = admin.MapGroup("/session/directories").Open().LimitBodies(MostBytes);
        open.MapGet("", List).WithSummary("The directories by which people can sign in.");
        open.MapPost("/{directory}", BeginAsync).RequireRateLimiting(ClientLimits.SignIns).WithSummary("Begins to sign in by a directory.");
        open.MapGet("/{directory}/callback", CompleteAsync).RequireRateLimiting(ClientLimits.SignIns)
            .WithSummary("Where the directory sends the browser back to.");
    }

    private static Ok<DirectoriesView> List(Directories directories) =>
        TypedResults.Ok(new DirectoriesView([.. directories.All.Select(directory => new DirectoryView(directory.Id, directory.Name))]));

    private static async Task<Results<Ok<DirectoryAddressView>, Problem>> BeginAsync(
        string directory, HttpContext http, Directories directories, AttemptCookie cookie)
    {
        var (attempt, address, problem) = await directories.BeginAsync(directory, http.RequestAborted);
        if (attempt is null)
        {
            return problem!;
        }

        cookie.Write(http, attempt);
        return TypedResults.Ok(new DirectoryAddressView(address!));
    }

    // Browsers come here from the directory. Whether a second factor must follow is what the session says; who is refused is told where people sign in.
    private static async Task<Results<RedirectHttpResult, Problem>> CompleteAsync(
        string directory, string? code, string? state, HttpContext http, Directories directories, AttemptCookie attempts, SessionCookie cookie,
        IOptions<PublicOptions> site)
    {
        if (attempts.Take(http, directory, state ?? "") is not { } attempt)
        {
            return Refuse(AccountProblems.DirectoryAttemptUnknown);
        }

        if (code is not { Length: > 0 })
        {
            return Refuse(AccountProblems.DirectoryRefused);
        }

        var (session, problem) = await directories.CompleteAsync(attempt, code, ClientKind.Of(http.Request.Headers.UserAgent), http.RequestAborted);
        if (session is null)
        {
            return Refuse(problem!);
        }

        cookie.Write(http, session);
        return TypedResults.Redirect($"{site.Value.CmsUrl}/admin/");

        Results<RedirectHttpResult, Problem> Refuse(Problem why) =>
            http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
                ? TypedResults.Redirect($"{site.Value.CmsUrl}/admin/sign-in?refused={why.Code}")
                : why;
    }
}

internal sealed record DirectoryView(string Id, string Name);

internal sealed record DirectoriesView(ImmutableArray<DirectoryView> Directories);

/// <param name="Address">Where the browser goes to sign in.</param>
internal sealed record DirectoryAddressView(string Address);
