using System.Net;
using System.Text;
using System.Text.Json;
using Integreat.Platform.Contracts.Contacts;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Gateway.Compat.V3;
using Integreat.Platform.Gateway.Pdf.Html;
using Integreat.Platform.Grains;
using Integreat.Platform.Grains.Editions;
using Integreat.Platform.Grains.Texts;
using Integreat.Platform.Tests.Feedback;
using Integreat.Platform.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using RenderedTown = Integreat.Platform.Tests.Rendering.Town;

namespace Integreat.Platform.Tests.Protection;

/// <summary>What a request, or a text, makes the platform do is in proportion to its size.</summary>
public sealed class BoundedTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Expensive =>
    [
        string.Concat(Enumerable.Repeat("<div>", 100_000)),
        string.Concat(Enumerable.Repeat("<b>", 100_000)),
        string.Concat(Enumerable.Repeat("<x-y a='>'><DIV/>", 20_000)),
        string.Concat(Enumerable.Range(0, 200).Select(number => $"<i id={number}>")) + string.Concat(Enumerable.Repeat("<p>x", 100_000)),
        string.Concat(Enumerable.Repeat("<div><s>", 100)) + string.Concat(Enumerable.Repeat("</div>x<div>", 20_000)),
    ];

    [Theory]
    [MemberData(nameof(Expensive))]
    public async Task Html_that_is_meant_to_be_expensive_is_reduced_to_its_words(string html)
    {
        Assert.True(HtmlBounds.Exceeds(html));

        foreach (var clean in (string[])[await HtmlCleaner.CleanAsync(html), await HtmlCleaner.CleanMessageAsync(html)])
        {
            Assert.DoesNotContain('<', clean);
            Assert.True(clean.Length <= html.Length);
        }
    }

    [Theory]
    [InlineData("<p>Absatz<br><li>Punkt<img src=x>", 20_000)]
    [InlineData("<tr><td>a<td>b", 20_000)]
    [InlineData("<div><ul><li><b>a</b> <a href=x>b</a></li></ul></div>", 10_000)]
    [InlineData("</div></b>x", 50_000)]
    [InlineData("3 < 4 <", 100_000)]
    public void A_long_text_is_no_expensive_one(string html, int times) =>
        Assert.False(HtmlBounds.Exceeds(string.Concat(Enumerable.Repeat(html, times))));

    [Theory]
    [InlineData("<p>a</p>b", " a b")]
    [InlineData("a<script src=\"x\"", "a ")]
    [InlineData("a > b &lt; c", "a &gt; b &lt; c")]
    public void Words_are_what_stands_outside_of_tags_and_begin_none(string html, string words) =>
        Assert.Equal(words, HtmlBounds.WordsOf(html));

    [Fact]
    public async Task Shortcodes_do_not_blow_a_text_up()
    {
        var town = new RenderedTown();
        var card = new ContactCard { Name = new string('n', 5000), AreaOfResponsibility = "", Email = "", PhoneNumber = "", MobileNumber = "", Website = "" };
        town.Location(5, []).Contact(6, 5, card)
            .Page(1, 0, 1, [town.Text("de", "eins", string.Concat(Enumerable.Repeat("[contact 6]", 2000)) + "Ende", 101)]);

        var content = (await town.JsonAsync("de", 1)).GetProperty("content").GetString()!;

        Assert.InRange(content.Length, 900_000, 1_100_000);
        Assert.EndsWith("Ende", content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edition_has_an_end_however_often_a_text_is_mirrored_in_it()
    {
        var town = new RenderedTown();
        town.Page(1, 0, 1, [town.Text("de", "eins", new string('x', 100_000), 101)]);
        for (var page = 2; page <= 50; page++)
        {
            town.Page(page, 0, page, [town.Text("de", $"seite-{page}", "", 100 + page)], mirrors: 1);
        }

        var renderer = new EditionRenderer("de", new PublicAddresses { CmsUrl = "http://localhost:8000" }, mostContent: 1024 * 1024);
        var pages = (await town.RenderAsync("de", renderer)).Where(item => item.Kind is ItemKinds.Page).ToList();

        Assert.Equal(50, pages.Count);
        Assert.Equal(45, renderer.Omitted); // excerpt and content are as long as the text
        Assert.InRange(pages.Sum(page => (long)page.Content.Length), 900_000, 1024 * 1024 + 50_000);
        var last = pages.MaxBy(page => page.Id)!;
        using var json = JsonDocument.Parse((byte[])[.. last.Envelope.Span, .. last.Content.Span]);
        Assert.Equal("", json.RootElement.GetProperty("content").GetString());
    }

    [Fact]
    public void A_row_of_very_many_cells_is_read_as_far_as_anybody_would()
    {
        var cells = string.Concat(Enumerable.Range(0, 20_000).Select(number => $"<td>{number}</td>"));

        var table = Assert.IsType<TableBlock>(Assert.Single(HtmlReader.Read($"<table><tr>{cells}</tr></table>", rightToLeft: false, Cancellation)));

        Assert.Equal(TableBuilder.MostColumns, table.Rows[0].Length);
        Assert.Equal(501, table.Rows[0][^1].Text.Text.Split('\n').Length);
    }

    [Fact]
    public void Sources_that_are_named_a_thousand_times_are_looked_up_once()
    {
        var query = NewsQuery.Parse(new QueryCollection(new Dictionary<string, Microsoft.Extensions.Primitives.StringValues>
        {
            ["source"] = Enumerable.Range(0, 1000).Select(number => number % 2 == 0 ? "local" : "nobody").ToArray(),
        }));

        Assert.Equal(["local", "nobody"], query.Sources.Order());
    }

    [Fact]
    public async Task Bodies_that_are_deep_or_full_of_fields_are_refused_as_what_they_are()
    {
        await using var platform = await PlatformHost.StartAsync(new SqliteStorage());
        var town = await GermanTown.FoundAsync(platform, "tief");
        var (token, _) = await platform.CreateTokenAsync("kim");
        var deep = $$"""{"a":{{new string('[', 5000)}}{{new string(']', 5000)}}}""";
        foreach (var (target, status) in ((string, int)[])[
            ("/api/v3/tief/de/feedback/categories/", 400), ("/api/v3/tief/settings/", 400), ("/api/v3/tief/de/pushpage/", 405)])
        {
            using var answer = await platform.SendAsync(
                HttpMethod.Post, target, new StringContent(deep, Encoding.UTF8, "application/json"), ("Authorization", $"Bearer {token}"));
            Assert.Equal((target, status), (target, (int)answer.StatusCode));
        }

        var fields = Enumerable.Range(0, 3000).Select(number => ($"feld{number}", "x")).ToArray();
        using var form = await platform.SendAsync(HttpMethod.Post, "/api/v3/tief/de/feedback/categories/", FeedbackDesk.Form(fields));
        Assert.Equal(HttpStatusCode.BadRequest, form.StatusCode);

        var page = await town.AddAsync();
        var outcome = await town.SendAsync(context => town.Pages.SaveTranslationAsync(context, page, "de", new TranslationData
        {
            BasedOn = 0,
            Status = "PUBLIC",
            Title = "Lang",
            Content = new string('x', 1024 * 1024 + 1),
        }));
        Assert.Equal("text-too-long", outcome.RefusalCode);
    }
}
