using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Integreat.Platform.SystemTests.Browser;

/// <summary>How a municipality decides who works in it.</summary>
[Collection(ScreensFixture.Collection)]
public sealed class PeopleTests(ScreensFixture screens)
{
    private const string Screen = $"/admin/{ScreensFixture.Region}/people";

    [Fact]
    public async Task A_manager_invites_somebody_gives_another_role_removes_and_brings_back()
    {
        var manager = await screens.InviteAsync("manager");
        await using var tab = await screens.OpenAsync(manager, Screen);
        await tab.Page.GetByLabel("E-Mail-Adresse").FillAsync("neu@example.org");
        await tab.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Neue Kollegin");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Einladen" }).ClickAsync();
        await Expect(tab.Page.GetByText("neu@example.org ist eingeladen.")).ToBeVisibleAsync();
        await screens.ReceiveLinkAsync("neu@example.org", "/admin/invitation");
        var row = tab.Page.GetByRole(AriaRole.Row, new() { Name = "Neue Kollegin" });
        await Expect(row).ToContainTextAsync("(eingeladen)");

        await row.GetByRole(AriaRole.Combobox, new() { Name = "Rolle" }).SelectOptionAsync("author");
        await Expect(tab.Page.GetByText("Neue Kollegin hat jetzt die Rolle Autor:in.")).ToBeVisibleAsync();
        using (var client = await screens.ClientAsync(manager))
        {
            var members = (await client.OkAsync(HttpMethod.Get, $"regions/{ScreensFixture.Region}/members")).GetProperty("members").EnumerateArray();
            Assert.Equal("author", members.Single(member => member.GetProperty("name").GetString() == "Neue Kollegin").GetProperty("role").GetString());
        }

        await row.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(row).ToHaveCountAsync(0);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Rückgängig" }).Last.ClickAsync();
        await Expect(row.GetByRole(AriaRole.Combobox, new() { Name = "Rolle" })).ToHaveValueAsync("author");
    }

    [Fact]
    public async Task Why_somebody_may_do_something_is_explained()
    {
        var (manager, observer) = (await screens.InviteAsync("manager"), await screens.InviteAsync("observer"));
        using var client = await screens.ClientAsync(manager);
        var region = $"regions/{ScreensFixture.Region}";
        var page = (await client.OkAsync(HttpMethod.Get, $"{region}/pages?count=1")).GetProperty("pages")[0].GetProperty("id").GetInt64();
        var members = (await client.OkAsync(HttpMethod.Get, $"{region}/members")).GetProperty("members").EnumerateArray();
        var account = members.Single(member => member.GetProperty("email").GetString() == observer.Email).GetProperty("account").GetString();
        await client.OkAsync(HttpMethod.Put, $"{region}/pages/{page}/rights/{account}", new { mayPublish = true });

        await using var tab = await screens.OpenAsync(manager, Screen);
        var row = tab.Page.GetByRole(AriaRole.Row, new() { Name = observer.Email });
        await row.GetByText("Rechte").ClickAsync();

        await Expect(row).ToContainTextAsync("Beobachter:in: Alles ansehen");
        await Expect(row).ToContainTextAsync("darf diese Seite bearbeiten und veröffentlichen");
    }

    [Fact]
    public async Task Who_is_removed_while_a_screen_is_open_sees_nothing_of_the_region_any_more()
    {
        var (manager, observer) = (await screens.InviteAsync("manager"), await screens.InviteAsync("observer"));
        await using var tab = await screens.OpenAsync(observer, $"/admin/{ScreensFixture.Region}/pages");
        await Expect(tab.Page.Locator(".tree-row[data-page]").First).ToBeVisibleAsync();

        using var client = await screens.ClientAsync(manager);
        var members = (await client.OkAsync(HttpMethod.Get, $"regions/{ScreensFixture.Region}/members")).GetProperty("members").EnumerateArray();
        var account = members.Single(member => member.GetProperty("email").GetString() == observer.Email).GetProperty("account").GetString();
        await client.OkAsync(HttpMethod.Delete, $"regions/{ScreensFixture.Region}/members/{account}");

        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Das gibt es hier nicht.");
        await Expect(tab.Page.Locator(".tree-row[data-page]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Who_does_not_manage_people_is_told_so()
    {
        await using var tab = await screens.OpenAsync(await screens.InviteAsync("author"), Screen);

        await Expect(tab.Page.GetByText("Dazu reicht Ihre Rolle nicht.")).ToBeVisibleAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Link, new() { Name = "Personen" })).ToHaveCountAsync(0);
    }
}
