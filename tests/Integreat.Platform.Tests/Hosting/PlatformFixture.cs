using Integreat.Platform.Tests.Conformance;
using Integreat.Platform.Tests.Import;

namespace Integreat.Platform.Tests.Hosting;

/// <summary>One running platform for many tests, with the golden town and its neighbours in it. Tests that write have a region of their own.</summary>
public sealed class PlatformFixture : IAsyncLifetime
{
    private PlatformHost? _platform;

    internal static DateTimeOffset Now { get; } = new(2026, 7, 1, 10, 30, 0, 250, TimeSpan.Zero);

    internal PlatformHost Platform => _platform!;

    public async ValueTask InitializeAsync()
    {
        _platform = await PlatformHost.StartAsync(new SqliteStorage(), new StoppedClock(Now));
        using var dump = new SmallDump().With([.. GoldenTown.Records(), .. GoldenCalendar.Records(), .. GoldenPlaces.Records()]);
        await _platform.ImportAsync(dump.Files);
    }

    public ValueTask DisposeAsync() => _platform?.DisposeAsync() ?? ValueTask.CompletedTask;
}

/// <summary>Tests that share the running platform, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class PlatformTests : ICollectionFixture<PlatformFixture>
{
    public const string Name = "platform";
}
