using System.Buffers;
using System.Security.Cryptography;

namespace Integreat.Platform.Gateway.Media.Upload;

/// <summary>What was sent, in a temporary file that nobody else reads and that goes when it is disposed of.</summary>
/// <param name="Bytes">Can seek, and is at its beginning.</param>
/// <param name="Hash">SHA-256, lower-case hex.</param>
internal sealed record ReceivedFile(FileStream Bytes, string Hash) : IAsyncDisposable
{
    private const int Chunk = 64 * 1024;

    /// <summary>Null if it is longer than that.</summary>
    public static async Task<ReceivedFile?> ReceiveAsync(Stream body, long mostBytes, CancellationToken cancellation)
    {
        var file = Create();
        var chunk = ArrayPool<byte>.Shared.Rent(Chunk);
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            int read;
            while ((read = await body.ReadAsync(chunk, cancellation)) > 0)
            {
                if (file.Length + read > mostBytes)
                {
                    await file.DisposeAsync();
                    return null;
                }

                hash.AppendData(chunk, 0, read);
                await file.WriteAsync(chunk.AsMemory(0, read), cancellation);
            }

            file.Position = 0;
            return new ReceivedFile(file, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }
    }

    public ValueTask DisposeAsync() => Bytes.DisposeAsync();

    private static FileStream Create()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(Path.Combine(Path.GetTempPath(), $"integreat-upload-{Guid.NewGuid():N}"), options);
    }
}
