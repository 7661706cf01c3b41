using Integreat.Platform.Contracts.Regions;

namespace Integreat.Platform.Contracts.Onboarding;

/// <summary>How a region becomes the template of another one, and how one is made of a template. Grain key: <see cref="GrainKeys.Region"/>.</summary>
[Alias("region-onboarding-grain"), Version(1)]
public interface IRegionOnboarding : IGrainWithStringKey
{
    /// <summary>
    /// Stores what another region can be made from, as bodies: languages, pages, imprint, organisations, media records, places and contacts, without
    /// people, calendar, news and what is archived. Refuses: region-unknown, rights-missing.
    /// </summary>
    [AlwaysInterleave, Alias("write-template")]
    Task<Answer<TemplateParts>> WriteTemplateAsync(Caller caller, CancellationToken cancellation);

    /// <summary>
    /// Creates the region under the number in the grain's key with the content of a template, in one append: everything gets numbers of its own,
    /// and what refers to the template refers to the new region. The region is hidden, and its imprint a draft. Refuses: region-exists,
    /// slug-taken, template-unreadable, template-empty, default-language-missing, language-twice, language-not-on-platform, account-invalid and every
    /// bad setting by name.
    /// </summary>
    /// <param name="settings">Name, address and place of the region; switches and offers come from the template.</param>
    /// <param name="languages">Slugs; the template's default language must be among them.</param>
    /// <param name="manager">The account that manages the region from now on; null for none.</param>
    [Alias("clone")]
    Task<Outcome> CloneAsync(
        CommandContext context, RegionSettingsData settings, TemplateParts parts, ImmutableArray<string> languages, string? manager);

    /// <summary>
    /// Stores what of the region may leave the installation, as bodies: what a template has, without names of accounts, mail address and help desk,
    /// with all places and contacts. Only as it is now. Refuses: region-unknown, rights-missing, as-of-invalid.
    /// </summary>
    [AlwaysInterleave, Alias("write-export")]
    Task<Answer<LeavingRegion>> WriteExportAsync(Caller caller, CancellationToken cancellation);

    /// <summary>
    /// Of these bodies, which an export has named, as many from the first one on as a message takes; at least one. Refuses: region-unknown,
    /// rights-missing, export-unknown (the region has forgotten which it named).
    /// </summary>
    [AlwaysInterleave, Alias("read-export")]
    Task<Answer<LeavingBodies>> ReadExportAsync(Caller caller, ImmutableArray<string> hashes, CancellationToken cancellation);

    /// <summary>
    /// Creates the region under the number in the grain's key from what <see cref="WriteExportAsync"/> wrote in another installation, in one append: as
    /// cloning does, but whole, and with its imprint as it was. All texts are stored already. The region is hidden. Refuses as <see cref="CloneAsync"/>.
    /// </summary>
    [Alias("settle")]
    Task<Outcome> SettleAsync(CommandContext context, RegionSettingsData settings, ArrivingRegion arriving);

    /// <summary>Makes a new preview link of a region; an earlier one ends. Refuses: preview-invalid.</summary>
    /// <param name="hash">SHA-256 (hex) of the link's secret, which does not travel.</param>
    [Alias("renew-preview")]
    Task<Outcome> RenewPreviewAsync(CommandContext context, string hash);

    /// <summary>Takes note that somebody has followed the preview link. Refuses: preview-unknown.</summary>
    [Alias("see-preview")]
    Task<Outcome> SeePreviewAsync(CommandContext context, string hash);
}

/// <summary>A template as it travels: by the hashes of its parts.</summary>
/// <param name="Version">The region's version that it shows.</param>
[GenerateSerializer, Immutable, Alias("template-parts")]
public sealed record TemplateParts(
    [property: Id(0)] long Region, [property: Id(1)] long Version, [property: Id(2)] ImmutableArray<string> Parts);

/// <summary>A region that is about to leave its installation.</summary>
/// <param name="Parts">Hashes of the parts of its template.</param>
/// <param name="Texts">Hashes of bodies that hold the hashes of all its texts, one a line.</param>
/// <param name="Languages">Slugs, in the sequence of the tree.</param>
/// <param name="Offers">Numbers of offers that it refers to.</param>
/// <param name="Categories">Numbers of categories of its places.</param>
[GenerateSerializer, Immutable, Alias("leaving-region")]
public sealed record LeavingRegion(
    [property: Id(0)] long Version,
    [property: Id(1)] RegionSettingsData Settings,
    [property: Id(2)] ImmutableArray<string> Parts,
    [property: Id(3)] ImmutableArray<string> Texts,
    [property: Id(4)] ImmutableArray<string> Languages,
    [property: Id(5)] ImmutableArray<long> Offers,
    [property: Id(6)] ImmutableArray<long> Categories,
    [property: Id(7)] ImmutableArray<LeavingFile> Files);

/// <summary>Parts or texts of an export, in the sequence in which they were asked for.</summary>
[GenerateSerializer, Immutable, Alias("leaving-bodies")]
public sealed record LeavingBodies([property: Id(0)] ImmutableArray<ReadOnlyMemory<byte>> Bodies);

/// <summary>A file of a region: uploaded bytes lie under their hash, those of another system where their paths say.</summary>
/// <param name="Hash">SHA-256 of what was uploaded; null for a file of another system.</param>
/// <param name="Extension">With its dot; empty for a file of another system.</param>
/// <param name="Sizes">The longer sides of the smaller pictures that were made of it.</param>
/// <param name="File">Path below the media address.</param>
/// <param name="Thumbnail">Path of the small picture, or empty.</param>
[GenerateSerializer, Immutable, Alias("leaving-file")]
public sealed record LeavingFile(
    [property: Id(0)] string? Hash,
    [property: Id(1)] string Extension,
    [property: Id(2)] ImmutableArray<int> Sizes,
    [property: Id(3)] string File,
    [property: Id(4)] string Thumbnail);

/// <summary>A region of another installation, as it is taken over.</summary>
/// <param name="Parts">Hashes of the parts of its template, which are stored here.</param>
/// <param name="Offers">Numbers of this platform's offers, by those of the former one; what is missing is left out.</param>
/// <param name="Categories">The same of categories.</param>
/// <param name="FormerWebAppUrl">Where the former installation's web app was, without a slash at the end.</param>
/// <param name="FormerCmsUrl">Where the former installation itself was.</param>
[GenerateSerializer, Immutable, Alias("arriving-region")]
public sealed record ArrivingRegion(
    [property: Id(0)] ImmutableArray<string> Parts,
    [property: Id(1)] ImmutableDictionary<long, long> Offers,
    [property: Id(2)] ImmutableDictionary<long, long> Categories,
    [property: Id(3)] string FormerWebAppUrl,
    [property: Id(4)] string FormerCmsUrl);
