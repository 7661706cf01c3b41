using Integreat.Platform.Domain.Regions;

namespace Integreat.Platform.Domain.Organizations;

/// <summary>An organisation that owns pages and places.</summary>
/// <param name="Revision">Counts how often it was saved; facts do not hold it.</param>
public sealed record Organization(OrganizationId Id, string Slug, string Name, string Website, MediaId? Logo, int? Revision = null);

/// <summary>Adds an organisation (Id null) or replaces one.</summary>
/// <param name="BasedOn">The revision that the author saw; null: whatever is there is replaced.</param>
public sealed record SaveOrganization(
    OrganizationId? Id, string Name, string Slug, string Website, MediaId? Logo, int? BasedOn = null) : RegionCommand;

public sealed record OrganizationSaved(Organization Organization) : RegionFact;
