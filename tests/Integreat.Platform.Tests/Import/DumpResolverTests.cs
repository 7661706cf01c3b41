using System.Text.Json.Nodes;
using Integreat.Platform.Contracts.Import;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Gateway.Import;
using Integreat.Platform.Gateway.Import.Resolve;
using static Integreat.Platform.Tests.Import.Records;

namespace Integreat.Platform.Tests.Import;

public sealed class DumpResolverTests : IDisposable
{
    private readonly SmallDump _dump = new();

    public static TheoryData<string, string, string, string> Dangling => new()
    {
        { "cms.region", "offers", "[99]", "cms.offertemplate 99" },
        { "cms.region", "icon", "99", "cms.mediafile 99" },
        { "cms.languagetreenode", "region", "99", "cms.region 99" },
        { "cms.languagetreenode", "language", "99", "cms.language 99" },
        { "cms.languagetreenode", "parent", "99", "cms.languagetreenode 99" },
        { "cms.page", "region", "99", "cms.region 99" },
        { "cms.page", "parent", "99", "cms.page 99" },
        { "cms.page", "icon", "99", "cms.mediafile 99" },
        { "cms.page", "mirrored_page", "99", "cms.page 99" },
        { "cms.page", "organization", "99", "cms.organization 99" },
        { "cms.page", "embedded_offers", "[99]", "cms.offertemplate 99" },
        { "cms.pagetranslation", "page", "99", "cms.page 99" },
        { "cms.pagetranslation", "language", "99", "cms.language 99" },
        { "cms.mediafile", "region", "99", "cms.region 99" },
        { "cms.place", "region", "99", "cms.region 99" },
        { "cms.place", "category", "99", "cms.placecategory 99" },
        { "cms.place", "icon", "99", "cms.mediafile 99" },
        { "cms.place", "organization", "99", "cms.organization 99" },
        { "cms.placetranslation", "place", "99", "cms.place 99" },
        { "cms.placetranslation", "language", "99", "cms.language 99" },
        { "cms.placecategorytranslation", "category", "99", "cms.placecategory 99" },
        { "cms.placecategorytranslation", "language", "99", "cms.language 99" },
        { "cms.contact", "place", "99", "cms.place 99" },
    };

    public void Dispose() => _dump.Dispose();

