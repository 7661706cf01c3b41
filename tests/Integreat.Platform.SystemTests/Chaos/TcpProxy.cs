using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace Integreat.Platform.SystemTests.Chaos;

/// <summary>Stands between two processes on this machine, and can make the way between them long.</summary>
internal sealed class TcpProxy : IAsyncDisposable
{
    private const int Chunk = 32 * 1024;
    private const int ChunksOnTheWay = 256;

    private readonly TcpListener _listener;
    private readonly IPEndPoint _target;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _accepting;
    private long _delay;

    private TcpProxy(TcpListener listener, IPEndPoint target)
    {
        (_listener, _target) = (listener, target);
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How long everything is on its way, in each direction.</summary>
    public TimeSpan Delay
    {
        get => new(Volatile.Read(ref _delay));
        set => Volatile.Write(ref _delay, value.Ticks);
    }

    public static TcpProxy Start(IPAddress address, int target)
    {
        var listener = new TcpListener(address, 0);
        listener.Start();
        return new TcpProxy(listener, new IPEndPoint(IPAddress.Loopback, target));
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        List<Task> open = [];
        try
        {
            while (true)
            {
                var caller = await _listener.AcceptSocketAsync(_end.Token);
                open.RemoveAll(connection => connection.IsCompleted);
                open.Add(ConnectAsync(caller));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(open);
        }
    }

    // Whatever breaks on one side breaks the other; that is all that either of them may notice.
    private async Task ConnectAsync(Socket caller)
    {
        using var _ = caller;
        using var callee = new Socket(SocketType.Stream, ProtocolType.Tcp);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(_end.Token);
        try
        {
            await callee.ConnectAsync(_target, over.Token);
            (caller.NoDelay, callee.NoDelay) = (true, true);
            await Task.WhenAny(PassOnAsync(caller, callee, over.Token), PassOnAsync(callee, caller, over.Token));
        }
        catch (Exception exception) when (exception is SocketException or OperationCanceledException)
        {
            // Nobody is there.
        }
        finally
        {
            await over.CancelAsync();
        }
    }

    private async Task PassOnAsync(Socket from, Socket to, CancellationToken over)
    {
        var way = Channel.CreateBounded<(byte[] Bytes, long Due)>(ChunksOnTheWay);
        await Task.WhenAll(SendOffAsync(from, way.Writer, over), ArriveAsync(way.Reader, to, over));
    }

    private async Task SendOffAsync(Socket from, ChannelWriter<(byte[] Bytes, long Due)> way, CancellationToken over)
    {
        try
        {
            var buffer = new byte[Chunk];
            while (await from.ReceiveAsync(buffer, over) is > 0 and var length)
            {
                var due = Stopwatch.GetTimestamp() + (long)(Delay.TotalSeconds * Stopwatch.Frequency);
                await way.WriteAsync((buffer[..length], due), over);
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The other side gets what is on its way, and then the end.
        }
        finally
        {
            way.Complete();
        }
    }

    private static async Task ArriveAsync(ChannelReader<(byte[] Bytes, long Due)> way, Socket to, CancellationToken over)
    {
        try
        {
            await foreach (var (bytes, due) in way.ReadAllAsync(over))
            {
                if (Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due) is { Ticks: > 0 } left)
                {
                    await Task.Delay(left, over);
                }

                for (var sent = 0; sent < bytes.Length;)
                {
                    sent += await to.SendAsync(bytes.AsMemory(sent), over);
                }
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // As above.
        }
    }
}
