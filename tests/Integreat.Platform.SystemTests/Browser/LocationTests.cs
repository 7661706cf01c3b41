using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Integreat.Platform.SystemTests.Browser;

/// <summary>How the places of a region and their contacts are kept, and what readers get of them.</summary>
[Collection(ScreensFixture.Collection)]
public sealed partial class LocationTests(ScreensFixture screens)
{
    private const string Locations = $"/admin/{ScreensFixture.Region}/locations";
    private const string Contacts = $"/admin/{ScreensFixture.Region}/contacts";

    [Fact]
    public async Task A_place_is_made_with_its_hours_and_found_by_readers()
    {
        await using var tab = await screens.OpenAsync(await screens.InviteAsync("editor"), Locations);
        var id = await MakeAsync(tab, "Begegnungshaus");
        await tab.Page.GetByLabel("Breitengrad").FillAsync("49.4447");
        await tab.Page.GetByLabel("Längengrad").FillAsync("7.7689");
        await tab.Page.GetByLabel("Öffnungszeiten angeben").CheckAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Montag: Weitere Zeit" }).ClickAsync();
        await tab.Page.GetByLabel("Montag: bis").First.FillAsync("12:00");
        await tab.Page.GetByLabel("Montag: von").Last.FillAsync("13:30");
        await tab.Page.GetByLabel("Montag: bis").Last.FillAsync("18:00");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Dienstag bis Freitag wie Montag" }).ClickAsync();
        await tab.Page.GetByLabel("Mittwoch: Öffnungszeiten").SelectOptionAsync("appointment");
        await tab.Page.GetByLabel("Samstag: Öffnungszeiten").SelectOptionAsync("all-day");
        await tab.AssertNoBarriersAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Speichern" }).ClickAsync();
        await Expect(tab.Page.GetByText("Gespeichert.")).ToBeVisibleAsync();
        await PublishAsync(tab, id);

        var place = await PlaceAsync("Begegnungshaus");

        Assert.Equal("Marktstraße 5", place!.Value.GetProperty("location").GetProperty("address").GetString());
        Assert.Equal(
            "09:00-12:00 13:30-18:00 | 09:00-12:00 13:30-18:00 | appointment | 09:00-12:00 13:30-18:00 | 09:00-12:00 13:30-18:00 | all day | closed",
            string.Join(" | ", place.Value.GetProperty("opening_hours").EnumerateArray().Select(Words)));
    }

    [Fact]
    public async Task A_place_is_found_in_the_list_archived_and_brought_back()
    {
        await using var tab = await screens.OpenAsync(await screens.InviteAsync("event-manager"), Locations);
        var id = await MakeAsync(tab, "Musikschule am Park");
        await PublishAsync(tab, id);
        await tab.GoAsync(Locations);
        await tab.Page.GetByLabel("Orte suchen").FillAsync("musikschule am");
        await Expect(tab.Page.Locator(".locations tbody tr")).ToHaveCountAsync(1);
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Musikschule am Park", Exact = true }).ClickAsync();

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Archivieren" }).ClickAsync();
        await Expect(tab.Page.GetByText("Das liegt im Archiv.")).ToBeVisibleAsync();
        Assert.Null(await PlaceAsync("Musikschule am Park"));

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Rückgängig" }).Last.ClickAsync();
        await Expect(tab.Page.GetByText("Rückgängig gemacht.")).ToBeVisibleAsync();
        Assert.NotNull(await PlaceAsync("Musikschule am Park"));
    }

