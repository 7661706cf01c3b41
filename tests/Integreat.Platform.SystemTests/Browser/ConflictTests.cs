using static Microsoft.Playwright.Assertions;

namespace Integreat.Platform.SystemTests.Browser;

/// <summary>Two people at one text, and one person without a connection.</summary>
[Collection(ScreensFixture.Collection)]
public sealed class ConflictTests(ScreensFixture screens)
{
    [Fact]
    public async Task Two_editors_one_page_the_second_sees_both_texts_and_chooses()
    {
        var kim = await screens.InviteAsync("editor");
        await using var first = await Writing.BeginAsync(screens, kim);
        await first.Title.FillAsync("Öffnungszeiten");
        await first.TypeAsync("Offen von 9 bis 17 Uhr.");
        await first.PressAsync("Veröffentlichen");
        await first.IsAsync("saved");
        await using var second = await Writing.OpenAsync(screens, await screens.InviteAsync("editor"), first.Page);
        await first.TypeAsync("\nMontags zu.");
        await first.PressAsync("Veröffentlichen");
        await Expect(first.Screen.GetByText("Der Text ist veröffentlicht.").Last).ToBeVisibleAsync();
        await first.IsAsync("saved");

        await second.TypeAsync("\nDienstags zu.");

        await Expect(second.Screen.Locator(".conflict h2")).ToHaveTextAsync($"{kim.Name} hat denselben Text inzwischen geändert");
        var sides = second.Screen.Locator(".conflict .side");
        await Expect(sides.Nth(0)).ToContainTextAsync("Montags zu.");
        await Expect(sides.Nth(1)).ToContainTextAsync("Dienstags zu.");
        await second.Tab.AssertNoBarriersAsync();
        await second.Screen.GetByLabel("Beides, untereinander").CheckAsync();
        await second.PressAsync("So speichern");

        await second.IsAsync("saved");
        Assert.Equal(
            "<p>Offen von 9 bis 17 Uhr.</p><p>Montags zu.</p><p>Dienstags zu.</p>",
            (await second.WorkingAsync()).GetProperty("content").GetString());
    }

    [Fact]
    public async Task What_is_written_without_a_connection_is_kept_and_saved_when_it_is_back()
    {
        await using var desk = await Writing.BeginAsync(screens);
        await desk.Title.FillAsync("Unterwegs");
        await desk.TypeAsync("Vorher.");
        await desk.IsAsync("saved");

        await desk.Screen.Context.SetOfflineAsync(true);
        await desk.TypeAsync(" Ohne Verbindung.");
        await Expect(desk.State).ToHaveTextAsync("In diesem Browser aufgehoben, noch nicht gespeichert");
        await desk.Screen.Context.SetOfflineAsync(false);

        await desk.IsAsync("saved");
        Assert.Equal("<p>Vorher. Ohne Verbindung.</p>", (await desk.WorkingAsync()).GetProperty("content").GetString());
    }

    [Fact]
    public async Task What_was_written_and_not_saved_is_there_when_the_page_is_opened_again()
    {
        await using var desk = await Writing.BeginAsync(screens);
        await desk.Title.FillAsync("Zugeklappt");
        await desk.Screen.Context.SetOfflineAsync(true);
        await desk.TypeAsync("Vor dem Zuklappen.");
        await desk.IsAsync("kept");
        await desk.Screen.GotoAsync("about:blank");
        await desk.Screen.Context.SetOfflineAsync(false);

        await desk.Tab.GoAsync(Writing.Address(desk.Page, "de"));

        await Expect(desk.Screen.GetByText("Hier ist wieder, was Sie zuletzt geschrieben haben")).ToBeVisibleAsync();
        await Expect(desk.Text).ToHaveTextAsync("Vor dem Zuklappen.");
        await desk.IsAsync("saved");
        var working = await desk.WorkingAsync();
        Assert.Equal("Zugeklappt", working.GetProperty("title").GetString());
        Assert.Equal("<p>Vor dem Zuklappen.</p>", working.GetProperty("content").GetString());
    }

    [Fact]
    public async Task What_is_written_while_the_platform_starts_again_is_there_afterwards_and_saved()
    {
        await using var desk = await Writing.BeginAsync(screens);
        await desk.Title.FillAsync("Neustart");
        await desk.TypeAsync("Vorher.");
        await desk.IsAsync("saved");

        await screens.RestartAsync(async () =>
        {
            await desk.TypeAsync(" Ohne Server.");
            await desk.IsAsync("kept");
        });

        await Expect(desk.Screen.GetByText("Hier ist wieder, was Sie zuletzt geschrieben haben")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Expect(desk.Text).ToHaveTextAsync("Vorher. Ohne Server.");
        await desk.IsAsync("saved");
        Assert.Equal("<p>Vorher. Ohne Server.</p>", (await desk.WorkingAsync()).GetProperty("content").GetString());
        desk.Tab.ForgiveComplaints();
    }
}
