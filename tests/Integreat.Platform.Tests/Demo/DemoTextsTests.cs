using System.Xml;
using System.Xml.Linq;
using Integreat.Platform.Gateway.Demo;

namespace Integreat.Platform.Tests.Demo;

public sealed class DemoTextsTests
{
    private static readonly DemoPage[] Pages = [.. DemoTexts.Pages().SelectMany(page => page.WithDescendants())];

    [Fact]
    public void There_are_at_least_40_pages_on_three_levels()
    {
        Assert.True(Pages.Length >= 40, $"There are {Pages.Length} pages.");
        Assert.Equal(3, DemoTexts.Pages().Max(Depth));
    }

    [Fact]
    public void Some_pages_wait_for_arabic_one_is_a_draft_and_one_is_archived()
    {
        Assert.True(Pages.Count(page => !page.Translations.ContainsKey("ar")) >= 3);
        Assert.All(Pages, page => Assert.Contains("de", page.Translations.Keys));
        Assert.Contains(Pages, page => page.Translations.Values.Any(text => text.Status == "DRAFT"));
        Assert.Single(Pages, page => page.Archived);
    }

    [Fact]
    public void Every_text_is_there_and_is_well_formed_html() => Assert.All(
        from page in Pages from language in page.Translations.Keys select (Page: page, Language: language),
        text =>
        {
            var root = Parse(DemoTexts.Html(text.Page.Key, text.Language));
            Assert.True(
                !string.IsNullOrWhiteSpace(root.Value) || !text.Page.Children.IsEmpty, "Only a page with others below it may be empty.");
            Assert.DoesNotContain(root.Descendants(), element => element.Name.LocalName is "script" or "style" or "iframe" or "h1");
        });

    [Fact]
    public void Every_file_belongs_to_a_page()
    {
        var texts = Pages.SelectMany(page => page.Translations.Keys.Select(language => $"Demo/{page.Key}.{language}.html"))
            .Concat(DemoSettings.ImprintTitles.Select(imprint => $"Demo/imprint.{imprint.Language}.html"));

        Assert.Equal(
            texts.Concat(["Demo/tree.json", "Demo/events.json", "Demo/news.json"]).Order(StringComparer.Ordinal),
            typeof(DemoTexts).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("Demo/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Keys_and_the_slugs_of_a_language_are_unique()
    {
        Assert.Distinct(Pages.Select(page => page.Key));
        foreach (var language in DemoLanguages.All)
        {
            Assert.Distinct(Pages.SelectMany(page => page.Translations).Where(text => text.Key == language.Slug).Select(text => text.Value.Slug));
        }
    }

    [Fact]
    public void Titles_slugs_statuses_and_languages_are_what_commands_take() => Assert.All(
        Pages.SelectMany(page => page.Translations),
        text =>
        {
            Assert.Contains(text.Key, DemoLanguages.All.Select(language => language.Slug));
            Assert.True(text.Value.Status is "PUBLIC" or "DRAFT");
            Assert.False(string.IsNullOrWhiteSpace(text.Value.Title));
            Assert.Matches(@"^[\p{Ll}\p{Lo}\p{Nd}\p{M}]+(-[\p{Ll}\p{Lo}\p{Nd}\p{M}]+)*$", text.Value.Slug);
        });

    [Fact]
    public void The_citys_pages_are_in_the_tree() =>
        Assert.All(DemoSettings.PagesOfTheCity, key => Assert.Contains(Pages, page => page.Key == key));

    [Fact]
    public void Every_language_says_in_its_own_words_that_a_page_is_missing()
    {
        Assert.All(DemoLanguages.All, language => Assert.NotEqual("", language.ContentNotAvailable));
        Assert.Distinct(DemoLanguages.All.Select(language => language.ContentNotAvailable));
        Assert.Distinct(DemoLanguages.All.Select(language => language.PartialContentNotAvailable));
        Assert.Equal("ar", DemoLanguages.All.Single(language => language.TextDirection is "RIGHT_TO_LEFT").Slug);
    }

    private static int Depth(DemoPage page) => 1 + page.Children.Select(Depth).DefaultIfEmpty(0).Max();

    // The texts are written as XML-compatible HTML, without named entities but those of XML.
    private static XElement Parse(string html)
    {
        try
        {
            return XElement.Parse($"<body>{html}</body>");
        }
        catch (XmlException exception)
        {
            throw new FormatException($"{exception.Message} In: {html}", exception);
        }
    }
}
