using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Contracts.News;

namespace Integreat.Platform.Tests.Rendering;

/// <summary>What an edition keeps of a news item besides its JSON, and when it changes by itself.</summary>
public sealed class NewsRenderingTests
{
    private static readonly DateTimeOffset Sent = Town.Monday.AddDays(-1);

    [Fact]
    public async Task The_header_holds_what_lists_feeds_and_look_ups_work_on()
    {
        var town = new Town().News(7, Sent, Town.NewsText("de", 70, "Fest"), Town.NewsText("ar", 71, "حفلة"), Town.NewsText("fa", 72, "جشن"));

        var news = Assert.Single((await town.RenderAsync("de")), item => item.Kind == ItemKinds.News);

        Assert.Equal((7, 70, "Fest", "/augsburg/de/news/local/70/"), (news.Id, news.Translation, news.Title, news.Path));
        Assert.Equal([new Alternate("ar", "/augsburg/ar/news/local/71/")], news.Alternates); // Persian is not listed
        Assert.Equal(
            (NewsSources.Local, 70, "news", Town.Monday, Sent, "https://integreat.app/augsburg/de/news/local/70"),
            (news.News!.Source, news.News.Number, news.News.Channel, news.News.DisplayDate, news.News.PublishedAt, news.News.ExternalUrl));
    }

    [Fact]
    public async Task The_edition_changes_when_the_first_of_its_items_is_28_days_old()
    {
        var town = new Town()
            .News(1, Sent, Town.NewsText("de", 10, "Eins"))
            .News(2, Sent.AddDays(-3), Town.NewsText("de", 20, "Zwei"))
            .News(3, Sent.AddDays(-9), Town.NewsText("en", 30, "Not here"));

        var changes = Sent.AddDays(-3).AddDays(28);
        Assert.Equal(changes, await ChangesAtAsync(Town.Monday));
        Assert.Equal(changes, await ChangesAtAsync(changes.AddTicks(-1)));
        Assert.Equal(Sent.AddDays(28), await ChangesAtAsync(changes));
        Assert.Null(await ChangesAtAsync(Sent.AddDays(28)));

        async Task<DateTimeOffset?> ChangesAtAsync(DateTimeOffset now) =>
            (await Town.Renderer("de").RenderAsync(town.Sources(), now, _ => throw new InvalidOperationException("No text is long."))).ChangesAt;
    }
}
