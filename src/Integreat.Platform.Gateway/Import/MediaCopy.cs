using Integreat.Platform.Contracts.Media;
using Integreat.Platform.Gateway.Media;

namespace Integreat.Platform.Gateway.Import;

/// <summary>
/// Brings the files that media records name from a folder into the store. Doing it again brings nothing twice, and a file that the folder
/// lacks stays in the store as it is.
/// </summary>
/// <param name="folder">As the records' paths see it: the media folder of the other system.</param>
public sealed class MediaCopy(string folder, IMediaStore store)
{
    private readonly FolderMediaStore _source = new(folder);

    internal async Task<MediaReport> RunAsync(
        IReadOnlyCollection<MediaData> records, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var report = new MediaReport();
        var done = 0;
        foreach (var record in records)
        {
            report = await CopyAsync(report, record, cancellation);
            progress?.Report(new ImportProgress(ImportPhase.Copying, ++done, records.Count));
        }

        return report;
    }

    private async Task<MediaReport> CopyAsync(MediaReport report, MediaData record, CancellationToken cancellation)
    {
        if (!MediaPath.TryParse(record.File, out var file))
        {
            return report with { Refused = report.Refused.Add(record.File) };
        }

        var found = await FindAsync(file, cancellation);

        // Before the image: a run that ends in between finds the image different again, and makes the thumbnail again.
        report = await CopyThumbnailAsync(report, record, file, isNewImage: found == Found.Different, cancellation);
        return await CopyAsync(report, file, found, cancellation);
    }

    private async Task<MediaReport> CopyThumbnailAsync(
        MediaReport report, MediaData record, MediaPath image, bool isNewImage, CancellationToken cancellation)
    {
        if (record.Thumbnail.Length == 0 || record.Thumbnail == record.File)
        {
            return report;
        }

        if (!MediaPath.TryParse(record.Thumbnail, out var thumbnail))
        {
            return report with { Refused = report.Refused.Add(record.Thumbnail) };
        }

        var found = await FindAsync(thumbnail, cancellation);
        if (found is Found.OnlyHere && !isNewImage)
        {
            return report with { Unchanged = report.Unchanged + 1 };
        }

        return found is Found.OnlyHere or Found.Nowhere && await MakeAsync(image, thumbnail, cancellation)
            ? report with { ThumbnailsMade = report.ThumbnailsMade + 1 }
            : await CopyAsync(report, thumbnail, found, cancellation);
    }

    private async Task<MediaReport> CopyAsync(MediaReport report, MediaPath path, Found found, CancellationToken cancellation)
    {
        switch (found)
        {
            case Found.Same:
                return report with { Unchanged = report.Unchanged + 1 };
            case Found.Different when await _source.OpenAsync(path, cancellation) is { } file:
                await using (file)
                {
                    await store.WriteAsync(path, file.Bytes, cancellation);
                }

                return report with { Copied = report.Copied + 1 };
            default:
                return report with { Missing = report.Missing.Add(new MissingFile(path.Value, IsKept: found == Found.OnlyHere)) };
        }
    }

    private async Task<Found> FindAsync(MediaPath path, CancellationToken cancellation)
    {
        await using var there = await _source.OpenAsync(path, cancellation);
        await using var here = await store.OpenAsync(path, cancellation);
        return (there, here) switch
        {
            (null, null) => Found.Nowhere,
            (null, _) => Found.OnlyHere,
            (_, null) => Found.Different,
            _ => await SameBytes.AreInAsync(there.Bytes, here.Bytes, cancellation) ? Found.Same : Found.Different,
        };
    }

    /// <summary>Makes a thumbnail that the other system made when it was asked for it, or lost.</summary>
    private async Task<bool> MakeAsync(MediaPath image, MediaPath thumbnail, CancellationToken cancellation)
    {
        await using var file = await _source.OpenAsync(image, cancellation) ?? await store.OpenAsync(image, cancellation);
        if (file is null or { Bytes.Length: > Thumbnails.MostBytes })
        {
            return false;
        }

        // Images are decoded synchronously, and the store may be at the other end of a network.
        using var loaded = new MemoryStream((int)file.Bytes.Length);
        await file.Bytes.CopyToAsync(loaded, cancellation);
        loaded.Position = 0;
        if (Thumbnails.Make(loaded, thumbnail.Extension) is not { } bytes)
        {
            return false;
        }

        await store.WriteAsync(thumbnail, new MemoryStream(bytes), cancellation);
        return true;
    }

    /// <summary>Where a file is: in the folder, in the store, in both.</summary>
    private enum Found
    {
        Nowhere,
        OnlyHere,
        Same,

        /// <summary>The folder has one, and the store another one or none.</summary>
        Different,
    }
}
