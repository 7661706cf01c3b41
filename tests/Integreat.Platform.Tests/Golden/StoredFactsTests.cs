using System.Text;
using System.Text.Json;
using Integreat.Platform.Domain.Platform;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Grains.Journaling;
using Integreat.Platform.Storage.Journal;
using Integreat.Platform.Tests.Domain.Properties;

namespace Integreat.Platform.Tests.Golden;

/// <summary>
/// facts.jsonl is a journal that was once written: its lines are never changed, only added. Every release must read it to the same state.
/// </summary>
public sealed class StoredFactsTests
{
    private static readonly List<(string Stream, JournalEntry Entry)> History =
        [.. File.ReadLines(GoldenFile.Path("facts.jsonl")).Select(Parse)];

    [Fact]
    public void A_region_s_history_still_amounts_to_the_same_region() => GoldenFile.Verify(
        "facts.region.json",
        Canonical.Of(Of("region").Select(Facts.Region.Read).Aggregate(Region.Empty, (region, fact) => region.Apply(fact))));

    [Fact]
    public void The_platform_s_history_still_amounts_to_the_same_platform() => GoldenFile.Verify(
        "facts.platform.json",
        Canonical.Of(Of("platform").Select(Facts.Platform.Read).Aggregate(PlatformState.Empty, (platform, fact) => platform.Apply(fact))));

    [Fact]
    public void Every_stored_name_stands_in_the_history()
    {
        Assert.Equal(Facts.Region.Types.Keys.Order(), Of("region").Select(entry => entry.Name).Distinct().Order());
        Assert.Equal(Facts.Platform.Types.Keys.Order(), Of("platform").Select(entry => entry.Name).Distinct().Order());
    }

    [Fact]
    public void Facts_are_written_byte_for_byte_as_they_were()
    {
        Assert.All(Of("region"), entry => AssertSame(entry, Facts.Region.Write(Facts.Region.Read(entry))));
        Assert.All(Of("platform"), entry => AssertSame(entry, Facts.Platform.Write(Facts.Platform.Read(entry))));
    }

    [Fact]
    public void A_fact_of_a_newer_release_is_not_guessed_at()
    {
        var newer = new JournalEntry(1, "page-added.99", "{}"u8.ToArray(), DateTimeOffset.UnixEpoch, "kim", "c");

        var failure = Assert.Throws<InvalidOperationException>(() => Facts.Region.Read(newer));
        Assert.Contains("page-added.99", failure.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<JournalEntry> Of(string stream) =>
        History.Where(line => line.Stream == stream).Select(line => line.Entry);

    private static (string Stream, JournalEntry Entry) Parse(string line, int index)
    {
        using var json = JsonDocument.Parse(line);
        var payload = json.RootElement.GetProperty("payload").GetRawText();
        return (json.RootElement.GetProperty("stream").GetString()!, new JournalEntry(
            index + 1, json.RootElement.GetProperty("name").GetString()!, Encoding.UTF8.GetBytes(payload), DateTimeOffset.UnixEpoch, "kim",
            "c"));
    }

    private static void AssertSame(JournalEntry was, NewFact now) => Assert.Equal(
        $"{was.Name} {Encoding.UTF8.GetString(was.Payload.Span)}", $"{now.Name} {Encoding.UTF8.GetString(now.Payload.Span)}");
}