    [Theory]
    [MemberData(nameof(Dangling))]
    public async Task A_reference_that_leads_nowhere_is_named_with_its_record(string model, string field, string keys, string target)
    {
        var records = Town();
        records.First(record => record["model"]!.GetValue<string>() == model).Set(field, JsonNode.Parse(keys));

        var exception = await Refused(records);

        Assert.EndsWith(
            $": {model} 1 refers in \"{field}\" to {target}, which is not in the dump.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parents_come_before_children_and_siblings_by_their_numbers()
    {
        var region = await Resolved([
            Region(1),
            Page(1, 1, 3, 20, 2), Page(2, 1, null, 10, 1), Page(3, 1, null, 20, 1), Page(4, 1, 5, 20, 5), Page(5, 1, 3, 20, 4),
            Page(6, 1, 2, 10, 9), Page(7, 1, 2, 10, 3)]);

        Assert.Equal([2L, 7, 6, 3, 1, 5, 4], region.Manifest.Pages.Select(page => page.Source.Key));
        Assert.Equal([10, 3, 9, 20, 2, 4, 5], region.Manifest.Pages.Select(page => page.Order));
    }

    [Fact]
    public async Task Languages_come_in_the_order_of_their_tree_and_by_slug()
    {
        var region = await Resolved([
            Region(1), Language(1, "de"), Language(2, "en"), Language(3, "ar"),
            Node(1, 1, 3, 2, 3), Node(2, 1, 2, 3, 2), Node(3, 1, 1, null, 1)]);

        Assert.Equal(
            [("de", null), ("en", "de"), ("ar", "en")],
            region.Manifest.Languages.Select(node => (node.Language, node.Parent)));
    }

    [Fact]
    public async Task Versions_of_a_text_ascend()
    {
        var region = await Resolved([.. Town(), Text(5, 1, 1, 3), Text(6, 1, 1, 2)]);

        Assert.Equal([1, 2, 3], region.Manifest.Translations.Select(text => text.Number));
        Assert.Equal([1L, 6, 5], region.Manifest.Translations.Select(text => text.Source.Key));
    }

    [Fact]
    public async Task A_version_that_exists_twice_is_an_error() => Assert.Contains(
        "has the same \"page\", \"language\" and \"version\" as",
        (await Refused([.. Town(), Text(2, 1, 1, 1)])).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Two_regions_cannot_have_one_slug() =>
        Assert.Contains("cms.region 2 has the \"slug\" town that", (await Refused([Region(1), Region(2)])).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Pages_that_hang_on_each_other_are_an_error() =>
        Assert.Contains("leads round in a circle", (await Refused([Region(1), Page(1, 1, 2, 1, 1), Page(2, 1, 1, 1, 2)])).Message,
            StringComparison.Ordinal);

    [Fact]
    public async Task A_parent_of_another_region_is_an_error()
    {
        var exception = await Refused([Region(1), Region(2, "other"), Page(1, 1, null, 1, 1), Page(2, 2, 1, 1, 2)]);

        Assert.EndsWith("cms.page 2 has a \"parent\" of another region (cms.page 1).", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, null, "has no \"parent\", but its region has a default language already.")]
    [InlineData(1, 1, "puts the language de into its region's tree a second time.")]
    public async Task A_language_tree_has_one_root_and_each_language_once(long language, int? parent, string fault)
    {
        var exception = await Refused([.. Town(), Language(2, "en"), Node(2, 1, language, parent, 2)]);

        Assert.EndsWith("cms.languagetreenode 2 " + fault, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mirror_of_another_regions_page_is_kept_as_a_number()
    {
        var region = await Resolved([
            Region(1), Region(2, "other"), Page(1, 1, null, 1, 1).Set("mirrored_page", 2), Page(2, 2, null, 2, 1)]);

        Assert.Equal(2, region.Manifest.Pages.Single().Attributes.MirroredPage);
    }

    [Fact]
    public async Task Another_regions_icon_is_left_out_and_noted()
    {
        var region = await Resolved([Region(1), Region(2, "other"), Media(9, 2), Page(1, 1, null, 1, 1).Set("icon", 9)]);

        Assert.Null(region.Manifest.Pages.Single().Attributes.Icon);
        Assert.Equal(("reference-foreign", "cms.page", 1L), region.Notes.Select(note => (note.Code, note.Model, note.Key)).Single());
    }

    [Fact]
    public async Task Global_media_belong_to_the_platform_and_others_to_their_region()
    {
        var dump = await _dump.With(Region(1), Media(1, null), Media(2, 1)).ResolveAsync();

        Assert.Equal(1, dump.Platform.Media.Single().Source.Key);
        Assert.Equal(2, dump.Regions.Single().Manifest.Media.Single().Source.Key);
    }

    [Fact]
    public async Task The_highest_numbers_are_told_by_kind()
    {
        var dump = await _dump.With([.. Town(), Page(700, 1, null, 2, 1)]).ResolveAsync();

        Assert.Equal(
            [
                (NumberKinds.Contact, 1L), (NumberKinds.Language, 1), (NumberKinds.Location, 1), (NumberKinds.LocationCategory, 1),
                (NumberKinds.LocationTranslation, 1), (NumberKinds.Media, 1), (NumberKinds.Page, 700), (NumberKinds.PageTranslation, 1),
                (NumberKinds.Region, 1),
            ],
            dump.Platform.HighestNumbers.Select(highest => (highest.Key, highest.Value)).Order());
    }

    [Fact]
    public async Task No_token_is_anywhere_in_a_manifest()
    {
        var region = await Resolved([
            Region(1).Set("zammad_access_token", "secret-1").Set("zammad_webhook_token", "secret-2").Set("matomo_token", "secret-3"),
            Page(1, 1, null, 1, 1).Set("api_token", "secret-4")]);

        var json = System.Text.Encoding.UTF8.GetString(ManifestJson.Write(region.Manifest));

        Assert.DoesNotContain("secret-", json, StringComparison.Ordinal);
        Assert.True(region.Manifest.Settings.Chat.HasAccessToken);
    }

    private static JsonObject[] Town() =>
    [
        Region(1), Language(1, "de"), Node(1, 1, 1, null, 1), Page(1, 1, null, 1, 1), Text(1, 1, 1, 1), Media(1, 1),
        Category(1), CategoryName(1, 1, 1, "Amt"), Location(1, 1, 1), LocationText(1, 1, 1, 1), Contact(1, 1),
    ];

    private async Task<ResolvedRegion> Resolved(JsonObject[] records) =>
        (await _dump.With(records).ResolveAsync()).Regions[0];

    private Task<DumpException> Refused(JsonObject[] records) => Assert.ThrowsAsync<DumpException>(_dump.With(records).ResolveAsync);
}
