using System.Collections.Immutable;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Onboarding;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Gateway.Media;

namespace Integreat.Platform.Gateway.Onboarding;

/// <summary>Writes a region into a file, which another installation can take over.</summary>
public sealed class RegionExport(IGrainFactory grains, IMediaStore store, PublicOptions site, TimeProvider clock)
{
    private const int BodiesAtOnce = 100;

    /// <summary>What is to be written, as the region is now.</summary>
    public Task<Answer<LeavingRegion>> BeginAsync(Caller caller, long region, CancellationToken cancellation) =>
        grains.GetGrain<IRegionOnboarding>(GrainKeys.Region(region)).WriteExportAsync(caller, cancellation);

    /// <param name="to">Is written from its beginning to its end.</param>
    /// <exception cref="RegionFileException">It broke off; what was written is no whole file.</exception>
    public async Task<ExportedRegion> WriteAsync(Caller caller, long region, LeavingRegion leaving, Stream to, CancellationToken cancellation)
    {
        await using var zip = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellation);
        var lists = new StringBuilder();
        await foreach (var (_, list) in ReadAsync(caller, region, leaving.Texts, cancellation))
        {
            lists.Append(Encoding.ASCII.GetString(list.Span));
        }

        ImmutableArray<string> texts = [.. lists.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
        await foreach (var (hash, body) in ReadAsync(caller, region, [.. leaving.Parts, .. texts], cancellation))
        {
            await RegionFile.WriteAsync(zip, RegionFile.BodyName(hash), body, cancellation);
        }

        var (media, missing) = await WriteMediaAsync(zip, leaving.Files, cancellation);
        var platform = await grains.GetGrain<IPlatform>(GrainKeys.Platform).ReadAsync(cancellation);
        var manifest = new RegionFileManifest
        {
            ExportedAt = clock.GetUtcNow(),
            Version = leaving.Version,
            WebAppUrl = site.WebAppUrl,
            CmsUrl = site.CmsUrl,
            Settings = leaving.Settings,
            Languages = [.. platform.Languages.Select(each => each.Language).Where(language => leaving.Languages.Contains(language.Slug))],
            Offers = [.. platform.Offers.Where(offer => leaving.Offers.Contains(offer.Id))],
            Categories = [.. platform.Categories.Where(category => leaving.Categories.Contains(category.Id))],
            Parts = leaving.Parts,
            Texts = texts,
            Media = media,
        };
        await RegionFile.WriteAsync(zip, manifest, cancellation);
        return new ExportedRegion(texts.Length, media.Length, missing);
    }

    private async IAsyncEnumerable<(string Hash, ReadOnlyMemory<byte> Body)> ReadAsync(
        Caller caller, long region, ImmutableArray<string> hashes, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var from = grains.GetGrain<IRegionOnboarding>(GrainKeys.Region(region));
        for (var done = 0; done < hashes.Length;)
        {
            var answer = await from.ReadExportAsync(caller, [.. hashes.Skip(done).Take(BodiesAtOnce)], cancellation);
            if (answer.Value is not { } some)
            {
                throw new RegionFileException(answer.Detail!);
            }

            foreach (var body in some.Bodies)
            {
                yield return (hashes[done++], body);
            }
        }
    }

    private async Task<(ImmutableArray<RegionFileMedia> Media, ImmutableArray<string> Missing)> WriteMediaAsync(
        ZipArchive zip, ImmutableArray<LeavingFile> files, CancellationToken cancellation)
    {
        var media = ImmutableArray.CreateBuilder<RegionFileMedia>();
        var missing = ImmutableArray.CreateBuilder<string>();
        foreach (var path in files.SelectMany(PathsOf).DistinctBy(path => path.Value))
        {
            if (await store.OpenAsync(path, cancellation) is not { } content)
            {
                missing.Add(path.Value);
                continue;
            }

            await using (content)
            {
                using var bytes = new MemoryStream();
                await content.Bytes.CopyToAsync(bytes, cancellation);
                await RegionFile.WriteAsync(zip, RegionFile.MediaName(path.Value), bytes.GetBuffer().AsMemory(0, (int)bytes.Length), cancellation);
                media.Add(new RegionFileMedia(path.Value, RegionFile.HashOf(bytes.GetBuffer().AsSpan(0, (int)bytes.Length))));
            }
        }

        return (media.ToImmutable(), missing.ToImmutable());
    }

    private static IEnumerable<MediaPath> PathsOf(LeavingFile file)
    {
        if (file.Hash is { } hash)
        {
            return file.Sizes.Select(size => ContentPath.Small(hash, size, file.Extension)).Prepend(ContentPath.Of(hash, file.Extension));
        }

        return ((string[])[file.File, file.Thumbnail]).Select(path => MediaPath.TryParse(path, out var parsed) ? parsed : null).OfType<MediaPath>();
    }
}

/// <param name="Missing">Paths of files that the records name and the store does not have.</param>
public sealed record ExportedRegion(int Texts, int Files, ImmutableArray<string> Missing);
