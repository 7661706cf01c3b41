using Integreat.Platform.Server.Management;
using Integreat.Platform.Storage.Journal;
using Integreat.Platform.Tests.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Integreat.Platform.Tests.Management;

/// <summary>A real silo, and a database that goes on when the silo ends.</summary>
public sealed class SiloReadinessTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new();
    private readonly ApplicationLifetime _life = new(NullLogger<ApplicationLifetime>.Instance);
    private PlatformHost _platform = null!;
    private StoreHost _stores = null!;
    private WatchedJournal _journal = null!;
    private SiloReadiness _readiness = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _platform = await PlatformHost.StartAsync(new SqliteStorage());
        _stores = await StoreHost.OpenAsync(new SqliteStorage());
        _journal = new WatchedJournal(_stores.Get<IJournal>());
        _readiness = new SiloReadiness(_platform.Service<ISiloStatusOracle>(), _journal, _clock, _life);
    }

    public async ValueTask DisposeAsync()
    {
        await _platform.DisposeAsync();
        await _stores.DisposeAsync();
    }

    [Fact]
    public async Task A_silo_that_was_told_to_stop_is_not_ready_though_it_still_is_a_member()
    {
        Assert.True(await _readiness.IsReadyAsync(Cancellation));

        _life.StopApplication();

        Assert.False(await _readiness.IsReadyAsync(Cancellation));
    }

    [Fact]
    public async Task A_silo_that_is_no_member_any_more_is_not_ready_though_the_database_answers()
    {
        Assert.True(await _readiness.IsReadyAsync(Cancellation));

        await _platform.StopAsync();

        Assert.False(await _readiness.IsReadyAsync(Cancellation));
    }

    [Fact]
    public async Task However_often_it_is_asked_it_asks_the_database_once_a_second()
    {
        for (var probe = 0; probe < 5; probe++)
        {
            Assert.True(await _readiness.IsReadyAsync(Cancellation));
        }

        Assert.Equal(1, _journal.OwnerReads);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await _readiness.IsReadyAsync(Cancellation);

        Assert.Equal(2, _journal.OwnerReads);
    }
}
