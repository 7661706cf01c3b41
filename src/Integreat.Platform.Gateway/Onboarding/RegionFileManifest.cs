using System.Collections.Immutable;
using Integreat.Platform.Contracts.Locations;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Contracts.Regions;

namespace Integreat.Platform.Gateway.Onboarding;

/// <summary>
/// What a file with a region says of itself. The file is a ZIP: this as <c>manifest.json</c> (its SHA-256 in <c>manifest.sha256</c>), parts and texts
/// under <c>bodies/</c> and their hash, files below <c>media/</c>.
/// </summary>
internal sealed record RegionFileManifest
{
    public const string Kind = "integreat-platform-region";
    public const int Newest = 1;

    public string File { get; init; } = Kind;
    public int Format { get; init; } = Newest;
    public required DateTimeOffset ExportedAt { get; init; }

    /// <summary>The region's version that it shows.</summary>
    public required long Version { get; init; }
    public required string WebAppUrl { get; init; }
    public required string CmsUrl { get; init; }
    public required RegionSettingsData Settings { get; init; }

    /// <summary>What the region refers to and belongs to its platform, so that another one can add what it lacks.</summary>
    public required ImmutableArray<LanguageData> Languages { get; init; }
    public required ImmutableArray<NumberedOffer> Offers { get; init; }
    public required ImmutableArray<NumberedCategory> Categories { get; init; }

    /// <summary>SHA-256 of the parts of the region's content, in order. Their shape is that of one release.</summary>
    public required ImmutableArray<string> Parts { get; init; }

    /// <summary>SHA-256 of all texts.</summary>
    public required ImmutableArray<string> Texts { get; init; }
    public required ImmutableArray<RegionFileMedia> Media { get; init; }
}

/// <param name="Path">In the store of media files.</param>
/// <param name="Sha256">Lower-case hex.</param>
internal sealed record RegionFileMedia(string Path, string Sha256);
