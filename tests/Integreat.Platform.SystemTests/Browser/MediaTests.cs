using System.Net;
using System.Text.Json;
using Integreat.Platform.Tests.Accounts;
using Integreat.Platform.Tests.Gateway;
using Microsoft.Playwright;
using SkiaSharp;
using static Microsoft.Playwright.Assertions;

namespace Integreat.Platform.SystemTests.Browser;

/// <summary>How images and documents come into the library, and into pages.</summary>
[Collection(ScreensFixture.Collection)]
public sealed class MediaTests(ScreensFixture screens)
{
    private const string Screen = $"/admin/{ScreensFixture.Region}/media";

    // What is dropped on a page in a test comes from a script.
    private const string Drop = """
        ([name, bytes]) => {
          const files = new DataTransfer();
          files.items.add(new File([new Uint8Array(bytes)], name));
          document.querySelector('main').dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
        }
        """;

    [Fact]
    public async Task Files_are_uploaded_several_at_once_and_each_that_is_refused_says_why()
    {
        await using var tab = await screens.OpenAsync(await screens.InviteAsync("editor"), Screen);
        await Expect(tab.Page.Locator(".drop")).ToBeVisibleAsync();
        await tab.Page.Locator("[data-choose]").SetInputFilesAsync(
        [
            File("Rathaus vorne.jpg", Pictures.Photo(1)), File("Antrag.pdf", Pictures.Pdf()), File("Bild.png", "kein Bild"u8.ToArray()),
        ]);

        await Expect(Upload(tab, "Rathaus vorne.jpg")).ToContainTextAsync("ist hochgeladen.");
        await Expect(Upload(tab, "Antrag.pdf")).ToContainTextAsync("ist hochgeladen.");
        await Expect(Upload(tab, "Bild.png")).ToContainTextAsync("Das ist weder ein Bild");
        await Expect(Tile(tab, "Rathaus vorne.jpg")).ToBeVisibleAsync();
        await Expect(Tile(tab, "Antrag.pdf")).ToBeVisibleAsync();
        await tab.AssertNoBarriersAsync();

        await tab.Page.EvaluateAsync(Drop, new object[] { "Gezogen.png", Pictures.Png().Select(each => (int)each).ToArray() });
        await Expect(Tile(tab, "Gezogen.png")).ToBeVisibleAsync();

        await tab.Page.GetByLabel("Name der Datei").FillAsync("antrag");
        await Expect(Tile(tab, "Gezogen.png")).ToHaveCountAsync(0);
        await Expect(Tile(tab, "Antrag.pdf")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_image_is_described_shown_on_a_page_replaced_and_deleted_after_a_question()
    {
        var manager = await screens.InviteAsync("manager");
        using var client = await screens.ClientAsync(manager);
        await using var tab = await screens.OpenAsync(manager, Screen);
        await tab.Page.Locator("[data-choose]").SetInputFilesAsync(File("Hafen.png", Pictures.Png()));
        await Upload(tab, "Hafen.png").GetByRole(AriaRole.Button, new() { Name = "Beschreiben" }).ClickAsync();
        await tab.Page.GetByLabel("Deutsch").FillAsync("Der Hafen am Abend");
        await tab.Page.GetByLabel("العربية").FillAsync("الميناء مساءً");
        await tab.AssertNoBarriersAsync();
        await Dialog(tab).GetByRole(AriaRole.Button, new() { Name = "Speichern" }).ClickAsync();
        await Expect(tab.Page.GetByText("„Hafen.png“ ist gespeichert.")).ToBeVisibleAsync();
        var file = await FindAsync(client, "Hafen.png");
        Assert.Equal("الميناء مساءً", file.GetProperty("alternativeTexts").GetProperty("ar").GetString());
        var address = file.GetProperty("file").GetProperty("address").GetString()!;
        Assert.NotEmpty(await screens.ReadAsync(address));

        var page = await ShowOnPageAsync(client, "Am Hafen", address);
        var published = await screens.ReadAsync($"/api/v3/{ScreensFixture.Region}/de/pages/");
        Assert.Contains(address, published, StringComparison.Ordinal);

        await Tile(tab, "Hafen.png").ClickAsync();
        await Expect(Dialog(tab).GetByRole(AriaRole.Link, new() { Name = "Am Hafen" })).ToHaveAttributeAsync(
            "href", $"admin/{ScreensFixture.Region}/pages/{page}/de");
        await Dialog(tab).Locator("input[type=file]").SetInputFilesAsync(File("anderes.png", Pictures.Photo(1)));
        await Expect(Dialog(tab).GetByRole(AriaRole.Alert).First).ToContainTextAsync("von anderer Art");
        await Dialog(tab).Locator("input[type=file]").SetInputFilesAsync(File("neu.png", Pictures.Plain(SKEncodedImageFormat.Png, 90, 30)));
        await Expect(Dialog(tab).GetByText("90 × 30")).ToBeVisibleAsync();

        await Dialog(tab).GetByRole(AriaRole.Button, new() { Name = "Löschen …" }).ClickAsync();
        await Expect(Dialog(tab).GetByRole(AriaRole.Group, new() { Name = "Löschen …" })).ToContainTextAsync("Am Hafen");
        await Dialog(tab).GetByRole(AriaRole.Button, new() { Name = "Endgültig löschen" }).ClickAsync();
        await Expect(tab.Page.GetByText("„Hafen.png“ ist gelöscht.")).ToBeVisibleAsync();
        await Expect(Tile(tab, "Hafen.png")).ToHaveCountAsync(0);
        Assert.Equal(HttpStatusCode.NotFound, await screens.StatusAsync(address));
    }

    [Fact]
    public async Task A_folder_is_made_filled_renamed_and_deleted_when_it_is_empty()
    {
        var manager = await screens.InviteAsync("manager");
        await using var tab = await screens.OpenAsync(manager, Screen);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Neuer Ordner" }).ClickAsync();
        await tab.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Brücken");
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "Brücken" })).ToBeVisibleAsync();
        await tab.Page.Locator("[data-choose]").SetInputFilesAsync(File("Alte Brücke.png", Pictures.Png()));
        await Expect(Tile(tab, "Alte Brücke.png")).ToBeVisibleAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = "Ordner löschen" })).ToBeDisabledAsync();

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Ordner umbenennen" }).ClickAsync();
        await tab.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Alte Brücken");
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "Alte Brücken" })).ToBeVisibleAsync();

        await Tile(tab, "Alte Brücke.png").ClickAsync();
        await Dialog(tab).GetByLabel("Ordner").SelectOptionAsync("In keinem Ordner");
        await Dialog(tab).GetByRole(AriaRole.Button, new() { Name = "Speichern" }).ClickAsync();
        await Expect(Tile(tab, "Alte Brücke.png")).ToHaveCountAsync(0);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Ordner löschen" }).ClickAsync();
        await Expect(tab.Page.GetByText("„Alte Brücken“ ist gelöscht.")).ToBeVisibleAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = "Alte Brücken" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Who_may_not_delete_files_is_told_who_may()
    {
        var editor = await screens.InviteAsync("editor");
        await using var tab = await screens.OpenAsync(editor, Screen);
        await tab.Page.Locator("[data-choose]").SetInputFilesAsync(File("Bleibt.png", Pictures.Png()));
        await Tile(tab, "Bleibt.png").ClickAsync();

        await Expect(Dialog(tab).GetByRole(AriaRole.Button, new() { Name = "Löschen …" })).ToBeDisabledAsync();
        await Expect(Dialog(tab).GetByText("Löschen darf Dateien nur die Verwaltung der Kommune.")).ToBeVisibleAsync();
        await tab.Page.Keyboard.PressAsync("Escape");
        await Expect(Dialog(tab)).ToHaveCountAsync(0);
        await Expect(Tile(tab, "Bleibt.png")).ToBeFocusedAsync();
    }

    private static FilePayload File(string name, byte[] content) => new()
    {
        Name = name,
        MimeType = "application/octet-stream",
        Buffer = content,
    };

    private static ILocator Upload(Tab tab, string name) => tab.Page.Locator("[data-uploads] > li").Filter(new() { HasText = name });

    private static ILocator Tile(Tab tab, string name) => tab.Page.Locator(".files button").Filter(new() { HasText = name });

    private static ILocator Dialog(Tab tab) => tab.Page.GetByRole(AriaRole.Dialog);

    private static async Task<JsonElement> FindAsync(TestClient client, string name)
    {
        var list = await client.OkAsync(HttpMethod.Get, $"regions/{ScreensFixture.Region}/media?text={Uri.EscapeDataString(name)}");
        return await client.OkAsync(HttpMethod.Get, $"regions/{ScreensFixture.Region}/media/{list.GetProperty("files")[0].GetProperty("id").GetInt64()}");
    }

    private async Task<long> ShowOnPageAsync(TestClient client, string title, string address)
    {
        var page = (await client.OkAsync(HttpMethod.Post, $"regions/{ScreensFixture.Region}/pages", new { })).GetProperty("id").GetInt64();
        using var saved = await client.SendAsync(
            HttpMethod.Put, $"regions/{ScreensFixture.Region}/pages/{page}/texts/de",
            new { status = "PUBLIC", title, content = $"<p><img src=\"{screens.Site}{address}\" alt=\"\"></p>" },
            ("Sec-Fetch-Site", "same-origin"), ("If-None-Match", "*"));
        Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return page;
    }
}
