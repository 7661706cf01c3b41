using System.Net;
using System.Text.Json.Nodes;
using Integreat.Platform.Gateway.Import;
using Integreat.Platform.Tests.Hosting;
using Integreat.Platform.Tests.Import;

namespace Integreat.Platform.Tests.Conformance;

/// <summary>The later state of the reference data, imported on top of the earlier one.</summary>
public sealed class CurrentReferenceTests
{
    [Fact]
    public async Task A_later_state_changes_what_it_says_and_leaves_everything_else()
    {
        var dump = ReferenceData.File("test_data.json");
        var additions = ReferenceData.File("current/test_data_additions.json");
        var patches = ReferenceData.File("current/test_data_patches.json");
        await using var platform = await PlatformHost.StartAsync(new SqliteStorage());
        await platform.ImportAsync([dump]);
        var pages = await platform.ReadAsync("/api/v3/augsburg/de/pages/");

        var report = await platform.ImportAsync([dump, additions], patches);

        Assert.Equal(ImportResult.Complete, report.Result);
        Assert.Equal(
            [new("cms.language", 2), new("cms.pushnotification", 1), new("cms.pushnotificationtranslation", 1)], report.Platform.Taken);
        var taken = report.Regions.Where(region => region.Taken.Length > 0)
            .Select(region => $"{region.Region}: {string.Join(", ", region.Taken.Select(model => $"{model.Value} {model.Key}"))}");
        Assert.Equal(
            [
                "1: 5 cms.contact, 2 cms.event, 3 cms.eventtranslation, 3 cms.organization, 1 cms.region, 1 cms.userchat", "2: 1 cms.region",
                "7: 1 cms.region", "8: 1 cms.languagetreenode, 1 cms.region",
            ],
            taken);
        Assert.DoesNotContain(report.Skipped, skipped => skipped.Model is "cms.userchat");

        var later = await platform.ReadAsync("/api/v3/augsburg/de/pages/");
        Assert.Null(JsonDifference.Find(WithoutOrganizations(pages), later));
        var events = await File.ReadAllTextAsync(
            ReferenceData.File("current/expected/augsburg_de_events.json"), TestContext.Current.CancellationToken);
        foreach (var address in (string[])["/api/v3/augsburg/de/events/", "/augsburg/de/wp-json/extensions/v3/events/"])
        {
            Assert.Null(JsonDifference.Find(events, await platform.ReadAsync(address), exact: true));
        }

        Assert.Contains("\"slug\":\"nicht-archivierte-organisation\"", later, StringComparison.Ordinal);
        Assert.Null(JsonDifference.Find(
            """{ "is_chat_enabled": true, "zammad_privacy_policy": "https://integreat.app/testumgebung/en/chat-privacy-policy" }""",
            await platform.ReadAsync("/api/v3/regions/augsburg/")));
        Assert.Null(JsonDifference.Find(
            """{ "is_chat_enabled": false, "zammad_privacy_policy": null }""", await platform.ReadAsync("/api/v3/regions/nurnberg/")));
        Assert.Null(JsonDifference.Find("""[{ "code": "en" }]""", await platform.ReadAsync("/api/v3/berlin/languages/")));
        Assert.Equal("[]", await platform.ReadAsync("/api/v3/berlin/en/pages/"));
        await platform.ReadAsync("/api/v3/regions/empty-region/", HttpStatusCode.NotFound);
    }

    private static string WithoutOrganizations(string pages)
    {
        var array = JsonNode.Parse(pages)!.AsArray();
        Assert.All(array, page => Assert.True(page!.AsObject().Remove("organization")));
        return array.ToJsonString();
    }
}
