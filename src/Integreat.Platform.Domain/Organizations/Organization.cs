using Integreat.Platform.Domain.Regions;

namespace Integreat.Platform.Domain.Organizations;

/// <summary>An organisation that owns pages and places.</summary>
public sealed record Organization(OrganizationId Id, string Slug, string Name, string Website, MediaId? Logo);

/// <summary>Adds an organisation (Id null) or replaces one.</summary>
public sealed record SaveOrganization(OrganizationId? Id, string Name, string Slug, string Website, MediaId? Logo) : RegionCommand;

public sealed record OrganizationSaved(Organization Organization) : RegionFact;
