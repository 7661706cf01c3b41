using System.Collections.Immutable;
using System.Globalization;
using Integreat.Platform.Contracts.News;

namespace Integreat.Platform.Gateway.Demo;

/// <summary>
/// Sends the demo region's first news and schedules more, one every three weeks: news are shown for four, so for more than a year there are
/// always some.
/// </summary>
/// <param name="begun">When the demo was begun. Every attempt must say the same, so that a known command is known again.</param>
internal sealed class DemoNews(IRegionNews news, DemoCommands commands, DateTimeOffset begun)
{
    private const int DaysBetween = 21;
    private const int Scheduled = 20;

    public async Task CreateAsync()
    {
        var items = DemoTexts.News();
        foreach (var item in items.Where(item => item.AtOnce))
        {
            var number = await WriteAsync(item, item.Key);
            await commands.SendAsync($"news-sent:{item.Key}", context => news.SendAsync(context, number));
        }

        foreach (var (moment, place) in MomentsOf(begun).Select((moment, place) => (moment, place)))
        {
            var item = items[(place + items.Count(each => each.AtOnce)) % items.Length];
            var key = string.Create(CultureInfo.InvariantCulture, $"{item.Key}:{place}");
            var number = await WriteAsync(item, key);
            await commands.SendAsync($"news-scheduled:{key}", context => news.ScheduleAsync(context, number, moment));
        }
    }

    /// <summary>When the scheduled ones are sent.</summary>
    public static IEnumerable<DateTimeOffset> MomentsOf(DateTimeOffset begun) =>
        Enumerable.Range(1, Scheduled).Select(place => new DateTimeOffset(begun.UtcDateTime.Date, TimeSpan.Zero).AddDays(DaysBetween * place).AddHours(8));

    private async Task<long> WriteAsync(DemoNewsItem item, string key)
    {
        var added = await commands.SendAsync($"news:{key}", context => news.AddAsync(context, new NewsData { Mode = item.Mode }));
        foreach (var (language, text) in item.Translations)
        {
            await commands.SendAsync($"news-text:{key}:{language}", context =>
                news.SaveTextAsync(context, added.Id!.Value, language, new NewsTextData(BasedOn: 0, text.Title, text.Text)));
        }

        return added.Id!.Value;
    }
}

internal sealed record DemoNewsList(ImmutableArray<DemoNewsItem> News);

/// <param name="Key">Names the item's commands; unique.</param>
/// <param name="AtOnce">Sent when the demo is made, and again when its turn comes.</param>
internal sealed record DemoNewsItem(
    string Key, string Mode, bool AtOnce, ImmutableSortedDictionary<string, DemoNewsText> Translations);

/// <param name="Text">Plain text.</param>
internal sealed record DemoNewsText(string Title, string Text);
