using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Integreat.Platform.SystemTests.Browser;

/// <summary>Who writes texts of pages.</summary>
[Collection(ScreensFixture.Collection)]
public sealed class WritingTests(ScreensFixture screens)
{
    [Fact]
    public async Task A_text_is_written_published_and_read()
    {
        await using var desk = await Writing.BeginAsync(screens, await screens.InviteAsync("editor"));
        await desk.Title.FillAsync($"Bücherei {desk.Page}");
        await desk.TypeAsync("Offen von 9 bis 17 Uhr.");

        await desk.PressAsync("Veröffentlichen");

        await desk.IsAsync("saved");
        var answer = await screens.ReadAsync($"/api/v3/{ScreensFixture.Region}/de/page/?id={desk.Page}");
        Assert.Contains($"\"title\":\"Bücherei {desk.Page}\"", answer, StringComparison.Ordinal);
        Assert.Contains("<p>Offen von 9 bis 17 Uhr.</p>", answer, StringComparison.Ordinal);
        await Expect(desk.Screen.Locator(".tabs [aria-current] [data-mark]")).ToHaveTextAsync("veröffentlicht");
    }

    [Fact]
    public async Task What_is_typed_is_saved_without_a_button_and_no_reader_sees_it()
    {
        await using var desk = await Writing.BeginAsync(screens);
        await desk.Title.FillAsync("Noch nicht fertig");
        await desk.TypeAsync("Ein Anfang");

        await desk.IsAsync("saved");

        var working = await desk.WorkingAsync();
        Assert.Equal("AUTO_SAVE", working.GetProperty("status").GetString());
        Assert.Equal("<p>Ein Anfang</p>", working.GetProperty("content").GetString());
    }

    [Fact]
    public async Task A_title_alone_is_saved_too()
    {
        await using var desk = await Writing.BeginAsync(screens);
        await desk.Title.FillAsync("Nur eine Überschrift");

        await desk.IsAsync("saved");

        Assert.Equal("Nur eine Überschrift", (await desk.WorkingAsync()).GetProperty("title").GetString());
    }

    [Fact]
    public async Task An_author_cannot_publish_is_told_why_and_hands_in()
    {
        await using var desk = await Writing.BeginAsync(screens, await screens.InviteAsync("author"));
        await desk.Title.FillAsync("Zur Prüfung");
        await desk.TypeAsync("Bitte ansehen.");
        var publish = desk.Screen.GetByRole(AriaRole.Button, new() { Name = "Veröffentlichen", Exact = true });
        await Expect(publish).ToHaveAttributeAsync("aria-disabled", "true");
        await Expect(publish).ToHaveAccessibleDescriptionAsync("Veröffentlichen darf diese Seite, wer sie prüft. Geben Sie den Text zur Prüfung.");

        await desk.PressAsync("Zur Prüfung geben");

        await desk.IsAsync("saved");
        Assert.Equal("REVIEW", (await desk.WorkingAsync()).GetProperty("status").GetString());
    }

    [Fact]
    public async Task Arabic_is_written_from_right_to_left_beside_its_original()
    {
        await using var german = await Writing.BeginAsync(screens);
        await german.Title.FillAsync("Bücherei");
        await german.TypeAsync("Offen");
        await german.PressAsync("Veröffentlichen");
        await german.IsAsync("saved");

        await using var arabic = await Writing.OpenAsync(screens, person: null, german.Page, "ar");
        await Expect(arabic.Screen.Locator(".original .text")).ToHaveAttributeAsync("dir", "ltr");
        await Expect(arabic.Screen.Locator(".original")).ToContainTextAsync("Offen");
        await arabic.Title.FillAsync("مكتبة");
        await arabic.TypeAsync("مفتوح");

        Assert.Equal("rtl", await arabic.Text.EvaluateAsync<string>("text => getComputedStyle(text.querySelector('p')).direction"));
        Assert.Equal("rtl", await arabic.Title.EvaluateAsync<string>("title => getComputedStyle(title).direction"));
        Assert.Equal("ar", await arabic.Text.GetAttributeAsync("lang"));
        await arabic.Tab.AssertNoBarriersAsync();
        await arabic.IsAsync("saved");
    }

    [Fact]
    public async Task A_reviewer_returns_a_text_with_a_comment_and_accepts_the_next_one()
    {
        var author = await screens.InviteAsync("author");
        var editor = await screens.InviteAsync("editor");
        await using var written = await Writing.BeginAsync(screens, author);
        await written.Title.FillAsync($"Sprechstunde {written.Page}");
        await written.TypeAsync("Mittwochs");
        await written.PressAsync("Zur Prüfung geben");
        await written.IsAsync("saved");
        await using var review = await Writing.OpenAsync(screens, editor, written.Page);

        await review.PressAsync("Zurückgeben …");
        await review.Screen.GetByLabel("Was soll geändert werden?").FillAsync("Wann genau?");
        await review.PressAsync("Text zurückgeben");
        await Expect(review.Screen.Locator(".tabs [aria-current] [data-mark]")).ToHaveTextAsync("zurückgegeben");

        await written.ReloadAsync();
        await Expect(written.Screen.Locator(".notice").Filter(new() { HasText = $"{editor.Name} hat den Text" })).ToContainTextAsync("Wann genau?");
        await written.TypeAsync(" um 9 Uhr");
        await written.PressAsync("Zur Prüfung geben");
        await written.IsAsync("saved");
        await review.ReloadAsync();
        await review.PressAsync("Annehmen und veröffentlichen");
        await Expect(review.Screen.Locator(".tabs [aria-current] [data-mark]")).ToHaveTextAsync("veröffentlicht");
        Assert.Contains(
            "<p>Mittwochs um 9 Uhr</p>", await screens.ReadAsync($"/api/v3/{ScreensFixture.Region}/de/page/?id={written.Page}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_preview_shows_what_is_being_written()
    {
        await using var desk = await Writing.BeginAsync(screens, language: "ar");
        await desk.Title.FillAsync("مكتبة");
        await desk.TypeAsync("مفتوح");
        await desk.PressAsync("Vorschau");

        var page = desk.Screen.FrameLocator(".preview iframe");
        await Expect(page.Locator("h1")).ToHaveTextAsync("مكتبة");
        await Expect(page.Locator("p")).ToHaveTextAsync("مفتوح");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("dir", "rtl");
        await desk.Tab.AssertNoBarriersAsync();
    }

    [Fact]
    public async Task An_earlier_version_is_compared_and_brought_back()
    {
        await using var desk = await Writing.BeginAsync(screens);
        await desk.PutAsync("Sprechzeiten", "<p>Montags offen.</p>");
        await desk.ReloadAsync();
        await desk.TypeAsync(" Dienstags auch.");
        await desk.PressAsync("Entwurf speichern");
        await Expect(desk.Screen.GetByText("Der Entwurf ist gespeichert.")).ToBeVisibleAsync();

        await desk.Screen.GetByText("Mehr", new() { Exact = true }).ClickAsync();
        await desk.PressAsync("Frühere Fassungen");
        await desk.Button("Vergleichen").Last.ClickAsync();
        await Expect(desk.Screen.Locator(".difference ins")).ToHaveTextAsync(" Dienstags auch.");
        await desk.Tab.AssertNoBarriersAsync();
        await desk.PressAsync("Diese Fassung als Entwurf zurückholen");

        await Expect(desk.Text).ToHaveTextAsync("Montags offen.");
        var working = await desk.WorkingAsync();
        Assert.Equal("<p>Montags offen.</p>", working.GetProperty("content").GetString());
        Assert.Equal("DRAFT", working.GetProperty("status").GetString());
    }
}
