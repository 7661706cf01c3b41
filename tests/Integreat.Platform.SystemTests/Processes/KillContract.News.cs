using System.Collections.Concurrent;
using System.Text.Json;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.News;
using Integreat.Platform.Domain.News;

namespace Integreat.Platform.SystemTests.Processes;

public abstract partial class KillContract
{
    private const int ScheduledNews = 200;

    private static readonly TimeSpan Ahead = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task Scheduled_news_are_sent_once_although_the_process_is_killed_while_it_sends_them()
    {
        await using var storage = await CreateStorageAsync();
        BusyTown town;
        await using (var server = await ServeAsync(storage))
        {
            await using var client = await ClusterClient.ConnectAsync(server.ClusterPort);
            town = await BusyTown.FoundEmptyAsync(client);
            await ScheduleAsync(client, town.Region);
            await SentAsync(server, 1);
            await server.KillAsync();
        }

        await ReleasedAsync();
        await using (var server = await ServeAsync(storage))
        {
            await SentAsync(server, ScheduledNews);
            await server.StopAsync();
        }

        var replay = await JournalReplay.ReadAsync(storage, town.Region);
        var sent = replay.Facts.OfType<NewsSaved>().Where(fact => fact.Item.Status is NewsStatus.Sent).ToList();
        Assert.Equal(ScheduledNews, sent.Count);
        Assert.Distinct(sent.Select(fact => fact.Item.Id));
        Assert.Null(replay.State.NextDue);
    }

    /// <summary>One after the other, so that their moments come one after the other too.</summary>
    private static async Task ScheduleAsync(ClusterClient client, string region)
    {
        var news = client.Grains.GetGrain<IRegionNews>(region);
        var numbers = new ConcurrentQueue<long>();
        await Parallel.ForEachAsync(Enumerable.Range(0, ScheduledNews), async (number, _) =>
        {
            var added = await client.SendAsync(region, () => news.AddAsync(CommandContext.Service($"news:{number}"), new NewsData()));
            await client.SendAsync(region, () => news.SaveTextAsync(
                CommandContext.Service($"text:{number}"), added.Id!.Value, "de", new NewsTextData(0, "Straßenfest", "Am Samstag.")));
            numbers.Enqueue(added.Id!.Value);
        });
        foreach (var number in numbers)
        {
            await client.SendAsync(region, () => news.ScheduleAsync(
                CommandContext.Service($"schedule:{number}"), number, TimeProvider.System.GetUtcNow() + Ahead));
        }
    }

    /// <summary>Returns as soon as readers see so many, and fails if it takes too long.</summary>
    private static async Task SentAsync(ServerProcess server, int count)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(Executable.Deadline);
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (JsonDocument.Parse(await server.ReadAsync($"/api/v3/{BusyTown.Slug}/de/fcm/")).RootElement.GetArrayLength() < count)
        {
            await look.WaitForNextTickAsync(deadline.Token);
        }
    }
}
