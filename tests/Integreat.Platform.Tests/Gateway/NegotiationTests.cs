using Integreat.Platform.Gateway.Delivery;

namespace Integreat.Platform.Tests.Gateway;

public sealed class NegotiationTests
{
    [Theory]
    [InlineData(null, Coding.Identity)]
    [InlineData("", Coding.Identity)]
    [InlineData("gzip, deflate, br", Coding.Brotli)]
    [InlineData("gzip", Coding.Gzip)]
    [InlineData("x-gzip", Coding.Gzip)]
    [InlineData("GZIP", Coding.Gzip)]
    [InlineData("br;q=0.5, gzip;q=0.8", Coding.Gzip)]
    [InlineData("br;q=0.8, gzip;q=0.8", Coding.Brotli)]
    [InlineData("br;q=0, gzip", Coding.Gzip)]
    [InlineData("br;q=0, gzip;q=0", Coding.Identity)]
    [InlineData("*", Coding.Brotli)]
    [InlineData("br;q=0, *", Coding.Gzip)]
    [InlineData("*;q=0", Coding.Identity)]
    [InlineData("identity, br;q=0.5", Coding.Identity)]
    [InlineData("identity;q=0.1, gzip;q=0.5", Coding.Gzip)]
    [InlineData("identity;q=0", Coding.Identity)]
    [InlineData("deflate, zstd", Coding.Identity)]
    [InlineData(";;;", Coding.Identity)]
    internal void The_best_accepted_coding_is_preferred(string? header, Coding expected) =>
        Assert.Equal(expected, AcceptedCodings.Of(header).Preferred);

    [Theory]
    [InlineData("\"h\"", "gzip", "\"h\"")]
    [InlineData("\"h-gzip\"", "gzip", "\"h-gzip\"")]
    [InlineData("W/\"h-gzip\"", "gzip", "\"h-gzip\"")]
    [InlineData("\"x\", W/\"y\", \"h-br\"", "gzip, br", "\"h-br\"")]
    [InlineData("\"h\", \"h-br\"", "gzip, br", "\"h-br\"")]
    [InlineData("*", "gzip", "\"h-gzip\"")]
    [InlineData("*", null, "\"h\"")]
    [InlineData("\"h-gzip\"", null, null)] // this client cannot read what the tag names
    [InlineData("\"h-br\"", "gzip", null)]
    [InlineData("\"other\"", "gzip", null)]
    [InlineData("h", "gzip", null)] // not a tag
    [InlineData("", "gzip", null)]
    [InlineData(null, "gzip", null)]
    public void A_client_that_holds_the_content_in_a_coding_it_accepts_is_not_sent_it_again(
        string? ifNoneMatch, string? acceptEncoding, string? expected) =>
        Assert.Equal(expected, new EntityTags("h").FindMatch(ifNoneMatch, AcceptedCodings.Of(acceptEncoding)));
}
