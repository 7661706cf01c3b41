using Integreat.Platform.Contracts;
using Integreat.Platform.Storage.Journal;

namespace Integreat.Platform.Server.Commands;

/// <summary>Finds the region that an operator names.</summary>
internal static class RegionLookup
{
    /// <returns>Its number.</returns>
    /// <exception cref="CommandFailedException">There is none.</exception>
    public static async Task<long> FindAsync(IServiceProvider stores, string slug, CancellationToken cancellation)
    {
        var claim = new Claim("region-slug", slug);
        var holders = await stores.GetRequiredService<IJournal>().FindClaimsAsync([claim], cancellation);
        return holders.TryGetValue(claim, out var stream) && GrainKeys.TryParseRegion(stream, out var region)
            ? region
            : throw new CommandFailedException($"There is no region with the address \"{slug}\".");
    }
}
