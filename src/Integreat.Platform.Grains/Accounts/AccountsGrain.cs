using Integreat.Platform.Contracts.Accounts;
using Integreat.Platform.Storage.Accounts;

namespace Integreat.Platform.Grains.Accounts;

/// <summary>Looks tokens up. The table is the point of truth, so that a token ends everywhere at once; the grain remembers nothing.</summary>
[GrainType("accounts")]
internal sealed class AccountsGrain(ITokenStore tokens, TimeProvider clock) : Grain, IAccounts
{
    public async Task<TokenHolder?> UseTokenAsync(string tokenHash) =>
        await tokens.UseAsync(tokenHash, clock.GetUtcNow()) is { } token
            ? new TokenHolder(token.Account, token.Scopes, token.Region)
            : null;
}
