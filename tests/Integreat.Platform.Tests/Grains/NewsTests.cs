using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Contracts.Following;
using Integreat.Platform.Contracts.Items;
using Integreat.Platform.Contracts.News;
using Integreat.Platform.Gateway.Import;
using Integreat.Platform.Tests.Conformance;
using Integreat.Platform.Tests.Hosting;
using Integreat.Platform.Tests.Import;
using static Integreat.Platform.Tests.Import.Records;

namespace Integreat.Platform.Tests.Grains;

/// <summary>From an editor's desk to the readers, and out of their sight again.</summary>
public sealed class NewsTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2026, 7, 1, 8, 0, 0, TimeSpan.Zero);

    private readonly HandClock _clock = new(Start);
    private PlatformHost? _host;

    private PlatformHost Platform => _host!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _host = await PlatformHost.StartAsync(new SqliteStorage(), _clock);
        await ImportAsync();
    }

    public async ValueTask DisposeAsync() => await Platform.DisposeAsync();

    [Fact]
    public async Task What_was_sent_corrected_or_archived_is_so_in_the_very_next_answer()
    {
        var desk = await FoundAsync("sichtbar");
        var first = await desk.WriteAsync("Erste");
        var second = await desk.WriteAsync("Zweite");
        Assert.Equal("", await desk.TitlesAsync());

        await desk.SendAsync(first);
        _clock.Now = Start.AddMinutes(1);
        await desk.SendAsync(second);
        Assert.Equal("Zweite, Erste", await desk.TitlesAsync());

        _clock.Now = Start.AddMinutes(2);
        await desk.WriteAsync(first, "de", "Erste, verschoben", "Text", basedOn: 1);
        await desk.WriteAsync(first, "en", "First", "Text");
        Assert.Equal("Erste, verschoben, Zweite", await desk.TitlesAsync());
        Assert.Equal("First", await desk.TitlesAsync("en"));

        await desk.ArchiveAsync(second);
        Assert.Equal("Erste, verschoben", await desk.TitlesAsync());
    }

    [Fact]
    public async Task An_item_is_gone_from_the_moment_on_at_which_it_is_28_days_old()
    {
        var desk = await FoundAsync("vier-wochen");
        await desk.SendAsync(await desk.WriteAsync("Alt"));
        _clock.Now = Start.AddDays(1);
        await desk.SendAsync(await desk.WriteAsync("Neu"));

        _clock.Now = Start.AddDays(28).AddTicks(-1);
        Assert.Equal("Neu, Alt", await desk.TitlesAsync());
        _clock.Now = Start.AddDays(28);
        Assert.Equal("Neu", await desk.TitlesAsync());
        await Platform.Grains.GetGrain<IRegionNews>(desk.Key).PutToSleepAsync();
        Assert.Equal("Neu", await desk.TitlesAsync());
        _clock.Now = Start.AddDays(29);
        Assert.Equal("", await desk.TitlesAsync());
    }

    [Fact]
    public async Task Editors_see_which_news_readers_soon_see_no_more_or_have_just_ceased_to_see()
    {
        var desk = await FoundAsync("laeuft-ab");
        var old = await desk.WriteAsync("Alt");
        await desk.SendAsync(old);
        await desk.WriteAsync("Entwurf");
        _clock.Now = Start.AddDays(20);
        var fresh = await desk.WriteAsync("Neu");
        await desk.SendAsync(fresh);
        Assert.Equal([(old, "Alt", Start.AddDays(28), false)], await EndingAsync());

        _clock.Now = Start.AddDays(36);
        Assert.Equal([(fresh, "Neu", Start.AddDays(48), false), (old, "Alt", Start.AddDays(28), true)], await EndingAsync());
        await desk.ArchiveAsync(fresh);
        Assert.Equal([(old, "Alt", Start.AddDays(28), true)], await EndingAsync());
        Assert.Equal("region-unknown", (await desk.News.ListEndingAsync(new Caller("nobody", Credentials.Session, []), new EndingQuery(), Cancellation)).RefusalCode);

        async Task<IEnumerable<(long, string?, DateTimeOffset, bool)>> EndingAsync() =>
            (await desk.News.ListEndingAsync(Caller.Platform, new EndingQuery(), Cancellation)).Value!.Items.Select(each => (each.Id, each.Title, each.End, each.IsOver));
    }

    [Fact]
    public async Task Editors_see_the_item_with_its_texts_and_what_became_of_it()
    {
        var desk = await FoundAsync("ansicht");
        var news = await desk.WriteAsync("Fest", "Am Samstag.", "USE_MAIN_LANGUAGE");
        await desk.WriteAsync(news, "en", "", "");
        await desk.ScheduleAsync(news, Start.AddDays(1).ToOffset(TimeSpan.FromHours(2)));

        var view = (await desk.News.ReadAsync(news, Cancellation))!;

        Assert.Equal(("USE_MAIN_LANGUAGE", "SCHEDULED", Start.AddDays(1), null), (view.News.Mode, view.Status, view.ScheduledFor, view.SentAt));
        Assert.Equal([("de", 1, "Fest", "Am Samstag."), ("en", 1, "", "")], view.Texts.Select(text => (text.Language, text.Revision, text.Title, text.Text)));
        Assert.Null(await desk.News.ReadAsync(404, Cancellation));
        Assert.Equal("mode-unknown", (await desk.News.AddAsync(CommandContext.Service("x"), new NewsData { Mode = "?" })).RefusalCode);
        Assert.Equal("mode-unknown", (await desk.News.ChangeAsync(CommandContext.Service("x"), news, new NewsData { Mode = "?" })).RefusalCode);
    }

    [Fact]
    public async Task Only_the_regions_that_share_an_item_hear_of_it_and_one_that_is_taken_off_loses_it()
    {
        var towns = new[] { await TownAsync("ost"), await TownAsync("west"), await TownAsync("sued") };
        var shared = Platform.Grains.GetGrain<ISharedNews>(GrainKeys.Platform);
        var before = await ReadAllAsync(towns);
        var news = await AddSharedAsync(shared, towns[0].Number, towns[1].Number);
        Assert.Equal(before, await ReadAllAsync(towns)); // a draft is nobody's business

        Assert.Null((await shared.SendAsync(CommandContext.Service("send"), news)).RefusalCode);
        var sent = await ReadAllAsync(towns);
        Assert.Equal("1 1 0", Counts(sent));
        Assert.Equal(before[2], sent[2]); // cursor and all

        var others = new SharedNewsData(new NewsData(), [towns[1].Number, towns[2].Number], "de");
        Assert.Null((await shared.ChangeAsync(CommandContext.Service("change"), news, others)).RefusalCode);
        Assert.Equal("0 1 1", Counts(await ReadAllAsync(towns)));
        Assert.Null((await shared.ArchiveAsync(CommandContext.Service("archive"), news)).RefusalCode);
        Assert.Equal("0 0 0", Counts(await ReadAllAsync(towns)));
    }

    [Fact]
    public async Task An_item_whose_regions_became_more_or_fewer_over_there_stays_where_it_came_first()
    {
        await ImportAsync([.. Two(), .. Sent(1, 1), .. Sent(2, 1, 2)]);

        var report = await ImportAsync([.. Two(), .. Sent(1, 1, 2), .. Sent(2, 1)]);

        Assert.Equal(ImportResult.Complete, report.Result);
        Assert.Equal(["news-elsewhere 1"], Notes(report.Platform));
        Assert.Equal(["news-elsewhere 2"], Notes(report.Regions[0]));
        Assert.Equal("Titel 2, Titel 1", await NewsDesk.TitlesAsync(Platform, "eins", "de"));
        Assert.Equal("Titel 2", await NewsDesk.TitlesAsync(Platform, "zwei", "de"));

        static JsonObject[] Two() => [Region(1, "eins"), Node(1, 1, 1, null, 1), Region(2, "zwei"), Node(2, 2, 1, null, 1)];

        static IEnumerable<string> Notes(ImportedPart part) => part.Notes.Select(note => $"{note.Code} {note.Key}");
    }

    [Fact]
    public async Task An_item_of_no_region_is_left_out_and_named()
    {
        var report = await ImportAsync(News(7), NewsText(70, 7, 1, "Niemandes", ""));

        Assert.Equal(("news-without-region", 7L), Assert.Single(report.Platform.Notes.Select(note => (note.Code, note.Key))));
    }

    private static JsonObject[] Sent(long key, params ReadOnlySpan<long> regions) =>
    [
        News(key, regions).Set("sent_date", $"2026-06-30T0{key}:00:00Z"), NewsText(10 * key, key, 1, $"Titel {key}", "Text"),
    ];

    private static string Counts(ImmutableArray<(Cursor Cursor, int News)> editions) =>
        string.Join(' ', editions.Select(edition => edition.News));

    private static async Task<ImmutableArray<(Cursor Cursor, int News)>> ReadAllAsync(Town[] towns)
    {
        var editions = ImmutableArray.CreateBuilder<(Cursor, int)>();
        foreach (var town in towns)
        {
            var delta = await town.Edition("de").FollowAsync(Follow.Once(Cursor.Start), Cancellation);
            editions.Add((delta.Next, delta.Items.Count(item => item is { Kind: ItemKinds.News, Visibility: Visibility.Public })));
        }

        return editions.ToImmutable();
    }

    private static async Task<long> AddSharedAsync(ISharedNews shared, params long[] regions)
    {
        var added = await shared.AddAsync(CommandContext.Service("add"), new SharedNewsData(new NewsData(), [.. regions], "de"));
        await shared.SaveTextAsync(CommandContext.Service("text"), added.Id!.Value, "de", new NewsTextData(0, "Hochwasser", "Bleiben Sie zu Hause."));
        return added.Id.Value;
    }

    private Task<Town> TownAsync(string slug) => Town.FoundAsync(Platform, slug, "de", "en");

    private async Task<NewsDesk> FoundAsync(string slug) => new(Platform, await TownAsync(slug));

    private async Task<ImportReport> ImportAsync(params JsonObject[] records)
    {
        using var dump = new SmallDump().With([.. GoldenTown.Languages(), .. records]);
        return await Platform.ImportAsync(dump.Files);
    }
}
