using System.Text.Json;
using Integreat.Platform.Gateway.Import;
using Integreat.Platform.Gateway.Import.Dump;

namespace Integreat.Platform.Tests.Import;

public sealed class RecordDigestTests
{
    [Theory]
    [InlineData("""{"a": 1, "b": "ü", "c": [true, null, {"x": 1, "y": 2}]}""")]
    [InlineData("""{"c":[true,null,{"y":2,"x":1}],"b":"\u00fc","a":1}""")]
    [InlineData("""{"a": 1.0, "b": "\u00FC", "c": [true, null, {"x": 1e0, "y": 2.00}]}""")]
    public void The_spelling_of_a_record_makes_no_difference(string fields) =>
        Assert.Equal(Digest("""{"a":1,"b":"ü","c":[true,null,{"x":1,"y":2}]}"""), Digest(fields));

    [Theory]
    [InlineData("""{"a": "1"}""")]
    [InlineData("""{"a": 2}""")]
    [InlineData("""{"a": [1]}""")]
    [InlineData("""{"a": 1.0000001}""")]
    [InlineData("""{"a": null}""")]
    [InlineData("""{"a": 1, "b": null}""")]
    [InlineData("""{}""")]
    public void Another_value_makes_another_digest(string fields) => Assert.NotEqual(Digest("""{"a": 1}"""), Digest(fields));

    [Fact]
    public void The_order_of_a_list_makes_a_difference() => Assert.NotEqual(Digest("""{"a": [1, 2]}"""), Digest("""{"a": [2, 1]}"""));

    [Fact]
    public void A_digest_is_lower_case_hex_of_32_bytes() => Assert.Matches("^[0-9a-f]{64}$", Digest("{}"));

    [Fact]
    public void Half_a_surrogate_pair_is_an_error_that_names_the_record()
    {
        var exception = Assert.Throws<DumpException>(() => Digest("""{"a": "\ud83d"}"""));

        Assert.Equal("a.json: cms.page 7 holds text that is not valid Unicode.", exception.Message);
    }

    private static string Digest(string fields) =>
        RecordDigest.Of(new DumpRecord(new RecordOrigin("a.json", "cms.page", 7), JsonElement.Parse(fields)));
}
