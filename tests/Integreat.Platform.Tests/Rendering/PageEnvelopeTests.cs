using System.Text.Json;
using Integreat.Platform.Domain.Platform;
using Integreat.Platform.Tests.Golden;

namespace Integreat.Platform.Tests.Rendering;

/// <summary>Everything of a page's JSON object but its content.</summary>
public sealed class PageEnvelopeTests
{
    [Fact]
    public async Task A_page_with_everything_is_written_as_the_contract_says()
    {
        var town = new Town();
        town.Media(5, "regions/3/icon.png").GlobalMedia(6, "global/logo.png").Organization(7, "tuer", logo: 6)
            .Offer(1, "sprungbrett", PostalCodeMode.Get)
            .Page(1, 0, 4, [town.Text("de", "eins", "x", 101)])
            .Page(
                2, 1, 7, [town.Text("de", "zwei", "<p>Text</p>", 102), town.Text("ar", "اثنان", "x", 103)],
                icon: 5, organization: 7, offers: [1]);

        GoldenFile.Verify("page.json", JsonText.Of(await town.JsonAsync("de", 2)));
    }

    [Fact]
    public async Task A_page_with_nothing_still_has_every_member()
    {
        var town = new Town();
        town.Page(1, 0, 1, [town.Text("de", "eins", "", 101)]);

        var page = await town.JsonAsync("de", 1);

        Assert.Equal(
            [
                "id", "url", "path", "title", "modified_gmt", "last_updated", "parent", "order", "available_languages", "thumbnail",
                "organization", "embedded_offers", "hash", "excerpt", "content",
            ],
            page.EnumerateObject().Select(member => member.Name));
        Assert.Equal(JsonValueKind.Null, page.GetProperty("thumbnail").ValueKind);
        Assert.Equal(JsonValueKind.Null, page.GetProperty("organization").ValueKind);
        Assert.Equal("[]", page.GetProperty("embedded_offers").GetRawText());
        Assert.Equal("{}", page.GetProperty("available_languages").GetRawText());
    }

    [Fact]
    public async Task Languages_are_those_that_are_visible_and_public_in_tree_order_without_the_own_one()
    {
        var town = new Town();
        town.Page(1, 0, 1,
        [
            town.Text("ar", "واحد", "", 103), Town.Draft("en", "one"), town.Text("de", "eins", "x", 101),
            town.Text("fa", "persisch", "x", 104),
        ]);

        Assert.Equal(["ar"], Names((await town.JsonAsync("de", 1)).GetProperty("available_languages")));
        Assert.Equal(["de", "ar"], Names((await town.JsonAsync("fa", 1)).GetProperty("available_languages")));
    }

    [Fact]
    public async Task An_icon_of_the_platform_is_a_thumbnail_too_and_a_file_that_is_gone_is_none()
    {
        var town = new Town();
        town.GlobalMedia(6, "global/haus.png")
            .Page(1, 0, 1, [town.Text("de", "eins", "x", 101)], icon: 6)
            .Page(2, 0, 2, [town.Text("de", "zwei", "x", 102)], icon: 404, organization: 404, offers: [404]);

        Assert.Equal("http://localhost:8000/media/global/haus.png", (await town.JsonAsync("de", 1)).GetProperty("thumbnail").GetString());
        var gone = await town.JsonAsync("de", 2);
        Assert.Equal(JsonValueKind.Null, gone.GetProperty("thumbnail").ValueKind);
        Assert.Equal(JsonValueKind.Null, gone.GetProperty("organization").ValueKind);
        Assert.Equal("[]", gone.GetProperty("embedded_offers").GetRawText());
    }

    [Fact]
    public async Task An_organization_without_a_logo_has_none()
    {
        var town = new Town();
        town.Organization(7, "tuer", null).Page(1, 0, 1, [town.Text("de", "eins", "x", 101)], organization: 7);

        Assert.Equal(
            """{"id":7,"slug":"tuer","name":"Name tuer","logo":null,"website":"https://tuer.example/"}""",
            (await town.JsonAsync("de", 1)).GetProperty("organization").GetRawText());
    }

    [Fact]
    public async Task Offers_stand_by_slug_and_learn_the_postal_code_and_the_help_desk_as_they_ask_for_it()
    {
        var town = new Town();
        town.Offer(1, "wohnen", PostalCodeMode.None)
            .Offer(2, "sprungbrett", PostalCodeMode.Get)
            .Offer(3, "lehrstellen", PostalCodeMode.Post, false, KeyValuePair.Create("partner", "0006"))
            .Offer(4, "hilfe", PostalCodeMode.None, isHelpDesk: true)
            .Page(1, 0, 1, [town.Text("de", "eins", "x", 101)], offers: [1, 2, 3, 4]);

        GoldenFile.Verify("offers.json", JsonText.Of((await town.JsonAsync("de", 1)).GetProperty("embedded_offers")));
    }

    private static IEnumerable<string> Names(JsonElement json) => json.EnumerateObject().Select(member => member.Name);
}
