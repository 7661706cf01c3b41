using Integreat.Platform.Contracts.Items;

namespace Integreat.Platform.Contracts.Organizations;

/// <summary>The organisations of a region that own pages and places. All commands refuse: region-unknown.</summary>
[Alias("region-organizations-grain"), Version(1)]
public interface IRegionOrganizations : IGrainWithStringKey
{
    /// <summary>Adds an organisation. Refuses: name-missing, media-unknown; a slug that is taken gets the next free number.</summary>
    [Alias("add")]
    Task<Outcome> AddAsync(CommandContext context, OrganizationData organization);

    /// <summary>Replaces an organisation's data. Refuses: organization-unknown, name-missing, media-unknown.</summary>
    [Alias("change")]
    Task<Outcome> ChangeAsync(CommandContext context, long organization, OrganizationData data);

    /// <summary>Deletes an organisation for good. Refuses: organization-unknown, still-used (its pages, locations and members).</summary>
    [Alias("delete")]
    Task<Outcome> DeleteAsync(CommandContext context, long organization);

    /// <summary>Replaces an organisation's data. Refuses what <see cref="ChangeAsync"/> refuses, and stale-version.</summary>
    /// <param name="basedOn">The revision of the organisation that the caller saw.</param>
    [Alias("replace")]
    Task<Outcome> ReplaceAsync(CommandContext context, long organization, OrganizationData data, int basedOn);

    /// <summary>One organisation for who may see the region's organisations. Refuses: region-unknown, rights-missing, organization-unknown.</summary>
    [AlwaysInterleave, Alias("read-organization")]
    Task<Answer<OrganizationView>> ReadOrganizationAsync(Caller caller, long organization, CancellationToken cancellation);

    /// <summary>The organisations, the newest first. Refuses: region-unknown, rights-missing, query-invalid.</summary>
    [AlwaysInterleave, Alias("list")]
    Task<Answer<ItemListView<OrganizationView>>> ListAsync(Caller caller, ItemListQuery query, CancellationToken cancellation);
}

/// <param name="Slug">Empty: made from the name.</param>
/// <param name="Logo">Number of a media file, or null.</param>
[GenerateSerializer, Immutable, Alias("organization-data")]
public sealed record OrganizationData(
    [property: Id(0)] string Name,
    [property: Id(1)] string Slug,
    [property: Id(2)] string Website,
    [property: Id(3)] long? Logo);

/// <param name="Revision">To base a change on.</param>
[GenerateSerializer, Immutable, Alias("organization-view")]
public sealed record OrganizationView(
    [property: Id(0)] long Id,
    [property: Id(1)] int Revision,
    [property: Id(2)] OrganizationData Data);
