using System.Buffers;
using System.Text;
using Integreat.Platform.Gateway.RawTargets;

namespace Integreat.Platform.Tests.Gateway;

public sealed class RawTargetEncoderTests
{
    private const string Raw = "GET /a?url=/ä/é HTTP/1.1\r\nHost: ü\r\n\r\n";
    private const string Encoded = "GET /a?url=/%C3%A4/%C3%A9 HTTP/1.1\r\nHost: ü\r\n\r\n";

    [Theory]
    [InlineData(Raw, Encoded)]
    [InlineData(Raw + Raw, Encoded + Encoded)]
    [InlineData("POST /ä HTTP/1.1\r\ncontent-LENGTH:  4 \r\n\r\nää" + Raw, "POST /%C3%A4 HTTP/1.1\r\ncontent-LENGTH:  4 \r\n\r\nää" + Encoded)]
    [InlineData("GET /a HTTP/1.1\r\nContent-Length: 0\r\n\r\n" + Raw, "GET /a HTTP/1.1\r\nContent-Length: 0\r\n\r\n" + Encoded)]
    public void Request_lines_are_encoded_and_nothing_else(string sent, string expected) => AssertEncoded(sent, expected);

    [Theory]
    [InlineData("POST /ä HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n", "POST /%C3%A4 HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nUpgrade: websocket\r\n\r\n", null)]
    [InlineData("GET / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", null)]
    [InlineData("GET / HTTP/1.1\r\nContent-Length: +1\r\n\r\n", null)]
    [InlineData("GET / HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n", null)]
    [InlineData("GET / HTTP/1.1\r\nContent-Length : 1\r\n\r\n", null)]
    [InlineData("GET / HTTP/1.1\r\nA: b\r\n Content-Length: 1\r\n\r\n", null)]
    [InlineData("GET / HTTP/1.1\r\nno colon\r\n\r\n", null)]
    [InlineData("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", null)]
    [InlineData("\u0016\u0003\u0001", null)]
    public void Where_the_next_request_begins_is_not_guessed(string sent, string? expected) =>
        AssertEncoded(sent + Raw, (expected ?? sent) + Raw);

    private static void AssertEncoded(string sent, string expected)
    {
        var bytes = Encoding.UTF8.GetBytes(sent);
        foreach (var size in (int[])[1, 2, 3, 7, bytes.Length])
        {
            var output = new ArrayBufferWriter<byte>();
            var encoder = new RawTargetEncoder();
            foreach (var part in bytes.Chunk(size))
            {
                encoder.Encode(part, output);
            }

            Assert.Equal(expected, Encoding.UTF8.GetString(output.WrittenSpan));
        }
    }
}
