using System.Text.Json.Nodes;
using Integreat.Platform.Gateway.Import;
using static Integreat.Platform.Tests.Import.Records;

namespace Integreat.Platform.Tests.Import;

public sealed class DumpReaderTests : IDisposable
{
    private readonly SmallDump _dump = new();

    public void Dispose() => _dump.Dispose();

    [Theory]
    [InlineData("{}", "does not begin with '['")]
    [InlineData("", "does not begin with '['")]
    [InlineData("not json at all", "does not begin with '['")]
    [InlineData("[{\"model\": \"cms.page\",", "is not valid JSON (line 1, ")]
    [InlineData("[{\"model\": \"cms.region\", \"pk\": 1, \"fields\": {}},\n {]", "is not valid JSON (line 2, byte 3)")]
    [InlineData("[] x", "is not valid JSON")]
    [InlineData("[3]", "Record 1 is not a JSON object")]
    [InlineData("[{\"pk\": 1, \"fields\": {}}]", "Record 1 has no \"model\"")]
    [InlineData("[{\"model\": \"cms.page\", \"pk\": 7}]", "Record 1 (cms.page 7) has no \"fields\"")]
    [InlineData("[{\"model\": \"cms.page\", \"fields\": {}}]", "has no \"pk\" that is a number")]
    [InlineData("[{\"model\": \"cms.page\", \"pk\": \"7\", \"fields\": {}}]", "has no \"pk\" that is a number")]
    [InlineData("[{\"model\": \"cms.page\", \"pk\": 7, \"fields\": {\"a\": 1, \"a\": 2}}]", "is not valid JSON")]
    public async Task A_broken_file_is_named_with_its_fault(string text, string fault)
    {
        var exception = await Assert.ThrowsAsync<DumpException>(_dump.WithText(text).ReadAsync);

        Assert.StartsWith(_dump.Files[0] + ": ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(fault, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_far_into_a_large_file_is_found_at_its_line()
    {
        var records = Enumerable.Range(1, 5_000).Select(key => Region(key).ToJsonString()).Append("nonsense");

        var exception = await Assert.ThrowsAsync<DumpException>(_dump.WithText("[" + string.Join(",\n", records) + "]").ReadAsync);

        Assert.Contains("is not valid JSON (line 5001, ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_is_named()
    {
        _dump.Files.Add("nowhere.json");

        var exception = await Assert.ThrowsAsync<DumpException>(_dump.ReadAsync);

        Assert.Equal("nowhere.json: There is no such file.", exception.Message);
    }

    [Fact]
    public async Task A_file_with_a_byte_order_mark_is_read()
    {
        var content = await _dump.WithText("\uFEFF\n [" + Region(1).ToJsonString() + "]").ReadAsync();

        Assert.Single(content.Of("cms.region"));
    }

    [Fact]
    public async Task A_later_file_replaces_a_record_and_a_patch_overwrites_fields()
    {
        var content = await _dump
            .With(Region(1, "first"), Region(2, "second"))
            .With(Region(1, "replaced").Set("status", "HIDDEN"))
            .PatchedWith(Record("cms.region", 1, new() { ["slug"] = "patched", ["new"] = true }))
            .ReadAsync();

        var regions = content.Of("cms.region");
        Assert.Equal(["patched", "second"], regions.Select(region => region.Fields.GetProperty("slug").GetString()));
        Assert.Equal("HIDDEN", regions[0].Fields.GetProperty("status").GetString());
        Assert.True(regions[0].Fields.GetProperty("new").GetBoolean());
    }

    [Fact]
    public async Task A_record_that_stands_twice_in_one_file_is_an_error()
    {
        var exception = await Assert.ThrowsAsync<DumpException>(_dump.With(Region(1), Region(1)).ReadAsync);

        Assert.EndsWith("cms.region 1 is twice in this file.", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cms.region")]
    [InlineData("cms.novelty")]
    public async Task A_patch_for_an_unknown_record_is_an_error(string model)
    {
        _dump.With(Region(1)).PatchedWith(Record(model, 9, []));

        var exception = await Assert.ThrowsAsync<DumpException>(_dump.ReadAsync);

        Assert.EndsWith($"{model} 9 is not in the dump and cannot be patched.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Records_that_are_left_out_are_counted_once_each_with_region_and_reason()
    {
        var content = await _dump
            .With(Novelty(1, region: 5), Novelty(2, region: 5), Novelty(3, region: 6), Record("auth.group", 1, []))
            .With(Novelty(2, region: 5))
            .WithText("""[{"model": "cms.user", "fields": {"username": "a"}}, {"model": "cms.user", "fields": {"username": "b"}}]""")
            .PatchedWith(Novelty(2, region: 5))
            .ReadAsync();

        Assert.Equal(
            [
                new SkippedRecords("auth.group", null, 1, SkipReason.NotNeeded),
                new SkippedRecords("cms.novelty", 5, 2, SkipReason.NotUnderstoodYet),
                new SkippedRecords("cms.novelty", 6, 1, SkipReason.NotUnderstoodYet),
                new SkippedRecords("cms.user", null, 2, SkipReason.NotNeeded),
            ],
            content.Skipped);
    }

    private static JsonObject Novelty(long key, long region) => Record("cms.novelty", key, new() { ["region"] = region });
}
