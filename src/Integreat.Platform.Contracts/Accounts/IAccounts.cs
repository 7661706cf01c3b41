namespace Integreat.Platform.Contracts.Accounts;

/// <summary>Who acts, as far as credentials tell. Grain key: <see cref="GrainKeys.Accounts"/>.</summary>
[Alias("accounts-grain"), Version(1)]
public interface IAccounts : IGrainWithStringKey
{
    /// <summary>Whom an access token stands for, and takes note that it was used; null if it is unknown or was revoked.</summary>
    /// <param name="tokenHash">SHA-256 of the token's UTF-8 bytes, lower-case hex: the token itself does not travel.</param>
    [AlwaysInterleave, Alias("use-token")]
    Task<TokenHolder?> UseTokenAsync(string tokenHash);

    /// <summary>The numbers of the regions that an account is a member of, ascending.</summary>
    [AlwaysInterleave, Alias("read-regions")]
    Task<ImmutableArray<long>> ReadRegionsAsync(string account, CancellationToken cancellation);
}

/// <param name="Scopes">What the token may be used for: <see cref="TokenScopes"/>.</param>
/// <param name="Region">The number of the only region it may be used for; null for all.</param>
[GenerateSerializer, Immutable, Alias("token-holder")]
public sealed record TokenHolder(
    [property: Id(0)] string Account,
    [property: Id(1)] ImmutableArray<string> Scopes,
    [property: Id(2)] long? Region);

/// <summary>What an access token may be used for.</summary>
public static class TokenScopes
{
    /// <summary>To read and change a region's settings.</summary>
    public const string RegionsWrite = "regions:write";

    /// <summary>All there are.</summary>
    public static ImmutableArray<string> All { get; } = [RegionsWrite];
}
