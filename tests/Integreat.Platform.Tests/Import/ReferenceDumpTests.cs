using System.Security.Cryptography;
using Integreat.Platform.Contracts.Import;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Gateway.Import;
using Integreat.Platform.Gateway.Import.Dump;
using Integreat.Platform.Gateway.Import.Resolve;

namespace Integreat.Platform.Tests.Import;

public sealed class ReferenceDumpTests
{
    [Fact]
    public async Task The_reference_data_resolves_completely()
    {
        var dump = await ResolveAsync(["test_data.json"], []);

        Assert.Equal(10, dump.Platform.Languages.Length);
        Assert.Equal(5, dump.Platform.Offers.Length);
        Assert.Equal(2, dump.Platform.Media.Length);
        Assert.Equal([1L, 2, 3, 4, 5, 6], dump.Regions.Select(region => region.Manifest.Source.Key));
        Assert.Equal(17, dump.Regions.Sum(region => region.Manifest.Languages.Length));
        Assert.Equal(28, dump.Regions.Sum(region => region.Manifest.Pages.Length));
        Assert.Equal(98, dump.Regions.Sum(region => region.Manifest.Translations.Length));
        Assert.Equal(1, dump.Regions.Sum(region => region.Manifest.Organizations.Length));
        Assert.Equal([1L, 2], dump.Regions.SelectMany(region => region.Manifest.Events).Select(each => each.Recurrence!.Key));
        Assert.Equal(7, dump.Regions.Sum(region => region.Manifest.EventTranslations.Length));
        Assert.Equal(["TU", "TH"], dump.Regions[0].Manifest.Events[0].Details.Recurrence!.Weekdays);
        Assert.All(dump.Regions, region => Assert.Empty(region.Notes));
        Assert.Equal(28, dump.Platform.HighestNumbers.Single(highest => highest.Key == NumberKinds.Page).Value);
    }

    [Fact]
    public async Task Pages_of_the_reference_data_keep_their_numbers_and_their_order()
    {
        var augsburg = (await ResolveAsync(["test_data.json"], [])).Regions[0].Manifest;

        Assert.Equal(
            [1L, 4, 3, 2, 5, 6, 14, 15, 16, 17, 24, 25, 18, 19, 20, 22, 23, 21, 26, 27, 28],
            augsburg.Pages.Select(page => page.Source.Key));
        Assert.Equal(["de", "de-si", "en", "ar", "fa"], augsburg.Languages.Take(5).Select(node => node.Language));
        Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData("valid-token"u8)),
            augsburg.Pages.Single(page => page.TokenHash is not null).TokenHash);
    }

    [Fact]
    public async Task Every_body_that_a_manifest_names_travels_under_its_hash()
    {
        foreach (var region in (await ResolveAsync(["test_data.json"], [])).Regions)
        {
            Assert.All(region.Bodies, body => Assert.Equal(body.Key, Convert.ToHexStringLower(SHA256.HashData(body.Value.Span))));
            Assert.All(
                region.Manifest.Translations.Concat(region.Manifest.EventTranslations).Where(text => text.Body is not null),
                text => Assert.Equal(text.BodyLength, region.Bodies[text.Body!].Length));
            Assert.Equal(ManifestJson.Write(region.Manifest), ManifestJson.Write(ManifestJson.Read<RegionManifest>(ManifestJson.Write(region.Manifest))));
        }
    }

    [Fact]
    public async Task What_is_left_out_of_the_reference_data_is_counted()
    {
        var skipped = (await ResolveAsync(["test_data.json"], [])).Skipped;

        Assert.DoesNotContain(skipped, records => records.Model.StartsWith("cms.poi", StringComparison.Ordinal) && records.Model != "cms.poifeedback");
        Assert.DoesNotContain(skipped, records => records.Model is "cms.event" or "cms.eventtranslation" or "cms.recurrencerule");
        Assert.Equal(
            93 + 43 + 33 + 17 + 11 + 9 + 9 + 2,
            skipped.Where(records => records.Reason is SkipReason.NotNeeded).Sum(records => records.Count));
    }

    [Fact]
    public async Task The_current_state_adds_regions_and_patches_settings()
    {
        var dump = await ResolveAsync(["test_data.json", "current/test_data_additions.json"], ["current/test_data_patches.json"]);

        Assert.Equal([1L, 2, 3, 4, 5, 6, 7, 8], dump.Regions.Select(region => region.Manifest.Source.Key));
        var chat = dump.Regions[0].Manifest.Settings.Chat;
        Assert.True(chat is { Enabled: true, HasAccessToken: true, TesterPercentage: 50 });
        Assert.Equal("#FF4500", dump.Platform.Languages[0].Language.Color);
        Assert.DoesNotContain(dump.Regions, region => ManifestJson.Write(region.Manifest).AsSpan().IndexOf("dummytoken"u8) >= 0);
    }

    private static async Task<ResolvedDump> ResolveAsync(string[] files, string[] patches)
    {
        var cancellation = TestContext.Current.CancellationToken;
        return DumpResolver.Resolve(await DumpReader.ReadAsync(
            [.. files.Select(ReferenceData.File)], [.. patches.Select(ReferenceData.File)], null, cancellation));
    }
}
