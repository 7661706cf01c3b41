using System.Globalization;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Directory;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Contracts.History;
using Integreat.Platform.Gateway.Admin;
using Integreat.Platform.Gateway.Delivery;
using Microsoft.AspNetCore.Http;

namespace Integreat.Platform.Gateway.Compat.V3;

/// <summary>
/// Reads of one's own region as of a moment, <c>?as-of=2026-11-29T12:00:00Z</c>, for who shows a session or a token: the region tells what it was, the
/// same grains make answers of it, and the same routes send them.
/// </summary>
internal sealed class PastReads(IGrainFactory grains, Compressor compressor)
{
    private readonly PastEditions _editions = new(grains, compressor);

    public static bool IsAsked(HttpContext http) => http.Request.Query.ContainsKey(AsOf.Name);

    /// <summary>Answers as the region was, or says why not.</summary>
    public async Task ReadAsync(HttpContext http, DirectoryEntry today, RegionRead read)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (!AsOf.TryRead(http.Request, out var moment, out var problem) || (problem = await AdminIdentity.FindAsync(http)) is not null)
        {
            await new ApiError(problem!.Status, problem.Detail).SendAsync(http);
            return;
        }

        var caller = Callers.Of(http) with { AsOf = moment };
        var answer = await grains.GetGrain<IRegionHistory>(GrainKeys.Region(today.Region)).ReadPublicAsync(caller, language: null, http.RequestAborted);
        if (answer.Value is not { } past)
        {
            await new ApiError(answer.RefusalCode is "rights-missing" or "scope-missing" ? 403 : 404, answer.Detail!).SendAsync(http);
            return;
        }

        var region = await grains.GetGrain<IDirectory>(GrainKeys.Directory).RenderPastAsync(past.Card, http.RequestAborted);
        http.Features.Set<IPastEdition>(new PastEdition(_editions, caller, region.Region, past));
        var regions = DirectorySnapshot.Empty(compressor).Apply([region]);
        regions.Retire(); // looked at once: it takes no part of the memory for compressed answers
        await read(http, regions, region);
    }

    private sealed record PastEdition(PastEditions Editions, Caller Caller, long Region, PastRegion Past) : IPastEdition
    {
        public Task<EditionSnapshot> ReadAsync(string language, CancellationToken cancellation) =>
            Editions.ReadAsync(Caller, Region, Past, language, cancellation);
    }
}

/// <summary>Editions as they were. The last few are kept, because who looks back rarely looks once.</summary>
internal sealed class PastEditions(IGrainFactory grains, Compressor compressor)
{
    private const int Kept = 4;

    private (string Key, EditionSnapshot Edition)[] _kept = [];

    /// <param name="known">What the region has just told of itself, as of the moment that the caller asks for.</param>
    public async Task<EditionSnapshot> ReadAsync(Caller caller, long region, PastRegion known, string language, CancellationToken cancellation)
    {
        // What is over or near at a moment is another thing at the next one; what was erased since must not be shown any more.
        var moment = caller.AsOf!.Value;
        var key = string.Create(CultureInfo.InvariantCulture, $"{region} {language} {moment.UtcTicks} {known.Version} {known.Erased.Length}");
        if (_kept.FirstOrDefault(each => each.Key == key).Edition is { } kept)
        {
            return kept;
        }

        var past = await grains.GetGrain<IRegionHistory>(GrainKeys.Region(region)).ReadPublicAsync(caller, language, cancellation);
        var items = await grains.GetGrain<IEdition>(GrainKeys.Edition(region, language))
            .RenderPastAsync(past.Value ?? throw new InvalidOperationException($"The past was refused halfway: {past.RefusalCode}."), moment, cancellation);
        var edition = EditionSnapshot.Empty(compressor).Apply(items, EditionEpochs.None);
        edition.Retire(); // nobody gives back what it would take of the memory for compressed answers
        _kept = [(key, edition), .. _kept.Where(each => each.Key != key).Take(Kept - 1)];
        return edition;
    }
}
