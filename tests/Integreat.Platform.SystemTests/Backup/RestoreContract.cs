using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Integreat.Platform.Contracts;
using Integreat.Platform.Storage.Feedback;
using Integreat.Platform.SystemTests.Processes;
using Integreat.Platform.Tests.Hosting;
using Integreat.Platform.Tests.Journal;

namespace Integreat.Platform.SystemTests.Backup;

/// <summary>
/// The drill: a backup is taken while people write, everything else is lost, and the backup is brought back. All that was acknowledged
/// before the backup began is there, once, and readers get what they got.
/// </summary>
public abstract class RestoreContract
{
    private const int Acknowledged = 200;
    private const int Writers = 4;
    private const int Everything = 1_000_000;
    private const string Picture = "regions/1/plan.png";

    // What nobody writes to while the backup is taken, so its state at the backup is known: the demo, and a media file.
    private static readonly string[] Routes =
    [
        "/api/v3/regions/kaiserslautern/",
        "/api/v3/kaiserslautern/languages/",
        "/api/v3/kaiserslautern/de/pages/",
        "/api/v3/kaiserslautern/en/pages/",
        "/api/v3/kaiserslautern/ar/pages/",
        "/api/v3/kaiserslautern/de/news",
        "/api/v3/kaiserslautern/de/imprint/",
        $"/media/{Picture}",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_backup_taken_while_people_write_brings_back_all_that_was_acknowledged_before_it_began()
    {
        using var folder = new TemporaryFolder();
        var backup = Path.Combine(folder.Path, "backup");
        var original = await CreateStorageAsync(folder.Path);
        await WritePictureAsync(Path.Combine(MediaFolder(original), Picture));

        ConcurrentDictionary<string, Outcome> outcomes = new();
        ConcurrentBag<string> thanked = [];
        Dictionary<string, Outcome> owed = [];
        List<string> owedComments = [];
        Dictionary<string, string> answers;
        BusyTown town;
        await using (var server = await ServeAsync(original))
        {
            using var killed = new CancellationTokenSource();
            var readers = Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => CommentAsync(server.Client, writer, thanked, killed.Token)));
            await using var client = await ClusterClient.ConnectAsync(server.ClusterPort);
            town = await BusyTown.FoundAsync(client);
            answers = await ReadAsync(server);
            await town.SendUntilAsync(client, outcomes, Acknowledged, async () =>
            {
                owed = new(outcomes);
                owedComments = [.. thanked];
                await BackUpAsync(original, backup);
                await server.KillAsync();
            });
            await killed.CancelAsync();
            await readers;
        }

        Assert.InRange(owed.Count, Acknowledged, BusyTown.Commands);
        Assert.NotEmpty(owedComments);
        await LoseAsync(original);

        var restored = await RestoreAsync(folder.Path, backup);
        ConcurrentDictionary<string, Outcome> again = new();
        long region;
        await using (var server = await ServeAsync(restored))
        {
            Assert.Equal(answers, await ReadAsync(server));
            await using var client = await ClusterClient.ConnectAsync(server.ClusterPort);
            await town.SendAllAsync(client, again);
            await town.VisibleAsync(client, again.Values.Max(outcome => outcome.Version));
            using var demo = JsonDocument.Parse(await server.ReadAsync(Routes[0]));
            region = demo.RootElement.GetProperty("id").GetInt64();
            await server.StopAsync();
        }

        await ReleasedAsync(restored);

        // A command that is there gets its first outcome again, with the version of its fact; one that is not gets another.
        Assert.All(owed, acknowledged => Assert.Equal(acknowledged.Value, again[acknowledged.Key]));
        Assert.Equal(BusyTown.Commands, again.Values.Select(outcome => outcome.Version).Distinct().Count());

        await using var stores = await StoreHost.OpenAsync(restored);
        var kept = await stores.Get<IFeedbackStore>().ReadAsync(region, before: null, Everything, Cancellation);
        var comments = kept.Select(each => each.Feedback.Comment).ToHashSet();
        Assert.Empty(owedComments.Except(comments));
        Assert.Equal(kept.Length, comments.Count);
    }

    private protected abstract Task<PlatformStorage> CreateStorageAsync(string folder);

    private protected abstract string MediaFolder(PlatformStorage storage);

    private protected abstract Task<ServerProcess> ServeAsync(PlatformStorage storage, KeyValuePair<string, string> limit);

    private protected abstract Task BackUpAsync(PlatformStorage storage, string backup);

    /// <summary>Everything that the platform kept is gone.</summary>
    private protected abstract Task LoseAsync(PlatformStorage storage);

    private protected abstract Task<PlatformStorage> RestoreAsync(string folder, string backup);

    /// <summary>Returns when the database has noticed that its owner is gone.</summary>
    private protected abstract Task ReleasedAsync(PlatformStorage storage);

    private Task<ServerProcess> ServeAsync(PlatformStorage storage) =>
        ServeAsync(storage, new("Limits__WritesPerMinute", Everything.ToString(CultureInfo.InvariantCulture)));

    private static async Task WritePictureAsync(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, "What it shows does not matter here.", Cancellation);
    }

    private static async Task<Dictionary<string, string>> ReadAsync(ServerProcess server)
    {
        Dictionary<string, string> answers = [];
        foreach (var route in Routes)
        {
            using var response = await server.Client.GetAsync(new Uri(route, UriKind.Relative), Cancellation);
            Assert.True(response.StatusCode is HttpStatusCode.OK, $"{route}: {(int)response.StatusCode}");
            answers.Add(route, $"{response.Headers.ETag} {await response.Content.ReadAsStringAsync(Cancellation)}");
        }

        Assert.All(answers.Values, answer => Assert.StartsWith("\"", answer, StringComparison.Ordinal));
        return answers;
    }

    /// <summary>Sends one comment after the other until the server is dead.</summary>
    private static async Task CommentAsync(HttpClient client, int writer, ConcurrentBag<string> thanked, CancellationToken killed)
    {
        for (var number = 0; !killed.IsCancellationRequested; number++)
        {
            var comment = string.Create(CultureInfo.InvariantCulture, $"{writer}:{number}");
            using var form = new FormUrlEncodedContent([new("comment", comment)]);
            try
            {
                using var response = await client.PostAsync(
                    new Uri("/api/v3/kaiserslautern/de/feedback/categories/", UriKind.Relative), form, Cancellation);
                Assert.Equal(HttpStatusCode.Created, response.StatusCode);
                thanked.Add(comment);
            }
            catch (HttpRequestException)
            {
                return; // The server is dead, or died before it answered.
            }
        }
    }
}
