using Integreat.Platform.Storage;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace Integreat.Platform.SystemTests.Postgres;

public sealed class PostgresOwnerLockTests(PostgresServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_database_has_one_owner_at_a_time()
    {
        var database = await server.CreateDatabaseAsync();
        var first = await PostgresOwnerLock.AcquireAsync(database, TimeProvider.System, Cancellation);

        var refusal = await Assert.ThrowsAsync<StorageInUseException>(() => PostgresOwnerLock.AcquireAsync(database, TimeProvider.System, Cancellation));
        Assert.Equal($"The PostgreSQL database \"{Name(database)}\" at 127.0.0.1:{server.Port} is in use by another process.", refusal.Message);

        await first.DisposeAsync();
        await using var second = await PostgresOwnerLock.AcquireAsync(database, TimeProvider.System, Cancellation);
        Assert.False(second.Lost.IsCancellationRequested);
    }

    [Fact]
    public async Task Silos_share_a_database_with_each_other_and_with_nobody_else()
    {
        var database = await server.CreateDatabaseAsync();
        var alone = await PostgresOwnerLock.AcquireAsync(database, TimeProvider.System, Cancellation);
        await Assert.ThrowsAsync<StorageInUseException>(() => PostgresOwnerLock.ShareAsync(database, TimeProvider.System, Cancellation));
        await alone.DisposeAsync();

        var first = await PostgresOwnerLock.ShareAsync(database, TimeProvider.System, Cancellation);
        var second = await PostgresOwnerLock.ShareAsync(database, TimeProvider.System, Cancellation);
        await first.DisposeAsync();
        await Assert.ThrowsAsync<StorageInUseException>(() => PostgresOwnerLock.AcquireAsync(database, TimeProvider.System, Cancellation));

        await second.DisposeAsync();
        await using var again = await PostgresOwnerLock.AcquireAsync(database, TimeProvider.System, Cancellation);
        Assert.False(again.Lost.IsCancellationRequested);
    }

    [Fact]
    public async Task An_owner_learns_that_its_lock_is_lost()
    {
        var database = await server.CreateDatabaseAsync();
        var clock = new FakeTimeProvider();
        await using var held = await PostgresOwnerLock.AcquireAsync(database, clock, Cancellation);
        var lost = new TaskCompletionSource();
        held.Lost.Register(lost.SetResult);

        clock.Advance(TimeSpan.FromSeconds(2));
        Assert.False(held.Lost.IsCancellationRequested);

        await server.ExecuteAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{Name(database)}' AND pid <> pg_backend_pid()");
        clock.Advance(TimeSpan.FromSeconds(2));

        await lost.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
    }

    [Fact]
    public async Task Giving_the_lock_up_is_no_loss()
    {
        var held = await PostgresOwnerLock.AcquireAsync(await server.CreateDatabaseAsync(), TimeProvider.System, Cancellation);
        var lost = held.Lost;

        await held.DisposeAsync();

        Assert.False(lost.IsCancellationRequested);
    }

    private static string Name(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString).Database!;
}
