using System.Globalization;

namespace Integreat.Platform.Gateway.Media;

/// <summary>
/// Media files in a folder. Links inside of it are not followed: a file is what lies here, and nothing else of the machine is ever shown
/// or overwritten. The folder itself may be a link.
/// </summary>
public sealed class FolderMediaStore(string folder) : IMediaStore
{
    private static readonly FileStreamOptions NewFile = new()
    {
        Mode = FileMode.CreateNew,
        Access = FileAccess.Write,
        Share = FileShare.None,
        Options = FileOptions.Asynchronous,
        BufferSize = 0,
    };

    private static readonly FileStreamOptions ExistingFile = new()
    {
        Share = FileShare.Read | FileShare.Delete,
        Options = FileOptions.Asynchronous,
        BufferSize = 0,
    };

    private readonly string _root = Path.GetFullPath(folder);

    /// <summary>A folder that is not there is made for the first file.</summary>
    public Task CheckAsync(CancellationToken cancellation) => Task.CompletedTask;

    public ValueTask<MediaContent?> OpenAsync(MediaPath path, CancellationToken cancellation) => ValueTask.FromResult(Open(path));

    /// <exception cref="IOException">The folder cannot be written to, or a folder of the path is a link.</exception>
    public async Task WriteAsync(MediaPath path, Stream content, CancellationToken cancellation)
    {
        var file = Path.Combine(_root, path.Value);
        var folder = Path.GetDirectoryName(file)!;
        if (FindLink(path) is { } link)
        {
            throw new IOException($"{link} is a link. Media files are written to real folders only");
        }

        Directory.CreateDirectory(folder);
        var unfinished = Path.Combine(folder, $".{Guid.NewGuid():N}.part");
        try
        {
            await using (var output = new FileStream(unfinished, NewFile))
            {
                await content.CopyToAsync(output, cancellation);

                // The record that names this file survives a power failure, so must its bytes.
                output.Flush(flushToDisk: true);
            }

            SetLaterThan(file, unfinished);
            File.Move(unfinished, file, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    private MediaContent? Open(MediaPath path)
    {
        var file = Path.Combine(_root, path.Value);
        if (!File.Exists(file) || FindLink(path) is not null)
        {
            return null;
        }

        try
        {
            var bytes = new FileStream(file, ExistingFile);
            var changed = File.GetLastWriteTimeUtc(bytes.SafeFileHandle);

            // Files are replaced, never written to, and who replaces one does so later: see below.
            return new MediaContent(
                bytes, changed, string.Create(CultureInfo.InvariantCulture, $"{changed.Ticks:x}-{bytes.Length:x}"));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null; // Taken away since it was looked for.
        }
    }

    /// <summary>Two files of the same length need two moments, and clocks stand still for milliseconds, or go back.</summary>
    private static void SetLaterThan(string former, string file)
    {
        if (File.Exists(former) && File.GetLastWriteTimeUtc(former) is var moment && File.GetLastWriteTimeUtc(file) <= moment)
        {
            File.SetLastWriteTimeUtc(file, moment.AddMilliseconds(1));
        }
    }

    /// <summary>The first part of the path that is a link, or null.</summary>
    private string? FindLink(MediaPath path)
    {
        var place = _root;
        foreach (var segment in path.Value.Split('/'))
        {
            place = Path.Combine(place, segment);
            if (new FileInfo(place).LinkTarget is not null)
            {
                return place;
            }
        }

        return null;
    }
}
