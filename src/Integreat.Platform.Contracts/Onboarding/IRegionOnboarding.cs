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
