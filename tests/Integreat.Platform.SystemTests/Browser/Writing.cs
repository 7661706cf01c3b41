using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Integreat.Platform.SystemTests.Browser;

/// <summary>The editor of a page's text in a tab, and what the platform has of that text.</summary>
internal sealed class Writing(Tab tab, long page, string language) : IAsyncDisposable
{
    private const string Pages = $"/api/admin/v1/regions/{ScreensFixture.Region}/pages";

    private string Route => string.Create(CultureInfo.InvariantCulture, $"{Pages}/{page}/texts/{language}");

    public IPage Screen => tab.Page;

    public Tab Tab => tab;

    public long Page => page;

    public ILocator Title => Screen.Locator("#text-title");

    public ILocator Text => Screen.GetByRole(AriaRole.Textbox, new() { Name = "Text", Exact = true });

    public ILocator State => Screen.Locator("[data-save-state]");

    /// <summary>Makes a page without a text and opens it.</summary>
    /// <param name="person">Null: the administrator.</param>
    public static async Task<Writing> BeginAsync(ScreensFixture screens, Person? person = null, string language = "de")
    {
        var tab = await screens.OpenAsync(person, "/admin/not-found");
        var made = await tab.Page.APIRequest.PostAsync(Pages, new APIRequestContextOptions
        {
            Headers = [KeyValuePair.Create("Origin", screens.Site)],
            DataObject = new { },
        });
        Assert.True(made.Ok, await made.TextAsync());
        return await OpenAsync(tab, (await made.JsonAsync())!.Value.GetProperty("id").GetInt64(), language);
    }

    public static async Task<Writing> OpenAsync(ScreensFixture screens, Person? person, long page, string language = "de")
    {
        var tab = await screens.OpenAsync(person, "/admin/not-found");
        return await OpenAsync(tab, page, language);
    }

    public static string Address(long page, string language) =>
        string.Create(CultureInfo.InvariantCulture, $"/admin/{ScreensFixture.Region}/pages/{page}/{language}");

    /// <summary>Until one can write.</summary>
    public Task IsReadyAsync() => Expect(State).Not.ToBeEmptyAsync();

    /// <summary>Goes on at the end of the text.</summary>
    public async Task TypeAsync(string words)
    {
        await Text.ClickAsync();
        await Screen.Keyboard.PressAsync("Control+End");
        await Screen.Keyboard.TypeAsync(words);
    }

    public ILocator Button(string name) => Screen.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public Task PressAsync(string button) => Button(button).ClickAsync();

    /// <summary>Comes to the text anew.</summary>
    public async Task ReloadAsync()
    {
        await tab.GoAsync(Address(page, language));
        await IsReadyAsync();
    }

    /// <summary>Saves the first version of the text without the screen.</summary>
    public async Task PutAsync(string title, string content)
    {
        var answer = await Screen.APIRequest.PutAsync(Route, new APIRequestContextOptions
        {
            Headers = [KeyValuePair.Create("Origin", new Uri(Screen.Url).GetLeftPart(UriPartial.Authority)), KeyValuePair.Create("If-None-Match", "*")],
            DataObject = new { status = "PUBLIC", title, content },
        });
        Assert.True(answer.Ok, await answer.TextAsync());
    }

    public Task IsAsync(string state) => Expect(State).ToHaveAttributeAsync("data-state", state);

    /// <summary>The newest version, as the admin API shows it.</summary>
    public async Task<JsonElement> WorkingAsync()
    {
        var text = await Screen.APIRequest.GetAsync(Route);
        Assert.True(text.Ok, await text.TextAsync());
        return (await text.JsonAsync())!.Value.GetProperty("working");
    }

    public ValueTask DisposeAsync() => tab.DisposeAsync();

    private static async Task<Writing> OpenAsync(Tab tab, long page, string language)
    {
        var writing = new Writing(tab, page, language);
        await tab.GoAsync(Address(page, language));
        await writing.IsReadyAsync();
        return writing;
    }
}
