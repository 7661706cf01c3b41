using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Integreat.Platform.Gateway.RawTargets;

/// <summary>
/// Percent-encodes the non-ASCII bytes of request lines in a stream of HTTP/1.1 requests and leaves every other byte as it is. To know
/// where the next request line begins it follows lines and Content-Length. Whenever it meets something that it does not follow (chunked
/// bodies, upgrades, HTTP/2, TLS, contradictions) it steps aside for the rest of the connection: the server then judges the bytes as they
/// are, so a misunderstanding can never move the border between two requests.
/// </summary>
internal sealed class RawTargetEncoder
{
    // Enough for the names and values looked at; what is longer is none of them.
    private const int LongestLine = 64;

    private readonly byte[] _line = new byte[LongestLine];
    private int _lineLength;
    private long _bodyLeft;
    private long? _contentLength;
    private State _state = State.BeforeRequest;

    private enum State
    {
        BeforeRequest,
        RequestLine,
        HeaderLine,
        Body,
        Aside,
    }

    /// <summary>Writes the next bytes of the connection to the output, encoded where they belong to a request line.</summary>
    public void Encode(ReadOnlySpan<byte> input, IBufferWriter<byte> output)
    {
        while (!input.IsEmpty)
        {
            var taken = _state switch
            {
                State.BeforeRequest => Begin(input[0]),
                State.RequestLine => TakeRequestLine(input, output),
                State.HeaderLine => TakeHeaderLine(input, output),
                State.Body => TakeBody(input, output),
                _ => TakeRest(input, output),
            };
            input = input[taken..];
        }
    }

    // Everything that is a request begins with the capital letter of a method.
    private int Begin(byte first)
    {
        _contentLength = null;
        _lineLength = 0;
        _state = char.IsAsciiLetterUpper((char)first) ? State.RequestLine : State.Aside;
        return 0;
    }

    private int TakeRequestLine(ReadOnlySpan<byte> input, IBufferWriter<byte> output)
    {
        var line = UpToLineEnd(input, out var isWhole);
        Remember(line);
        for (var rest = line; !rest.IsEmpty;)
        {
            var ascii = rest.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            output.Write(ascii < 0 ? rest : rest[..ascii]);
            if (ascii < 0)
            {
                break;
            }

            var code = output.GetSpan(3);
            code[0] = (byte)'%';
            Utf8Formatter.TryFormat(rest[ascii], code[1..], out _, new StandardFormat('X', 2));
            output.Advance(3);
            rest = rest[(ascii + 1)..];
        }

        if (isWhole)
        {
            // HTTP/2 without TLS opens with a line of its own.
            EndLine(_line.AsSpan(0, _lineLength).StartsWith("PRI "u8) ? State.Aside : State.HeaderLine);
        }

        return line.Length;
    }

    private int TakeHeaderLine(ReadOnlySpan<byte> input, IBufferWriter<byte> output)
    {
        var line = UpToLineEnd(input, out var isWhole);
        Remember(line);
        output.Write(line);
        if (isWhole)
        {
            EndLine(AfterHeader(Encoding.Latin1.GetString(_line, 0, _lineLength).TrimEnd('\r', '\n')));
        }

        return line.Length;
    }

    private State AfterHeader(string line)
    {
        if (line.Length == 0)
        {
            _bodyLeft = _contentLength ?? 0;
            return _bodyLeft > 0 ? State.Body : State.BeforeRequest;
        }

        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? "" : line[..colon].ToUpperInvariant();
        if (name is "" or "TRANSFER-ENCODING" or "UPGRADE" || char.IsWhiteSpace(line[0]) || char.IsWhiteSpace(name[^1]))
        {
            return State.Aside;
        }

        if (name == "CONTENT-LENGTH")
        {
            var value = line.AsSpan(colon + 1).Trim(" \t");
            if (_contentLength is not null || _lineLength == LongestLine || value.IsEmpty
                || value.ContainsAnyExceptInRange('0', '9') || !long.TryParse(value, out var length))
            {
                return State.Aside;
            }

            _contentLength = length;
        }

        return State.HeaderLine;
    }

    private int TakeBody(ReadOnlySpan<byte> input, IBufferWriter<byte> output)
    {
        var taken = (int)Math.Min(input.Length, _bodyLeft);
        output.Write(input[..taken]);
        _bodyLeft -= taken;
        _state = _bodyLeft == 0 ? State.BeforeRequest : State.Body;
        return taken;
    }

    private static int TakeRest(ReadOnlySpan<byte> input, IBufferWriter<byte> output)
    {
        output.Write(input);
        return input.Length;
    }

    private static ReadOnlySpan<byte> UpToLineEnd(ReadOnlySpan<byte> input, out bool isWhole)
    {
        var end = input.IndexOf((byte)'\n');
        isWhole = end >= 0;
        return isWhole ? input[..(end + 1)] : input;
    }

    private void Remember(ReadOnlySpan<byte> line)
    {
        var kept = line[..Math.Min(line.Length, LongestLine - _lineLength)];
        kept.CopyTo(_line.AsSpan(_lineLength));
        _lineLength += kept.Length;
    }

    private void EndLine(State next)
    {
        _lineLength = 0;
        _state = next;
    }
}
