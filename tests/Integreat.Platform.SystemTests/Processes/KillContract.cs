using System.Collections.Concurrent;
using System.Text.Json;
using Integreat.Platform.Contracts;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.SystemTests.Processes;

/// <summary>
/// What was acknowledged survives the sudden death of the process: nothing is lost, nothing is there twice, and readers get what the
/// journal says.
/// </summary>
public abstract partial class KillContract
{
    private const int Acknowledged = 400;

    private static readonly string[] Routes =
    [
        "/api/v3/regions/",
        $"/api/v3/regions/{BusyTown.Slug}/",
        $"/api/v3/{BusyTown.Slug}/languages/",
        $"/api/v3/{BusyTown.Slug}/de/pages/",
        $"/api/v3/{BusyTown.Slug}/de/children/?depth=9",
    ];

    [Fact]
    public async Task Commands_in_flight_when_the_process_is_killed_are_carried_out_once_by_sending_them_again()
    {
        await using var storage = await CreateStorageAsync();
        var before = new ConcurrentDictionary<string, Outcome>();
        BusyTown town;
        await using (var server = await ServeAsync(storage))
        {
            await using var client = await ClusterClient.ConnectAsync(server.ClusterPort);
            town = await BusyTown.FoundAsync(client);
            await town.SendUntilAsync(client, before, Acknowledged, server.KillAsync);
        }

        Assert.InRange(before.Count, Acknowledged, BusyTown.Commands - 1);
        await ReleasedAsync();

        ConcurrentDictionary<string, Outcome> after = new();
        Dictionary<string, string> answers;
        await using (var server = await ServeAsync(storage))
        {
            await using var client = await ClusterClient.ConnectAsync(server.ClusterPort);
            await town.SendAllAsync(client, after);
            await town.VisibleAsync(client, after.Values.Max(outcome => outcome.Version));
            answers = await ReadRoutesAsync(server);
            await server.StopAsync();
        }

        Assert.Equal(BusyTown.Commands, after.Count);
        Assert.All(before, acknowledged => Assert.Equal(acknowledged.Value, after[acknowledged.Key]));
        Assert.Equal(BusyTown.Commands, after.Values.Select(outcome => outcome.Version).Distinct().Count());

        var replay = await JournalReplay.ReadAsync(storage, town.Region);
        Assert.Equal(BusyTown.Pages, replay.Count<PageAdded>());
        Assert.Equal(BusyTown.Texts, replay.Count<TranslationSaved>());
        Assert.Equal(BusyTown.Pages, replay.State.Pages.ById.Count);
        Assert.Equal(replay.PublicPages("de"), ReadPages(answers[$"/api/v3/{BusyTown.Slug}/de/pages/"]));

        Assert.NotEqual(0, await storage.CountSnapshotsAsync());
        await storage.DeleteSnapshotsAsync();
        await using var replayed = await ServeAsync(storage);
        Assert.Equal(answers, await ReadRoutesAsync(replayed));
    }

    private protected abstract Task<PlatformStorage> CreateStorageAsync();

    /// <summary>Returns when the database has noticed that its owner is gone.</summary>
    private protected abstract Task ReleasedAsync();

    private static Task<ServerProcess> ServeAsync(PlatformStorage storage) => storage.ConnectionString is { } connectionString
        ? ServerProcess.ServeAsync(Path.GetTempPath(), [new("ConnectionStrings__Platform", connectionString)], "--no-demo")
        : ServerProcess.ServeAsync(storage.Folder, "--data", storage.Folder, "--no-demo");

    private static async Task<Dictionary<string, string>> ReadRoutesAsync(ServerProcess server)
    {
        Dictionary<string, string> answers = [];
        foreach (var route in Routes)
        {
            answers.Add(route, await server.ReadAsync(route));
        }

        return answers;
    }

    private static IEnumerable<PublicPage> ReadPages(string json)
    {
        using var pages = JsonDocument.Parse(json);
        return [.. pages.RootElement.EnumerateArray().Select(page => new PublicPage(
            page.GetProperty("id").GetInt64(),
            page.GetProperty("title").GetString()!,
            page.GetProperty("path").GetString()!.TrimEnd('/').Split('/')[^1],
            page.GetProperty("order").GetInt32()))];
    }
}
