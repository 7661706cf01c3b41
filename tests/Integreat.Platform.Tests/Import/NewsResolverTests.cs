using System.Text.Json.Nodes;
using Integreat.Platform.Gateway.Import;
using Integreat.Platform.Gateway.Import.Resolve;
using static Integreat.Platform.Tests.Import.Records;

namespace Integreat.Platform.Tests.Import;

/// <summary>To whom the news of a dump go, and in which state.</summary>
public sealed class NewsResolverTests : IDisposable
{
    private readonly SmallDump _dump = new();

    public void Dispose() => _dump.Dispose();

    [Fact]
    public async Task News_go_to_their_region_or_if_there_are_several_to_the_platform_or_nowhere()
    {
        var dump = await ResolveAsync(News(5, 1), News(6, 2, 1), News(7));

        Assert.Equal([5L], dump.Regions[0].Manifest.News.Select(news => news.Source.Key));
        Assert.Empty(dump.Regions[1].Manifest.News);
        var shared = Assert.Single(dump.Platform.Manifest.News);
        Assert.Equal((6, "en"), (shared.News.Source.Key, shared.MainLanguage)); // that of the first region
        Assert.Equal([2L, 1], shared.Regions);
        Assert.Equal(("news-without-region", 7L), Assert.Single(dump.Platform.Notes.Select(note => (note.Code, note.Key))));
    }

    [Fact]
    public async Task A_draft_is_not_scheduled_and_a_template_has_a_name()
    {
        const string Later = "2030-01-01T00:00:00Z";
        var dump = await ResolveAsync(
            News(5, 1).Set("draft", true).Set("scheduled_send_date", Later), News(6, 1).Set("scheduled_send_date", Later),
            News(7, 1).Set("is_template", true).Set("template_name", "Fest"), News(8, 1).Set("template_name", "alt").Set("archived", true),
            News(9, 1).Set("is_template", true).Set("scheduled_send_date", Later));

        var news = dump.Regions[0].Manifest.News;
        Assert.Equal([null, DateTimeOffset.Parse(Later, null), null, null, null], news.Select(item => item.ScheduledFor));
        Assert.Equal([null, null, "Fest", null, ""], news.Select(item => item.News.Template));
        Assert.Equal([false, false, false, true, false], news.Select(item => item.Archived));
    }

    [Fact]
    public async Task Texts_travel_with_their_item_by_language_and_to_where_the_item_goes()
    {
        var dump = await ResolveAsync(
            News(5, 1), NewsText(50, 5, 1, "Titel", "Text"), NewsText(51, 5, 2, "", ""), News(6, 1, 2), NewsText(60, 6, 2, "Shared", "Elsewhere"));

        var texts = dump.Regions[0].Manifest.News[0].Texts;
        Assert.Equal([("de", "Titel", 4, false), ("en", "", 0, true)], texts.Select(text => (text.Language, text.Title, text.BodyLength, text.Blank)));
        Assert.Equal([texts[0].Body], dump.Regions[0].Bodies.Keys);
        Assert.Null(texts[1].Body);
        Assert.Equal(dump.Platform.Manifest.News[0].News.Texts.Select(text => text.Body), dump.Platform.Bodies.Keys);
    }

    [Fact]
    public async Task Two_texts_of_an_item_in_one_language_are_refused()
    {
        var exception = await Assert.ThrowsAsync<DumpException>(
            () => ResolveAsync(News(5, 1), NewsText(50, 5, 1, "Titel", ""), NewsText(51, 5, 1, "Titel", "")));

        Assert.EndsWith(
            ": cms.pushnotificationtranslation 51 has the same \"push_notification\" and \"language\" as "
            + $"{_dump.Files[0]}: cms.pushnotificationtranslation 50.", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(99, 5, 1, "cms.pushnotification 5 refers in \"regions\" to cms.region 99")]
    [InlineData(1, 99, 1, "cms.pushnotificationtranslation 50 refers in \"push_notification\" to cms.pushnotification 99")]
    [InlineData(1, 5, 99, "cms.pushnotificationtranslation 50 refers in \"language\" to cms.language 99")]
    public async Task A_reference_that_leads_nowhere_is_named_with_its_record(long region, long news, long language, string complaint)
    {
        var exception = await Assert.ThrowsAsync<DumpException>(
            () => ResolveAsync(News(5, region), NewsText(50, news, language, "Titel", "")));

        Assert.Contains(complaint, exception.Message, StringComparison.Ordinal);
    }

    /// <summary>Two regions, the one German first, the other English.</summary>
    private Task<ResolvedDump> ResolveAsync(params JsonObject[] news) => _dump.With([
        Language(1, "de"), Language(2, "en"), Region(1, "town"), Node(1, 1, 1, null, 1), Node(2, 1, 2, 1, 2),
        Region(2, "village"), Node(3, 2, 2, null, 1), .. news]).ResolveAsync();
}