    [Fact]
    public async Task A_contact_is_made_changed_and_archived_and_readers_see_it_at_its_place()
    {
        await using var tab = await screens.OpenAsync(await screens.InviteAsync("editor"), Locations);
        await PublishAsync(tab, await MakeAsync(tab, "Haus der Hilfe"));
        await tab.GoAsync(Contacts);
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Neuer Kontakt" }).ClickAsync();
        await tab.Page.GetByLabel("Ort", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Haus der Hilfe" });
        await tab.Page.GetByLabel("Zuständig für").FillAsync("Beratung");
        await tab.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Amira Beispiel");
        await tab.Page.GetByLabel("Telefon", new() { Exact = true }).FillAsync("0631 1234");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Anlegen" }).ClickAsync();
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Amira Beispiel");
        Assert.Equal("Beratung Amira Beispiel 0631 1234", await ContactAsync("Haus der Hilfe"));

        await tab.Page.GetByLabel("Telefon", new() { Exact = true }).FillAsync("0631 5678");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Speichern" }).ClickAsync();
        await Expect(tab.Page.GetByText("Gespeichert.")).ToBeVisibleAsync();
        Assert.Equal("Beratung Amira Beispiel 0631 5678", await ContactAsync("Haus der Hilfe"));

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Wo wird das verwendet?" }).ClickAsync();
        await Expect(tab.Page.GetByText("Nirgends wird darauf verwiesen.")).ToBeVisibleAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Archivieren" }).ClickAsync();
        await Expect(tab.Page.GetByText("Das liegt im Archiv.")).ToBeVisibleAsync();
        Assert.Equal("", await ContactAsync("Haus der Hilfe"));
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Zurückholen" }).ClickAsync();
        await Expect(tab.Page.GetByText("Das liegt im Archiv.")).ToHaveCountAsync(0);
        Assert.Equal("Beratung Amira Beispiel 0631 5678", await ContactAsync("Haus der Hilfe"));
    }

    [Fact]
    public async Task Who_may_not_see_contacts_is_told_so_and_may_only_look_at_places()
    {
        await using (var manager = await screens.OpenAsync(await screens.InviteAsync("event-manager"), Contacts))
        {
            await Expect(manager.Page.GetByText("Dazu reicht Ihre Rolle nicht.")).ToBeVisibleAsync();
            await Expect(manager.Page.GetByRole(AriaRole.Link, new() { Name = "Kontakte" })).ToHaveCountAsync(0);
        }

        await using var tab = await screens.OpenAsync(await screens.InviteAsync("observer"), Locations);
        await Expect(tab.Page.Locator(".locations tbody tr").First).ToBeVisibleAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = "Neuer Ort" })).ToHaveCountAsync(0);
        await tab.Page.Locator(".locations tbody th a").First.ClickAsync();
        await Expect(tab.Page.GetByText("Zum Ändern reicht Ihre Rolle nicht.")).ToBeVisibleAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = "Speichern" })).ToHaveCountAsync(0);
    }

    private static async Task<string> MakeAsync(Tab tab, string name)
    {
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Neuer Ort", Exact = true }).ClickAsync();
        var form = tab.Page.GetByRole(AriaRole.Form, new() { Name = "Neuer Ort" });
        await form.GetByLabel("Name").FillAsync(name);
        await form.GetByLabel("Straße und Hausnummer").FillAsync("Marktstraße 5");
        await form.GetByLabel("Postleitzahl").FillAsync("67655");
        await form.GetByRole(AriaRole.Button, new() { Name = "Anlegen" }).ClickAsync();
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync(name);
        return Number().Match(tab.Page.Url).Groups[1].Value;
    }

    private static async Task PublishAsync(Tab tab, string id)
    {
        await tab.GoAsync($"{Locations}/{id}/de");
        await Expect(tab.Page.Locator("[data-save-state]")).Not.ToBeEmptyAsync();
        await tab.Page.GetByRole(AriaRole.Textbox, new() { Name = "Text", Exact = true }).ClickAsync();
        await tab.Page.Keyboard.TypeAsync("Kommen Sie vorbei.");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Veröffentlichen", Exact = true }).ClickAsync();
        await Expect(tab.Page.GetByText("Der Text ist veröffentlicht.")).ToBeVisibleAsync();
    }

    // As readers get it; null without one.
    private async Task<JsonElement?> PlaceAsync(string title)
    {
        using var places = JsonDocument.Parse(await screens.ReadAsync($"/api/v3/{ScreensFixture.Region}/de/locations/"));
        var found = places.RootElement.EnumerateArray().Where(each => each.GetProperty("title").GetString() == title).Select(each => each.Clone()).ToList();
        return found is [var one] ? one : null;
    }

    private async Task<string> ContactAsync(string place) => string.Join(", ", (await PlaceAsync(place))!.Value.GetProperty("contacts").EnumerateArray().Select(contact =>
        $"{contact.GetProperty("area_of_responsibility").GetString()} {contact.GetProperty("name").GetString()} {contact.GetProperty("phone_number").GetString()}"));

    private static string Words(JsonElement day) => day.GetProperty("allDay").GetBoolean() ? "all day"
        : day.GetProperty("closed").GetBoolean() ? "closed"
        : day.GetProperty("appointmentOnly").GetBoolean() ? "appointment"
        : string.Join(' ', day.GetProperty("timeSlots").EnumerateArray().Select(slot => $"{slot.GetProperty("start").GetString()}-{slot.GetProperty("end").GetString()}"));

    [GeneratedRegex(@"/locations/(\d+)")]
    private static partial Regex Number();
}
