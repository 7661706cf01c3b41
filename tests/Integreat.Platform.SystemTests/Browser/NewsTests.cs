using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Integreat.Platform.SystemTests.Browser;

/// <summary>How a municipality tells its readers something short and urgent.</summary>
[Collection(ScreensFixture.Collection)]
public sealed class NewsTests(ScreensFixture screens)
{
    private const string Screen = $"/admin/{ScreensFixture.Region}/news";

    [Fact]
    public async Task News_are_written_side_by_side_sent_after_a_question_and_corrected()
    {
        await using var tab = await screens.OpenAsync(await screens.InviteAsync("manager"), Screen);
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Neue Nachricht" }).ClickAsync();
        await Field(tab, "de", "Titel").FillAsync("Sturm heute Abend");
        await Field(tab, "de", "Nachricht").FillAsync("Bleiben Sie ab 18 Uhr im Haus.");
        await Field(tab, "ar", "Titel").FillAsync("عاصفة هذا المساء");
        await Field(tab, "ar", "Nachricht").FillAsync("ابقوا في المنزل بعد الساعة السادسة.");
        await Expect(tab.Page.Locator("[data-news-language=ar] .phone-title")).ToHaveTextAsync("عاصفة هذا المساء");
        await Expect(tab.Page.Locator("[data-news-language=ar] .phone-note")).ToHaveAttributeAsync("dir", "rtl");
        await tab.AssertNoBarriersAsync();

        await Button(tab, "Entwurf speichern").ClickAsync();
        await Expect(tab.Page.GetByText("Leser:innen sehen sie noch nicht.")).ToBeVisibleAsync();
        Assert.DoesNotContain("Sturm heute Abend", await ReadAsync("de"), StringComparison.Ordinal);

        await Button(tab, "Jetzt senden …").ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("العربية");
        await tab.AssertNoBarriersAsync();
        await tab.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Jetzt senden" }).ClickAsync();
        await Expect(tab.Page.GetByText("Die Nachricht ist gesendet.")).ToBeVisibleAsync();
        Assert.Contains("Sturm heute Abend", await ReadAsync("de"), StringComparison.Ordinal);
        Assert.Contains("عاصفة هذا المساء", await ReadAsync("ar"), StringComparison.Ordinal);

        await Field(tab, "de", "Titel").FillAsync("Sturm morgen Abend");
        await Button(tab, "Berichtigung veröffentlichen").ClickAsync();
        await Expect(tab.Page.GetByText("Leser:innen haben jetzt die berichtigte Nachricht.")).ToBeVisibleAsync();
        Assert.Contains("Sturm morgen Abend", await ReadAsync("de"), StringComparison.Ordinal);

        await Button(tab, "Archivieren …").ClickAsync();
        await tab.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Für immer archivieren" }).ClickAsync();
        await Expect(tab.Page.GetByText("Die Nachricht ist archiviert.")).ToBeVisibleAsync();
        Assert.DoesNotContain("Sturm morgen Abend", await ReadAsync("de"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task News_are_scheduled_by_the_clocks_of_the_region_and_taken_back()
    {
        await using var tab = await screens.OpenAsync(await screens.InviteAsync("manager"), $"{Screen}/new");
        await Field(tab, "de", "Titel").FillAsync("Neuer Kurs");
        await tab.Page.GetByLabel("Später senden").FillAsync("2001-02-03T09:30");
        await Button(tab, "Speichern und planen").ClickAsync();
        await Expect(tab.Page.GetByText("Dieser Zeitpunkt ist vorbei.")).ToBeVisibleAsync();

        await tab.Page.GetByLabel("Später senden").FillAsync("2101-02-03T09:30");
        await Button(tab, "Speichern und planen").ClickAsync();
        await Expect(tab.Page.GetByText("Sendet sich selbst am 03.02.2101 09:30 (Uhrzeit in Europe/Berlin).")).ToBeVisibleAsync();
        await Expect(tab.Page.Locator("h1 .news-status")).ToHaveTextAsync("geplant");

        await Button(tab, "Doch nicht planen").ClickAsync();
        await Expect(tab.Page.GetByText("Die Nachricht ist wieder ein Entwurf.")).ToBeVisibleAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Zu den Nachrichten" }).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Row, new() { Name = "Neuer Kurs" })).ToContainTextAsync("Entwurf");
    }

    [Fact]
    public async Task A_template_is_kept_and_news_are_written_after_it_and_after_what_was_sent()
    {
        await using var tab = await screens.OpenAsync(await screens.InviteAsync("manager"), $"{Screen}/new");
        await Field(tab, "de", "Titel").FillAsync("Vorlage Hitze");
        await Field(tab, "de", "Nachricht").FillAsync("Trinken Sie viel.");
        await Field(tab, "ar", "Titel").FillAsync("موجة حر");
        await Button(tab, "Als Vorlage behalten").ClickAsync();
        await Expect(tab.Page.GetByText("Die Nachricht ist jetzt eine Vorlage.")).ToBeVisibleAsync();
        await Expect(tab.Page.Locator("h1 .news-status")).ToHaveTextAsync("Vorlage");
        await Expect(Button(tab, "Jetzt senden …")).ToHaveCountAsync(0);
        await tab.AssertNoBarriersAsync();

        await tab.GoAsync(Screen);
        await tab.Page.GetByLabel("Stand").SelectOptionAsync("Vorlagen");
        await Expect(tab.Page.Locator("tbody .news-status:not(:text-is('Vorlage'))")).ToHaveCountAsync(0);
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Als Vorlage verwenden: Vorlage Hitze" }).ClickAsync();
        await Expect(tab.Page.GetByText("Die Texte kommen aus einer anderen Nachricht.")).ToBeVisibleAsync();
        await Expect(Field(tab, "de", "Nachricht")).ToHaveValueAsync("Trinken Sie viel.");
        await Expect(Field(tab, "ar", "Titel")).ToHaveValueAsync("موجة حر");
        await Field(tab, "de", "Titel").FillAsync("Hitze am Freitag");
        await Button(tab, "Jetzt senden …").ClickAsync();
        await tab.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Jetzt senden" }).ClickAsync();
        await Expect(tab.Page.GetByText("Die Nachricht ist gesendet.")).ToBeVisibleAsync();
        Assert.Contains("Hitze am Freitag", await ReadAsync("de"), StringComparison.Ordinal);
        Assert.Contains("موجة حر", await ReadAsync("ar"), StringComparison.Ordinal);
        Assert.DoesNotContain("Vorlage Hitze", await ReadAsync("de"), StringComparison.Ordinal);

        await tab.GoAsync(Screen);
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Als Vorlage verwenden: Hitze am Freitag" }).ClickAsync();
        await Expect(Field(tab, "de", "Titel")).ToHaveValueAsync("Hitze am Freitag");
        await Field(tab, "de", "Titel").FillAsync("Hitze am Samstag");
        await Button(tab, "Entwurf speichern").ClickAsync();
        await Expect(tab.Page.GetByText("Leser:innen sehen sie noch nicht.")).ToBeVisibleAsync();
        await Expect(tab.Page.Locator("h1 .news-status")).ToHaveTextAsync("Entwurf");
        Assert.DoesNotContain("Hitze am Samstag", await ReadAsync("de"), StringComparison.Ordinal);
        Assert.Contains("Hitze am Freitag", await ReadAsync("de"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_became_a_template_becomes_a_draft_again()
    {
        await using var tab = await screens.OpenAsync(await screens.InviteAsync("manager"), $"{Screen}/new");
        await Button(tab, "Als Vorlage behalten").ClickAsync();
        await Expect(tab.Page.GetByText("Schreiben Sie zuerst in mindestens einer Sprache einen Titel; so heißt dann die Vorlage.")).ToBeVisibleAsync();
        await Field(tab, "de", "Titel").FillAsync("Eisregen");
        await Button(tab, "Als Vorlage behalten").ClickAsync();
        await Expect(tab.Page.Locator("h1 .news-status")).ToHaveTextAsync("Vorlage");

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Rückgängig" }).Last.ClickAsync();
        await Expect(tab.Page.GetByText("Rückgängig gemacht.")).ToBeVisibleAsync();
        await Expect(tab.Page.Locator("h1 .news-status")).ToHaveTextAsync("Entwurf");

        await Button(tab, "Als Vorlage behalten").ClickAsync();
        await Expect(tab.Page.Locator("h1 .news-status")).ToHaveTextAsync("Vorlage");
        await Button(tab, "Wieder zum Entwurf machen").ClickAsync();
        await Expect(tab.Page.Locator("h1 .news-status")).ToHaveTextAsync("Entwurf");
        await Expect(Button(tab, "Jetzt senden …")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Who_may_not_write_news_writes_none_after_another()
    {
        await using var tab = await screens.OpenAsync(await screens.InviteAsync("editor"), $"{Screen}/new?from=1000001");

        await Expect(tab.Page.GetByText("Dazu reicht Ihre Rolle nicht.")).ToBeVisibleAsync();
        await Expect(tab.Page.Locator(".news-texts")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_is_not_saved_is_there_again_after_the_window_was_closed_until_it_is_saved_or_given_up()
    {
        await using var tab = await screens.OpenAsync(await screens.InviteAsync("manager"), $"{Screen}/new");
        await Expect(tab.Page.Locator(".news-form[data-keeps]")).ToBeVisibleAsync();
        await Field(tab, "ar", "Titel").FillAsync("جليد");
        await Field(tab, "de", "Titel").FillAsync("Glatteis");
        await Expect(tab.Page.Locator("[data-news-language=de] .phone-title")).ToHaveTextAsync("Glatteis");

        await tab.Page.GotoAsync("about:blank");
        await tab.GoAsync($"{Screen}/new");
        await Expect(Field(tab, "de", "Titel")).ToHaveValueAsync("Glatteis");
        await Expect(Field(tab, "ar", "Titel")).ToHaveValueAsync("جليد");
        await Expect(tab.Page.GetByText("hat dieser Browser behalten")).ToBeVisibleAsync();
        await tab.AssertNoBarriersAsync();

        await Button(tab, "Entwurf speichern").ClickAsync();
        await Expect(tab.Page.GetByText("Leser:innen sehen sie noch nicht.")).ToBeVisibleAsync();
        await Expect(tab.Page.GetByText("hat dieser Browser behalten")).ToHaveCountAsync(0);
        var saved = tab.Page.Url;
        await tab.GoAsync($"{Screen}/new");
        await Expect(tab.Page.Locator(".news-form[data-keeps]")).ToBeVisibleAsync();
        await Expect(Field(tab, "de", "Titel")).ToHaveValueAsync("");

        await tab.GoAsync(saved);
        await Expect(tab.Page.Locator(".news-form[data-keeps]")).ToBeVisibleAsync();
        await Field(tab, "de", "Titel").FillAsync("Glatteis und Schnee");
        await Expect(tab.Page.Locator("[data-news-language=de] .phone-title")).ToHaveTextAsync("Glatteis und Schnee");
        await tab.GoAsync(saved);
        await Expect(Field(tab, "de", "Titel")).ToHaveValueAsync("Glatteis und Schnee");
        await Button(tab, "Verwerfen").ClickAsync();
        await Expect(Field(tab, "de", "Titel")).ToHaveValueAsync("Glatteis");
        Assert.DoesNotContain("Glatteis", await ReadAsync("de"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_written_after_a_template_is_given_up_and_the_texts_of_the_template_are_there_again()
    {
        await using var tab = await screens.OpenAsync(await screens.InviteAsync("manager"), $"{Screen}/new");
        await Field(tab, "de", "Titel").FillAsync("Vorlage Hochwasser");
        await Field(tab, "de", "Nachricht").FillAsync("Meiden Sie die Ufer.");
        await Field(tab, "ar", "Titel").FillAsync("فيضان");
        await Button(tab, "Als Vorlage behalten").ClickAsync();
        await Expect(tab.Page.Locator("h1 .news-status")).ToHaveTextAsync("Vorlage");
        await Button(tab, "Als Vorlage verwenden").ClickAsync();
        await Expect(tab.Page.GetByText("Die Texte kommen aus einer anderen Nachricht.")).ToBeVisibleAsync();
        var after = tab.Page.Url;

        await Expect(tab.Page.Locator(".news-form[data-keeps]")).ToBeVisibleAsync();
        await Field(tab, "ar", "Titel").FillAsync("");
        await Field(tab, "de", "Titel").FillAsync("Hochwasser an der Lauter");
        await Expect(tab.Page.Locator("[data-news-language=de] .phone-title")).ToHaveTextAsync("Hochwasser an der Lauter");
        await tab.GoAsync(after);
        await Expect(tab.Page.GetByText("hat dieser Browser behalten")).ToBeVisibleAsync();
        await Expect(Field(tab, "de", "Titel")).ToHaveValueAsync("Hochwasser an der Lauter");
        await Expect(Field(tab, "ar", "Titel")).ToHaveValueAsync("");

        await Button(tab, "Verwerfen").ClickAsync();
        await Expect(Field(tab, "de", "Titel")).ToHaveValueAsync("Vorlage Hochwasser");
        await Expect(Field(tab, "de", "Nachricht")).ToHaveValueAsync("Meiden Sie die Ufer.");
        await Expect(Field(tab, "ar", "Titel")).ToHaveValueAsync("فيضان");
        await Expect(tab.Page.GetByText("hat dieser Browser behalten")).ToHaveCountAsync(0);
        await tab.GoAsync(after);
        await Expect(tab.Page.Locator(".news-form[data-keeps]")).ToBeVisibleAsync();
        await Expect(Field(tab, "de", "Titel")).ToHaveValueAsync("Vorlage Hochwasser");
    }

    [Fact]
    public async Task Who_may_not_see_news_at_work_is_told_so()
    {
        await using var tab = await screens.OpenAsync(await screens.InviteAsync("editor"), Screen);

        await Expect(tab.Page.GetByText("Dazu reicht Ihre Rolle nicht.")).ToBeVisibleAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Link, new() { Name = "Nachrichten" })).ToHaveCountAsync(0);
    }

    private static ILocator Field(Tab tab, string language, string name) =>
        tab.Page.Locator($"[data-news-language={language}]").GetByRole(AriaRole.Textbox, new() { Name = name });

    private static ILocator Button(Tab tab, string name) => tab.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    // The titles, as older apps get them.
    private async Task<string> ReadAsync(string language)
    {
        using var news = JsonDocument.Parse(await screens.ReadAsync($"/api/v3/{ScreensFixture.Region}/{language}/fcm/"));
        return string.Join('\n', news.RootElement.EnumerateArray().Select(each => each.GetProperty("title").GetString()));
    }
}
