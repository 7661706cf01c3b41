using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Integreat.Platform.Benchmarks.Corpus;

namespace Integreat.Platform.Benchmarks.Load;

/// <summary>
/// One kept-alive connection that sends one request after the other, each when the last answer is complete. Blocking calls on a thread of its
/// own: what the client costs must be small beside what the server costs.
/// </summary>
internal sealed class LoadConnection(ImmutableArray<PreparedTarget> targets, int number) : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[256 * 1024];

    // Connections begin at different places, the same ones in every run.
    private readonly Dice _dice = new((ulong)number);

    public void Connect(int port) => _socket.Connect(IPAddress.Loopback, port);

    /// <summary>Sends one request and takes in the whole answer.</summary>
    /// <exception cref="InvalidDataException">The answer is not the one that was ordered.</exception>
    public void Ask()
    {
        var target = targets[_dice.Roll(targets.Length)];
        _socket.Send(target.Request);
        var received = 0;
        int head;
        do
        {
            received += Receive(_buffer.AsSpan(received));
            head = _buffer.AsSpan(0, received).IndexOf("\r\n\r\n"u8) + 4;
        }
        while (head < 4);

        Check(target, _buffer.AsSpan(0, head));
        for (var missing = head + target.Length - received; missing > 0;)
        {
            missing -= Receive(_buffer.AsSpan(0, (int)Math.Min(missing, _buffer.Length)));
        }
    }

    public void Dispose() => _socket.Dispose();

    private int Receive(Span<byte> buffer) => _socket.Receive(buffer) is > 0 and var count
        ? count
        : throw new InvalidDataException("The server closed the connection.");

    private static void Check(PreparedTarget target, ReadOnlySpan<byte> head)
    {
        var isAsOrdered = head.StartsWith("HTTP/1.1 "u8)
            && int.TryParse(head.Slice(9, 3), CultureInfo.InvariantCulture, out var status)
            && status == target.Status
            && (target.Length == 0 || head.IndexOf(target.LengthHeader) >= 0);
        if (!isAsOrdered)
        {
            throw new InvalidDataException(
                $"Not the answer that was ordered ({target.Status}, {target.Length} bytes): {Encoding.ASCII.GetString(head)}");
        }
    }
}

/// <summary>A target as bytes, made once for all connections.</summary>
internal sealed record PreparedTarget(byte[] Request, int Status, long Length, byte[] LengthHeader)
{
    public static PreparedTarget Of(LoadTarget target) => new(
        Encoding.ASCII.GetBytes(target.Request),
        target.Status,
        target.Length,
        Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\r\nContent-Length: {target.Length}\r\n")));
}
