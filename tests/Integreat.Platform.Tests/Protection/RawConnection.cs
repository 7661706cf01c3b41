using System.Net.Sockets;
using System.Text;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.Tests.Protection;

/// <summary>A connection of its own to a running platform, on which a test sends what no client would.</summary>
internal sealed class RawConnection : IAsyncDisposable
{
    private readonly TcpClient _socket = new() { NoDelay = true };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<RawConnection> OpenAsync(PlatformHost platform)
    {
        var connection = new RawConnection();
        var address = platform.Client.BaseAddress!;
        await connection._socket.ConnectAsync(address.Host, address.Port, Cancellation);
        return connection;
    }

    /// <summary>Sends this on a new connection, and takes everything that comes back until the server closes it.</summary>
    public static async Task<string> TalkAsync(PlatformHost platform, string text)
    {
        await using var connection = await OpenAsync(platform);
        await connection.SendAsync(text);
        return await connection.ReadToEndAsync();
    }

    public async Task SendAsync(string text) => await _socket.GetStream().WriteAsync(Encoding.UTF8.GetBytes(text), Cancellation);

    /// <summary>Everything until the server closes; what it closes with does not matter.</summary>
    public async Task<string> ReadToEndAsync()
    {
        var all = new StringBuilder();
        while (await ReadAsync() is { Length: > 0 } part)
        {
            all.Append(part);
        }

        return all.ToString();
    }

    /// <summary>What has come; empty when the server has closed.</summary>
    public async Task<string> ReadAsync()
    {
        var bytes = new byte[16 * 1024];
        try
        {
            var count = await _socket.GetStream().ReadAsync(bytes, Cancellation);
            return Encoding.UTF8.GetString(bytes, 0, count);
        }
        catch (IOException)
        {
            return "";
        }
    }

    /// <summary>Returns when the server has broken the connection off, though there is still something to be read.</summary>
    public async Task WhenBrokenOffAsync()
    {
        while (!_socket.Client.Poll(0, SelectMode.SelectError))
        {
            await Task.Delay(20, Cancellation);
        }
    }

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }
}
