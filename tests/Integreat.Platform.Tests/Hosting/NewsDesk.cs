using System.Text.Json;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.News;
using Integreat.Platform.Contracts.Scheduling;

namespace Integreat.Platform.Tests.Hosting;

/// <summary>Writes and sends news of a town, and sees what readers get.</summary>
internal sealed class NewsDesk(PlatformHost platform, Town town)
{
    public IRegionNews News { get; } = platform.Grains.GetGrain<IRegionNews>(town.Key);

    /// <summary>The town's stream in the journal.</summary>
    public string Key => town.Key;

    /// <summary>Does everything that is due, as if its time had been noticed just now.</summary>
    public static Task WakeAsync(PlatformHost platform) =>
        platform.Grains.GetGrain<IScheduler>(GrainKeys.Scheduler).WakeAsync(TestContext.Current.CancellationToken);

    /// <summary>A draft with a German text.</summary>
    public async Task<long> WriteAsync(string title, string text = "Text", string mode = "ONLY_AVAILABLE")
    {
        var news = (await town.DoAsync(context => News.AddAsync(context, new NewsData { Mode = mode }))).Id!.Value;
        await WriteAsync(news, "de", title, text);
        return news;
    }

    public Task<Outcome> WriteAsync(long news, string language, string title, string text, int basedOn = 0) =>
        town.DoAsync(context => News.SaveTextAsync(context, news, language, new NewsTextData(basedOn, title, text)));

    public Task<Outcome> ScheduleAsync(long news, DateTimeOffset moment) =>
        town.DoAsync(context => News.ScheduleAsync(context, news, moment));

    public Task<Outcome> UnscheduleAsync(long news) => town.DoAsync(context => News.UnscheduleAsync(context, news));

    public Task<Outcome> ArchiveAsync(long news) => town.DoAsync(context => News.ArchiveAsync(context, news));

    public Task<Outcome> SendAsync(long news) => town.DoAsync(context => News.SendAsync(context, news));

    /// <summary>The titles of the older feed, in their order.</summary>
    public async Task<string> TitlesAsync(string language = "de") => await TitlesAsync(platform, town.Slug, language);

    public static async Task<string> TitlesAsync(PlatformHost platform, string region, string language)
    {
        using var feed = await platform.ReadJsonAsync($"/api/v3/{region}/{language}/fcm/");
        return string.Join(", ", feed.RootElement.EnumerateArray().Select(item => item.GetProperty("title").GetString()));
    }

    /// <summary>The moments at which the journal says that this item was sent.</summary>
    public async Task<List<DateTimeOffset>> SendingsAsync(long news)
    {
        var sent = new List<DateTimeOffset>();
        await foreach (var entry in platform.Journal.ReadAsync(town.Key, after: 0, TestContext.Current.CancellationToken))
        {
            if (entry.Name == "news-saved.1" && JsonDocument.Parse(entry.Payload).RootElement.GetProperty("item") is var item
                && item.GetProperty("id").GetInt64() == news && item.GetProperty("status").GetString() == "sent")
            {
                sent.Add(item.GetProperty("sentAt").GetDateTimeOffset());
            }
        }

        return sent;
    }
}
