using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Integreat.Platform.Benchmarks.Load;

/// <summary>
/// One kept-alive connection that sends the same request again and again, each when the last answer is complete. Blocking calls on a thread
/// of its own: what the client costs must be small beside what the server costs.
/// </summary>
internal sealed class LoadConnection : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[256 * 1024];
    private readonly LoadOrder _order;
    private readonly byte[] _request;
    private readonly byte[] _lengthHeader;

    public LoadConnection(LoadOrder order)
    {
        _order = order;
        _request = Encoding.ASCII.GetBytes(order.Request);
        _lengthHeader = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\r\nContent-Length: {order.Length}\r\n"));
        _socket.Connect(IPAddress.Loopback, order.Port);
    }

    /// <summary>Sends one request and takes in the whole answer.</summary>
    /// <exception cref="InvalidDataException">The answer is not the one that was ordered.</exception>
    public void Ask()
    {
        _socket.Send(_request);
        var received = 0;
        int head;
        do
        {
            received += Receive(_buffer.AsSpan(received));
            head = _buffer.AsSpan(0, received).IndexOf("\r\n\r\n"u8) + 4;
        }
        while (head < 4);

        Check(_buffer.AsSpan(0, head));
        for (var missing = head + _order.Length - received; missing > 0;)
        {
            missing -= Receive(_buffer.AsSpan(0, (int)Math.Min(missing, _buffer.Length)));
        }
    }

    public void Dispose() => _socket.Dispose();

    private int Receive(Span<byte> buffer) => _socket.Receive(buffer) is > 0 and var count
        ? count
        : throw new InvalidDataException("The server closed the connection.");

    private void Check(ReadOnlySpan<byte> head)
    {
        var isAsOrdered = head.StartsWith("HTTP/1.1 "u8)
            && int.TryParse(head.Slice(9, 3), CultureInfo.InvariantCulture, out var status)
            && status == _order.Status
            && (_order.Length == 0 || head.IndexOf(_lengthHeader) >= 0);
        if (!isAsOrdered)
        {
            throw new InvalidDataException(
                $"Not the answer that was ordered ({_order.Status}, {_order.Length} bytes): {Encoding.ASCII.GetString(head)}");
        }
    }
}
