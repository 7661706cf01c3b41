using Integreat.Platform.Grains.Journaling;
using Integreat.Platform.Storage.Journal;
using Integreat.Platform.Tests.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace Integreat.Platform.Tests.Leases;

public sealed class StreamOwnerTests
{
    private static readonly TimeSpan Instant = TimeSpan.FromMilliseconds(1);

    private readonly FakeTimeProvider _clock = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_owner_acknowledges_nothing_while_the_word_of_the_former_one_counts()
    {
        await using var host = await StoreHost.OpenAsync(new SqliteStorage());
        var (former, next) = (Owner(host), Owner(host));
        await former.ClaimAsync(Cancellation);
        await former.CheckAsync();

        await next.ClaimAsync(Cancellation);
        var acknowledges = next.WhenMayAcknowledgeAsync(Cancellation);

        _clock.Advance(former.Remaining - Instant);
        Assert.False(acknowledges.IsCompleted);
        _clock.Advance(2 * Instant);
        await acknowledges;
    }

    private StreamOwner Owner(StoreHost host)
    {
        var journal = host.Get<IJournal>();
        return new StreamOwner("r:1", journal, new OwnerChecks(journal).EpochAsync, _clock);
    }
}
