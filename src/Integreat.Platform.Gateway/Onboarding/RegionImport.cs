using System.Collections.Immutable;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Import;
using Integreat.Platform.Contracts.Locations;
using Integreat.Platform.Contracts.Onboarding;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Gateway.Media;

namespace Integreat.Platform.Gateway.Onboarding;

/// <summary>
/// Makes a region of a file that another installation wrote. The region itself comes into being by one command; what is stored before it does no harm
/// without it, and the same file again is the same command again.
/// </summary>
public sealed class RegionImport(IGrainFactory grains, IMediaStore store)
{
    /// <param name="stream">Can seek.</param>
    /// <param name="slug">The address that the region gets; null: the one it had.</param>
    /// <exception cref="RegionFileException">The file cannot be taken over.</exception>
    public async Task<ImportedRegion> RunAsync(Stream stream, string? slug, CancellationToken cancellation)
    {
        await using var file = await RegionFile.OpenAsync(stream, cancellation);
        await CheckMediaAsync(file, cancellation);
        var manifest = file.Manifest;
        var settings = manifest.Settings with { Slug = slug ?? manifest.Settings.Slug, Status = "HIDDEN", Offers = [] };
        var id = $"region-file:{file.Hash}:{settings.Slug}";
        var (offers, categories) = await AddToPlatformAsync(manifest, id, cancellation);
        var granted = await grains.GetGrain<IPlatform>(GrainKeys.Platform).GrantNumbersAsync(CommandContext.Service($"number:{id}"), NumberKinds.Region, 1);
        var number = granted.Id ?? throw new RegionFileException(granted.Detail!);
        var key = GrainKeys.Region(number);
        await SendBodiesAsync(grains.GetGrain<IRegionImport>(key), file, cancellation);
        foreach (var media in manifest.Media)
        {
            await using var bytes = await file.ReadMediaAsync(media, cancellation);
            await store.WriteAsync(PathOf(media), bytes, cancellation);
        }

        var sources = grains.GetGrain<IRegionSources>(key);
        var arriving = new ArrivingRegion(manifest.Parts, offers, categories, manifest.WebAppUrl, manifest.CmsUrl);
        var outcome = await new RegionCommands(sources).SendAsync(
            () => grains.GetGrain<IRegionOnboarding>(key).SettleAsync(CommandContext.Service(id), settings, arriving), cancellation);
        if (outcome.RefusalCode is not null)
        {
            throw new RegionFileException(outcome.Detail!);
        }

        await sources.WaitUntilVisibleAsync(outcome.Version, cancellation);
        return new ImportedRegion(number, settings.Slug, outcome.Version);
    }

    // What lies under a hash is the same everywhere, if it is what the hash says. A path of another system may be taken here.
    private async Task CheckMediaAsync(RegionFile file, CancellationToken cancellation)
    {
        foreach (var media in file.Manifest.Media)
        {
            if (ContentPath.HashOf(PathOf(media)) is { } hash && hash != media.Sha256)
            {
                throw new RegionFileException($"The file is damaged: {media.Path} is not what its name says. Export the region again.");
            }

            await using var here = await store.OpenAsync(PathOf(media), cancellation);
            await using var arriving = await file.ReadMediaAsync(media, cancellation);
            if (here is not null && !await SameBytes.AreInAsync(here.Bytes, arriving, cancellation))
            {
                throw new RegionFileException($"There is another file at the place of {media.Path} here. Move one of the two, and export the region again.");
            }
        }
    }

    private async Task<(ImmutableDictionary<long, long> Offers, ImmutableDictionary<long, long> Categories)> AddToPlatformAsync(
        RegionFileManifest manifest, string id, CancellationToken cancellation)
    {
        var platform = grains.GetGrain<IPlatform>(GrainKeys.Platform);
        var here = await platform.ReadAsync(cancellation);
        foreach (var language in manifest.Languages.Where(language => here.Languages.All(each => each.Language.Slug != language.Slug)))
        {
            Taken(await platform.SaveLanguageAsync(CommandContext.Service($"language:{language.Slug}:{id}"), language));
        }

        var offers = ImmutableDictionary.CreateBuilder<long, long>();
        foreach (var (number, offer) in manifest.Offers.Select(each => (each.Id, each.Offer)))
        {
            offers[number] = here.Offers.FirstOrDefault(each => each.Offer.Slug == offer.Slug)?.Id
                ?? Taken(await platform.SaveOfferAsync(CommandContext.Service($"offer:{number}:{id}"), offer));
        }

        var categories = ImmutableDictionary.CreateBuilder<long, long>();
        foreach (var (number, category) in manifest.Categories.Select(each => (each.Id, each.Category)))
        {
            categories[number] = here.Categories.FirstOrDefault(each => IsSame(each.Category, category))?.Id
                ?? Taken(await platform.SaveCategoryAsync(CommandContext.Service($"category:{number}:{id}"), null, category));
        }

        return (offers.ToImmutable(), categories.ToImmutable());
    }

    private static async Task SendBodiesAsync(IRegionImport region, RegionFile file, CancellationToken cancellation)
    {
        var chunk = ImmutableArray.CreateBuilder<ReadOnlyMemory<byte>>();
        var bytes = 0;
        foreach (var hash in file.Manifest.Parts.Concat(file.Manifest.Texts))
        {
            var body = await file.ReadBodyAsync(hash, cancellation);
            if (bytes + body.Length > WireLimits.ChunkBytes && chunk.Count > 0)
            {
                await region.StoreBodiesAsync(chunk.ToImmutable());
                chunk.Clear();
                bytes = 0;
            }

            chunk.Add(body);
            bytes += body.Length;
        }

        await region.StoreBodiesAsync(chunk.ToImmutable());
    }

    private static long Taken(Outcome outcome) => outcome.RefusalCode is null ? outcome.Id ?? 0 : throw new RegionFileException(outcome.Detail!);

    private static bool IsSame(CategoryData one, CategoryData other) => one.Names.Intersect(other.Names).Any();

    private static MediaPath PathOf(RegionFileMedia media) => MediaPath.TryParse(media.Path, out var path)
        ? path
        : throw new RegionFileException($"The file is damaged: \"{media.Path}\" is no path. Export the region again.");
}

/// <summary>A region that was taken over, now or before.</summary>
public sealed record ImportedRegion(long Number, string Slug, long Version);
