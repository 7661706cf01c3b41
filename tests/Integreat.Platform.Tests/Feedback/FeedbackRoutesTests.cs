using System.Net;
using System.Text;
using Integreat.Platform.Contracts.Imprint;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Tests.Conformance;
using Integreat.Platform.Tests.Hosting;
using static Integreat.Platform.Tests.Feedback.FeedbackDesk;

namespace Integreat.Platform.Tests.Feedback;

/// <summary>What the reference data has no case of, written from the contract. Each test has a region of its own.</summary>
[Collection(PlatformTests.Name)]
public sealed class FeedbackRoutesTests(PlatformFixture fixture)
{
    private readonly PlatformHost _platform = fixture.Platform;
    private readonly FeedbackDesk _desk = new(fixture.Platform);

    public static TheoryData<string, string, string> Kinds => new()
    {
        { "feedback/categories", "", "region" },
        { "feedback/events", "", "events" },
        { "feedback/map", "", "map" },
        { "feedback/offers", "", "offers" },
        { "feedback/extras", "", "offers" },
        { "feedback/search", "query=Kita+%26+Hort", "search Kita & Hort" },
        { "feedback/page", "slug=meldung", "page" },
        { "feedback", "permalink=/x/de/amt/meldung/", "page" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_kind_is_kept_with_what_it_is_about(string word, string own, string about)
    {
        var town = await FoundAsync($"art-{word.Replace('/', '-')}");
        var page = await town.AddPublicAsync("Meldung");
        string[] addresses =
        [
            $"/api/v3/{town.Slug}/de/{word}/", $"/api/v3/{town.Slug}/de/{word}", $"/{town.Slug}/de/wp-json/extensions/v3/{word}/",
            $"/{town.Slug}/de/wp-json/extensions/v3/{word}",
        ];

        foreach (var address in addresses)
        {
            Assert.Null(JsonDifference.Find(Thanks, await _desk.SendAsync(address, Text($"rating=down&comment=na+ja&{own}")), exact: true));
        }

        var kept = await _desk.ReadAsync(town.Number);
        Assert.Equal(addresses.Length, kept.Length);
        Assert.All(kept, each =>
        {
            Assert.Equal(about, $"{each.Feedback.Kind} {each.Feedback.Subject}".TrimEnd());
            Assert.Equal(about == "page" ? page : null, each.Feedback.Item);
            Assert.True(each is { Unread: true, Archived: false, Feedback: { Rating: false, Comment: "na ja", Language: "de", Technical: false } });
            Assert.Equal(PlatformFixture.Now, each.At);
        });
        Assert.Equal(kept.Length, kept.Select(each => each.Feedback.Id).Distinct().Count());
    }

    [Theory]
    [InlineData("technisch", "rating=up&category=Technisches+Feedback", true, "", true)]
    [InlineData("inhaltlich", "rating=up&category=technisches+feedback", true, "", false)]
    [InlineData("wortlos", "rating=down&comment=", false, "", false)]
    [InlineData("leerzeichen", "comment=%20", null, " ", false)]
    [InlineData("schriften", "comment=%F0%9F%99%82+%D8%B4%D9%83%D8%B1%D8%A7%0D%0A&category=Inhalte", null, "🙂 شكرا\r\n", false)]
    [InlineData("doppelt", "rating=up&rating=down&comment=a&comment=b", false, "b", false)] // the last one counts
    public async Task Rating_comment_and_category_are_kept_as_they_were_meant(
        string slug, string form, bool? rating, string comment, bool technical)
    {
        var town = await FoundAsync(slug);

        await _desk.SendAsync($"/api/v3/{slug}/de/feedback/map/", Text(form));

        var kept = Assert.Single(await _desk.ReadAsync(town.Number)).Feedback;
        Assert.Equal((rating, comment, technical), (kept.Rating, kept.Comment, kept.Technical));
    }

    [Fact]
    public async Task A_character_that_no_database_can_hold_costs_nobody_their_words()
    {
        var town = await FoundAsync("nullzeichen");

        await _desk.SendAsync("/api/v3/nullzeichen/de/feedback/search/", Json("""{"comment": "a\u0000b", "query": "\u0000c"}"""));

        var kept = Assert.Single(await _desk.ReadAsync(town.Number)).Feedback;
        Assert.Equal(("ab", "c"), (kept.Comment, kept.Subject));
    }

    [Fact]
    public async Task A_form_comes_in_parts_or_in_one_line_or_as_json()
    {
        var town = await FoundAsync("formen");
        using var parts = new MultipartFormDataContent { { new StringContent("up"), "rating" }, { new StringContent("Größe"), "comment" } };

        await _desk.SendAsync("/api/v3/formen/de/feedback/categories/", parts);
        await _desk.SendAsync("/api/v3/formen/de/feedback/categories/", Form(("rating", "up"), ("comment", "Größe")));
        await _desk.SendAsync("/api/v3/formen/de/feedback/categories/", Json("""{"rating": "up", "comment": "Größe", "category": null}"""));
        await _desk.SendAsync("/api/v3/formen/de/feedback/categories/", Json("""{"rating": null, "comment": "Größe"}"""));

        Assert.Equal(
            [(null, "Größe"), (true, "Größe"), (true, "Größe"), (true, "Größe")],
            (await _desk.ReadAsync(town.Number)).Select(each => (each.Feedback.Rating, each.Feedback.Comment)));
    }

    [Fact]
    public async Task A_page_is_found_by_every_slug_it_ever_had_whether_it_is_listed_or_not()
    {
        var town = await FoundAsync("slugs", "de", "en", "ar");
        var page = await town.AddPublicAsync("Alt");
        await town.PublishAsync(page, "de", "Neu", "");
        await town.SaveAsync(page, "de", "Entwurf", "", "", "DRAFT");
        await town.PublishAsync(page, "ar", "مرحبا", "");
        await town.DoAsync(context => town.Pages.ArchiveAsync(context, page));
        await town.DoAsync(context => town.Languages.DeactivateAsync(context, "ar"));
        await town.VisibleAsync();

        foreach (var (language, slug) in ((string, string)[])[("de", "alt"), ("de", "neu"), ("de", "entwurf"), ("ar", "مرحبا")])
        {
            await _desk.SendAsync($"/api/v3/slugs/{language}/feedback/page/", Form(("rating", "up"), ("slug", slug)));
            await _desk.SendAsync($"/api/v3/slugs/{language}/feedback/", Form(("rating", "up"), ("permalink", $"/slugs/{language}/{slug}")));
            await _desk.SendAsync(
                $"/api/v3/slugs/{language}/feedback/",
                Form(("rating", "up"), ("permalink", $"https://integreat.app/slugs/{language}/{Uri.EscapeDataString(slug)}/")));
        }

        foreach (var (language, slug) in ((string, string)[])[("en", "neu"), ("de", "Neu"), ("de", "neu/"), ("fa", "neu"), ("de", "")])
        {
            Assert.Null(JsonDifference.Find(
                """{ "error": "No matching page found for slug." }""",
                await _desk.SendAsync(
                    $"/api/v3/slugs/{language}/feedback/page/", Form(("rating", "up"), ("slug", slug)), HttpStatusCode.NotFound)));
        }

        Assert.Equal(Enumerable.Repeat<long?>(page, 12), (await _desk.ReadAsync(town.Number)).Select(each => each.Feedback.Item));
    }

    [Fact]
    public async Task An_offer_is_one_of_the_region_s()
    {
        var before = (await _desk.ReadAsync(1)).Length;

        await _desk.SendAsync("/api/v3/goldstadt/de/feedback/offer/", Form(("rating", "up"), ("slug", "help")));
        await _desk.SendAsync("/api/v3/goldstadt/de/feedback/extra", Form(("rating", "up"), ("slug", "a-plain")));
        foreach (var slug in (string[])["b-get", "nirgends", ""])
        {
            Assert.Null(JsonDifference.Find(
                """{ "error": "No OfferTemplate matches the given query." }""",
                await _desk.SendAsync("/api/v3/goldstadt/de/feedback/offer/", Form(("rating", "up"), ("slug", slug)), HttpStatusCode.NotFound)));
        }

        var kept = await _desk.ReadAsync(1);
        Assert.Equal(before + 2, kept.Length);
        Assert.Equal(["offer a-plain", "offer help"], kept.Take(2).Select(each => $"{each.Feedback.Kind} {each.Feedback.Subject}"));
    }

    [Fact]
    public async Task An_imprint_can_be_spoken_about_in_listed_languages_even_while_it_is_a_draft()
    {
        var town = await FoundAsync("impressum-entwurf", "de", "en", "ar");
        await town.DoAsync(context => town.Languages.HideAsync(context, "ar"));
        await town.DoAsync(context => _platform.Grains.GetGrain<IRegionImprint>(town.Key).SaveAsync(
            context, "de", new TranslationData { BasedOn = 0, Status = "DRAFT", Title = "Impressum" }));
        await town.VisibleAsync();
        Assert.Equal("[]", await _platform.ReadAsync("/api/v3/impressum-entwurf/de/imprint/"));

        await _desk.SendAsync("/api/v3/impressum-entwurf/de/feedback/imprint-page/", Form(("rating", "up")));
        await _desk.SendAsync("/api/v3/impressum-entwurf/en/feedback/", Form(("rating", "up"), ("permalink", "/impressum-entwurf/en/disclaimer")));
        foreach (var language in (string[])["ar", "fa"])
        {
            Assert.Null(JsonDifference.Find(
                """{ "error": "The imprint does not exist in this region for the selected language." }""",
                await _desk.SendAsync(
                    $"/api/v3/impressum-entwurf/{language}/feedback/imprint-page/", Form(("rating", "up")), HttpStatusCode.NotFound)));
        }

        Assert.Equal(["imprint en", "imprint de"], (await _desk.ReadAsync(town.Number)).Select(each => $"{each.Feedback.Kind} {each.Feedback.Language}"));
    }

    [Fact]
    public async Task A_language_of_the_platform_is_enough_and_need_not_be_the_region_s()
    {
        var town = await FoundAsync("fremdsprache");

        await _desk.SendAsync("/api/v3/fremdsprache/fa/feedback/categories/", Form(("rating", "up")));

        Assert.Equal("fa", Assert.Single(await _desk.ReadAsync(town.Number)).Feedback.Language);
    }

    [Fact]
    public async Task A_region_s_earlier_address_still_takes_feedback()
    {
        var town = await FoundAsync("vorher");
        await town.DoAsync(context => town.Settings.ChangeAsync(context, Town.SettingsOf("nachher"), basedOn: 1));
        await town.VisibleAsync();

        await _desk.SendAsync("/api/v3/vorher/de/feedback/categories/", Form(("rating", "up")));

        Assert.Single(await _desk.ReadAsync(town.Number));
    }

    private static StringContent Text(string form) => new(form, Encoding.UTF8, "application/x-www-form-urlencoded");

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    private Task<Town> FoundAsync(string slug, params string[] languages) =>
        Town.FoundAsync(_platform, slug, languages is [] ? ["de"] : languages);
}
