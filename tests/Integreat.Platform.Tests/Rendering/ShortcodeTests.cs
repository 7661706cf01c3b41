using System.Text;
using Integreat.Platform.Contracts.Contacts;
using Integreat.Platform.Grains.Shortcodes;
using static Integreat.Platform.Tests.Domain.Events.Calendars;

namespace Integreat.Platform.Tests.Rendering;

/// <summary>What readers get in the place of shortcodes.</summary>
public sealed class ShortcodeTests
{
    private static readonly ContactCard Mayor = new()
    {
        Name = "Erika <Muster>",
        AreaOfResponsibility = "Müll & Recht",
        Email = "erika@example.org",
        PhoneNumber = "+49 631 1",
        MobileNumber = "+49 170 2",
        Website = "https://example.org/?a=1&b=2",
    };

    [Theory]
    [InlineData("[page 2]", "<a href=\"https://integreat.app/augsburg/de/zwei/\">Titel zwei</a>")]
    [InlineData("<p>a [page 2] b [page 2].</p>", "<p>a <a href=\"https://integreat.app/augsburg/de/zwei/\">Titel zwei</a> b "
        + "<a href=\"https://integreat.app/augsburg/de/zwei/\">Titel zwei</a>.</p>")]
    [InlineData("[page 2 \"hier &amp; dort\"]", "<a href=\"https://integreat.app/augsburg/de/zwei/\">hier &amp; dort</a>")]
    [InlineData("[page&nbsp;2 &quot;hier&quot;]", "<a href=\"https://integreat.app/augsburg/de/zwei/\">hier</a>")]
    [InlineData("[page 2 hier]", "<a href=\"https://integreat.app/augsburg/de/zwei/\">hier</a>")]
    [InlineData("[page 404]", "<i>[FEHLENDER LINK]</i>")]
    [InlineData("[page 404 \"hier\"]", "<i>[hier]</i>")]
    [InlineData("[page 3]", "<i>[FEHLENDER LINK]</i>")] // it has a draft only
    [InlineData("[page]", "<i>[FEHLENDER LINK]</i>")]
    [InlineData("[page zwei]", "<i>[FEHLENDER LINK]</i>")]
    [InlineData("[page 99999999999999999999]", "<i>[FEHLENDER LINK]</i>")]
    [InlineData("[page_link 2]<b>x</b>[/page_link]", "<a href=\"https://integreat.app/augsburg/de/zwei/\"><b>x</b></a>")]
    [InlineData("[page_link 404]<b>x</b>[/page_link]", "<i>[<b>x</b>]</i>")]
    [InlineData("[page_link 2]x", "x")] // one half alone is nothing
    [InlineData("x[/page_link]", "x")]
    [InlineData("[page_link 2]x[page_link 2]y[/page_link]", "x<a href=\"https://integreat.app/augsburg/de/zwei/\">y</a>")]
    [InlineData("[contact 404]", "")]
    [InlineData("[pages 2] [Page 2] [/page] [foo] []", "[pages 2] [Page 2] [/page] [foo] []")]
    public async Task A_shortcode_becomes_what_it_stands_for_and_everything_else_stays_as_it_is(string content, string shown)
    {
        var town = new Town();
        town.Page(1, 0, 1, [town.Text("de", "eins", content, 101)])
            .Page(2, 0, 2, [town.Text("de", "zwei", "", 102)])
            .Page(3, 0, 3, [Town.Draft("de", "drei")]);

        Assert.Equal(shown, (await town.JsonAsync("de", 1)).GetProperty("content").GetString());
    }

    [Theory]
    [InlineData("de", "FEHLENDER LINK")]
    [InlineData("de-si", "FEHLENDER LINK")] // simple German
    [InlineData("ar", "رابط مفقود")]
    [InlineData("en", "MISSING LINK")]
    [InlineData("tlh", "MISSING LINK")] // not worded
    public void A_link_to_nothing_is_said_in_the_language_of_the_text(string language, string shown) =>
        Assert.Equal(shown, MissingLink.In(language));

    [Fact]
    public async Task Readers_of_another_language_are_told_in_theirs()
    {
        var town = new Town();
        town.Page(1, 0, 1, [town.Text("de", "eins", "[page 2]", 101), town.Text("en", "one", "[page 2]", 102)])
            .Page(2, 0, 2, [Town.Draft("de", "zwei")]);

        Assert.Equal("<i>[FEHLENDER LINK]</i>", (await town.JsonAsync("de", 1)).GetProperty("content").GetString());
        Assert.Equal("<i>[MISSING LINK]</i>", (await town.JsonAsync("en", 1)).GetProperty("content").GetString());
    }

    [Fact]
    public async Task The_excerpt_is_made_of_what_is_shown()
    {
        var town = new Town();
        town.Page(1, 0, 1, [town.Text("de", "eins", "<p>Siehe [page 2].</p>", 101)]).Page(2, 0, 2, [town.Text("de", "zwei", "", 102)]);

        Assert.Equal("Siehe Titel zwei.", (await town.JsonAsync("de", 1)).GetProperty("excerpt").GetString());
    }

    [Fact]
    public async Task A_link_is_as_its_page_is_now_although_the_text_itself_is_not_loaded_for_nothing()
    {
        var town = new Town();
        town.Page(1, 0, 1, [town.Text("de", "eins", "[page 2]", 101)]).Page(2, 0, 2, [town.Text("de", "zwei", "", 102)])
            .Page(4, 0, 4, [town.Text("de", "vier", "ohne", 104)]);
        var renderer = Town.Renderer("de");
        await town.RenderAsync("de", renderer);
        town.Loads.Clear();

        await town.RenderAsync("de", renderer);
        Assert.Empty(town.Loads);

        town.Page(2, 0, 2, [town.Text("de", "umbenannt", "", 105)]);
        var page = (await town.RenderAsync("de", renderer)).Single(fragment => fragment is { Kind: "page", Id: 1 });
        Assert.Contains("/augsburg/de/umbenannt/", Encoding.UTF8.GetString(page.Content.Span), StringComparison.Ordinal);
        Assert.Single(Assert.Single(town.Loads));
    }

