using Integreat.Platform.Contracts.Accounts;
using Integreat.Platform.Grains.Rights;
using Integreat.Platform.Storage.Accounts;
using Integreat.Platform.Storage.Journal;

namespace Integreat.Platform.Grains.Accounts;

/// <summary>Looks up what accounts have: tokens, regions. The tables are the points of truth, so that what has ended has ended everywhere at once; the grain remembers nothing.</summary>
[GrainType("accounts")]
internal sealed class AccountsGrain(ITokenStore tokens, IJournal journal, TimeProvider clock) : Grain, IAccounts
{
    public async Task<TokenHolder?> UseTokenAsync(string tokenHash) =>
        await tokens.UseAsync(tokenHash, clock.GetUtcNow()) is { } token
            ? new TokenHolder(token.Account, token.Scopes, token.Region)
            : null;

    public Task<ImmutableArray<long>> ReadRegionsAsync(string account, CancellationToken cancellation) =>
        MemberClaims.RegionsOfAsync(journal, account, cancellation);
}
