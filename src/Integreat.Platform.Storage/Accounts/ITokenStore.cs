using System.Collections.Immutable;

namespace Integreat.Platform.Storage.Accounts;

/// <summary>Access tokens of accounts. The tokens themselves are never kept, only their hashes.</summary>
public interface ITokenStore
{
    /// <summary>Keeps a token; returns its number.</summary>
    Task<long> AddAsync(NewToken token);

    /// <summary>The token with this hash, and takes note that it was used; null if there is none or it was revoked.</summary>
    Task<StoredToken?> UseAsync(string hash, DateTimeOffset at);

    /// <summary>All tokens, the oldest first.</summary>
    Task<ImmutableArray<StoredToken>> ListAsync(CancellationToken cancellation);

    /// <summary>Ends a token for good; false if there is none with this number, or it has ended already.</summary>
    Task<bool> RevokeAsync(long number, DateTimeOffset at);
}

/// <param name="Hash">SHA-256 of the token's UTF-8 bytes, lower-case hex.</param>
/// <param name="Scopes">What it may be used for; none contains a space.</param>
/// <param name="Region">The only region it may be used for; null for all.</param>
public sealed record NewToken(string Hash, string Account, ImmutableArray<string> Scopes, long? Region, DateTimeOffset Created);

/// <param name="Used">When it was used last, that use included; null if never.</param>
/// <param name="Revoked">When it ended; null while it may be used.</param>
public sealed record StoredToken(
    long Number, string Account, ImmutableArray<string> Scopes, long? Region, DateTimeOffset Created, DateTimeOffset? Used,
    DateTimeOffset? Revoked);