    [Theory]
    [InlineData("[contact 5]", "<div class=\"contact-card notranslate\" data-contact-id=\"5\" dir=\"ltr\" translate=\"no\">"
        + "<h4>Erika &lt;Muster&gt; | Müll &amp; Recht</h4>"
        + "<p><a href=\"https://integreat.app/augsburg/de/locations/rathaus/\">Rathausplatz 1, 67655 Musterstadt</a></p>"
        + "<p><a href=\"mailto:erika@example.org\">erika@example.org</a></p>"
        + "<p><a href=\"tel:+49 631 1\">+49 631 1</a></p><p><a href=\"tel:+49 170 2\">+49 170 2</a></p>"
        + "<p><a href=\"https://example.org/?a=1&amp;b=2\">https://example.org/?a=1&amp;b=2</a></p></div>")]
    [InlineData("[contact 5 only_email]", "<div class=\"contact-card notranslate\" data-contact-id=\"5\" dir=\"ltr\" translate=\"no\">"
        + "<h4>Erika &lt;Muster&gt; | Müll &amp; Recht</h4><p><a href=\"mailto:erika@example.org\">erika@example.org</a></p></div>")]
    [InlineData("<p>a</p><p>[contact 5 only_email]</p><p>[contact 5 only_email] b</p>", "<p>a</p>"
        + "<div class=\"contact-card notranslate\" data-contact-id=\"5\" dir=\"ltr\" translate=\"no\">"
        + "<h4>Erika &lt;Muster&gt; | Müll &amp; Recht</h4><p><a href=\"mailto:erika@example.org\">erika@example.org</a></p></div>"
        + "<p><div class=\"contact-card notranslate\" data-contact-id=\"5\" dir=\"ltr\" translate=\"no\">"
        + "<h4>Erika &lt;Muster&gt; | Müll &amp; Recht</h4><p><a href=\"mailto:erika@example.org\">erika@example.org</a></p></div> b</p>")]
    [InlineData("[contact 6]<p>[contact 6]</p>", "")] // archived
    public async Task A_contact_becomes_a_card_with_what_was_asked_for(string content, string shown)
    {
        var town = new Town();
        town.Page(1, 0, 1, [town.Text("de", "eins", content, 101)])
            .Category(2, "house", "#000000", ("de", "Amt"))
            .Location(7, [town.Text("de", "rathaus", "", 107)])
            .Contact(5, 7, Mayor)
            .Contact(6, 7, Mayor, archived: true);

        Assert.Equal(shown, (await town.JsonAsync("de", 1)).GetProperty("content").GetString());
    }

    [Theory]
    [InlineData("[location 7]", "<a href=\"https://integreat.app/augsburg/de/locations/rathaus/\">Titel rathaus</a>")]
    [InlineData("[location 7 \"hier\"]", "<a href=\"https://integreat.app/augsburg/de/locations/rathaus/\">hier</a>")]
    [InlineData("[event&nbsp;4 &quot;hier&quot;]", "<a href=\"https://integreat.app/augsburg/de/events/kurs/\">hier</a>")]
    [InlineData("[event 4]", "<a href=\"https://integreat.app/augsburg/de/events/kurs/\">Titel kurs</a>")]
    [InlineData("[event 5]", "<i>[FEHLENDER LINK]</i>")] // it is over
    [InlineData("[event 6 \"hier\"]", "<i>[hier]</i>")] // archived
    [InlineData("[event 404] [location 404]", "<i>[FEHLENDER LINK]</i> <i>[FEHLENDER LINK]</i>")]
    [InlineData("[location 8]", "<i>[FEHLENDER LINK]</i>")] // it has no text
    [InlineData("[event] [event heute] [event 4 heute] [location im Hof] [events 4]", "[event] [event heute] [event 4 heute] [location im Hof] [events 4]")]
    public async Task Events_and_locations_are_linked_by_number_as_long_as_readers_find_them(string content, string shown)
    {
        var town = new Town();
        town.Page(1, 0, 1, [town.Text("de", "eins", content, 101)])
            .Location(7, [town.Text("de", "rathaus", "", 107)])
            .Location(8, [])
            .Event(4, Event("2026-07-01 18:00", "2026-07-01 20:00", Weekly(1, null, DayOfWeek.Wednesday)), [town.Text("de", "kurs", "", 104)])
            .Event(5, Event("2026-07-01 18:00", "2026-07-01 20:00"), [town.Text("de", "fest", "", 105)])
            .Event(6, Event("2026-08-01 18:00", "2026-08-01 20:00"), [town.Text("de", "feier", "", 106)], archived: true);

        Assert.Equal(shown, (await town.JsonAsync("de", 1)).GetProperty("content").GetString());
    }

    [Fact]
    public async Task A_website_that_is_no_web_address_is_no_link()
    {
        var town = new Town();
        town.Page(1, 0, 1, [town.Text("de", "eins", "[contact 5 website]", 101)])
            .Location(7, [])
            .Contact(5, 7, Mayor with { Website = "javascript:alert(1)" });

        Assert.DoesNotContain("javascript", (await town.JsonAsync("de", 1)).GetProperty("content").GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_full_of_brackets_is_read_in_one_go()
    {
        var text = string.Concat(Enumerable.Repeat("[page [page 1 \"", 100_000));

        Assert.Empty(ShortcodeParser.Parse(text));
    }
}
