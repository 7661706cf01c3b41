using System.Globalization;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Contacts;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Contracts.Locations;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.Tests.Grains;

/// <summary>What is being written, shown as readers would get it.</summary>
[Collection(PlatformTests.Name)]
public sealed class PreviewTests(PlatformFixture fixture)
{
    private readonly PlatformHost _platform = fixture.Platform;

    [Fact]
    public async Task Links_cards_and_the_page_that_is_shown_as_well_are_there_before_anything_is_saved()
    {
        var source = await Town.FoundAsync(_platform, "vorschau-quelle", "de");
        var town = await Town.FoundAsync(_platform, "vorschau", "de");
        var shown = await source.AddPublicAsync("Quelle", "<p>von dort</p>");
        var page = await town.AddPublicAsync("Seite", "<p>alt</p>");
        var contact = await ContactAsync(town, "Frau Amt");
        await MirrorTests.MirrorAsync(town, page, shown);
        await MirrorTests.UntilAsync("<p>von dort</p><p>alt</p>", town, page);
        const string Written = "<p onclick=\"x\">neu [page {0}]</p><script>x</script>[contact {1} only_email]";

        var seen = await PreviewAsync(town, page, string.Format(CultureInfo.InvariantCulture, Written, page, contact));

        Assert.Equal(
            "<p>von dort</p><p>neu <a href=\"https://integreat.app/vorschau/de/seite/\">Seite</a></p>"
            + $"<div class=\"contact-card notranslate\" data-contact-id=\"{contact}\" dir=\"ltr\" translate=\"no\"><h4>Frau Amt</h4></div>",
            seen);
        Assert.Equal("<p>von dort</p><p>alt</p>", await MirrorTests.ContentAsync(town, page));
    }

    [Fact]
    public async Task A_text_that_is_no_pages_is_shown_alone_and_an_empty_one_says_where_it_can_be_read()
    {
        var town = await Town.FoundAsync(_platform, "vorschau-allein", "de", "en");
        var page = await town.AddPublicAsync("Seite", "<p>x</p>");

        Assert.Equal("<p>y</p>", await PreviewAsync(town, null, "<p>y</p>"));
        Assert.Contains("/vorschau-allein/de/seite/", await PreviewAsync(town, page, "", "en"), StringComparison.Ordinal);
    }

    private async Task<long> ContactAsync(Town town, string name)
    {
        var place = (await town.DoAsync(context => _platform.Grains.GetGrain<IRegionLocations>(town.Key).AddAsync(
            context, new LocationData { Address = "Markt 1", PostalCode = "1", City = "x", Country = "Deutschland", Category = 1 }))).Id!.Value;
        return (await town.DoAsync(context => _platform.Grains.GetGrain<IRegionContacts>(town.Key).AddAsync(
            context, new ContactData { Location = place, Card = new ContactCard { Name = name } }))).Id!.Value;
    }

    private Task<string> PreviewAsync(Town town, long? page, string html, string language = "de") =>
        _platform.Grains.GetGrain<IEditionPreview>(GrainKeys.Edition(town.Number, language)).PreviewAsync(page, html, TestContext.Current.CancellationToken);
}
