using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Integreat.Platform.Gateway.RawTargets;

/// <summary>
/// Some of the released apps send <c>?url=/augsburg/de/behörden/</c> as plain UTF-8. Kestrel refuses such request lines (rightly: they are
/// not valid HTTP), so this connection middleware encodes them before they are parsed.
/// </summary>
public static class RawTargetMiddleware
{
    /// <summary>Accepts UTF-8 in request targets on this endpoint. On a TLS endpoint it belongs after <c>UseHttps</c>.</summary>
    public static ListenOptions UseRawTargets(this ListenOptions endpoint)
    {
        endpoint.Use(next => connection => EncodeAsync(connection, next));
        return endpoint;
    }

    private static async Task EncodeAsync(ConnectionContext connection, ConnectionDelegate next)
    {
        var transport = connection.Transport;
        // The server reads on inline: the bytes pass through without another hop between threads.
        var encoded = new Pipe(new PipeOptions(readerScheduler: PipeScheduler.Inline, useSynchronizationContext: false));
        connection.Transport = new Transport(encoded.Reader, transport.Output);
        var pump = PumpAsync(transport.Input, encoded.Writer);
        try
        {
            await next(connection);
        }
        finally
        {
            connection.Transport = transport;
            transport.Input.CancelPendingRead();
            await encoded.Reader.CompleteAsync();
            await pump;
        }
    }

    private static async Task PumpAsync(PipeReader input, PipeWriter output)
    {
        var encoder = new RawTargetEncoder();
        try
        {
            while (true)
            {
                var read = await input.ReadAsync();
                foreach (var segment in read.Buffer)
                {
                    encoder.Encode(segment.Span, output);
                }

                input.AdvanceTo(read.Buffer.End);
                var flushed = await output.FlushAsync();
                if (read.IsCompleted || read.IsCanceled || flushed.IsCompleted)
                {
                    break;
                }
            }

            await output.CompleteAsync();
        }
        catch (Exception exception)
        {
            // How the connection broke is for the server to judge, which reads it from the pipe.
            await output.CompleteAsync(exception);
        }
    }

    private sealed class Transport(PipeReader input, PipeWriter output) : IDuplexPipe
    {
        public PipeReader Input { get; } = input;
        public PipeWriter Output { get; } = output;
    }
}
