using System.Collections.Immutable;

namespace Integreat.Platform.Storage.Register;

/// <summary>The official register of municipalities. A table of its own: it is a copy of what is public, and comes again as a whole.</summary>
public interface IRegisterStore
{
    /// <summary>Puts these in the place of all that were there, in one transaction.</summary>
    Task ReplaceAsync(ImmutableArray<StoredMunicipality> municipalities);

    /// <summary>The entry with this key, or null.</summary>
    Task<StoredMunicipality?> FindAsync(string ags, CancellationToken cancellation);

    /// <summary>
    /// Entries whose search name, postal code or key begins with this text, the most populous first.
    /// </summary>
    /// <param name="beginning">Not empty; letters a to z, digits, spaces and hyphens, as in <see cref="StoredMunicipality.Search"/>.</param>
    Task<ImmutableArray<StoredMunicipality>> SearchAsync(string beginning, int most, CancellationToken cancellation);
}

/// <param name="Ags">The official key: 8 digits for a municipality, 5 for a district.</param>
/// <param name="Search">The name as it is searched: small ASCII letters, digits, spaces, hyphens.</param>
/// <param name="Kind">What it is officially, in the register's own words.</param>
/// <param name="PostalCode">Of the administration; empty if unknown.</param>
public sealed record StoredMunicipality(
    string Ags, string Name, string Search, string Kind, string PostalCode, StoredPoint? Point, StoredBox? Box, long? Hectares, long? Population);

/// <summary>Millionths of a degree.</summary>
public sealed record StoredPoint(long Latitude, long Longitude);

/// <summary>Millionths of a degree.</summary>
public sealed record StoredBox(long South, long West, long North, long East);
