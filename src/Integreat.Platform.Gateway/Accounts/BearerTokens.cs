using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Accounts;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Integreat.Platform.Gateway.Accounts;

/// <summary>Finds out for whom a request acts, by the access token that it carries.</summary>
internal sealed class BearerTokens(IGrainFactory grains)
{
    private const string Scheme = "Bearer ";

    /// <summary>
    /// The context for a command to this region, or null if the request has no token, or one that is unknown, was revoked, has not this scope
    /// or is for another region.
    /// </summary>
    public async Task<CommandContext?> AuthorizeAsync(HttpContext http, string scope, long region)
    {
        var header = http.Request.Headers[HeaderNames.Authorization].ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || header[Scheme.Length..].Trim() is not { Length: > 0 } token)
        {
            return null;
        }

        var accounts = grains.GetGrain<IAccounts>(GrainKeys.Accounts);
        var holder = await accounts.UseTokenAsync(SecretHash.Of(token));
        return holder is not null && holder.Scopes.Contains(scope) && (holder.Region ?? region) == region
            ? new CommandContext(Guid.CreateVersion7().ToString("n"), holder.Account, Credentials.Token, holder.Scopes)
            : null;
    }
}
