using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Organizations;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Organizations;
using Integreat.Platform.Grains.Journaling;

namespace Integreat.Platform.Grains.Regions;

internal sealed partial class RegionGrain : IRegionOrganizations
{
    public Task<Outcome> AddAsync(CommandContext context, OrganizationData organization) =>
        ExecuteAsync(context, CommandDigest.Of("add-organization", organization), Save(null, organization));

    public Task<Outcome> ChangeAsync(CommandContext context, long organization, OrganizationData data) =>
        ExecuteAsync(context, CommandDigest.Of("change-organization", organization, data), Save(new OrganizationId(organization), data));

    private static SaveOrganization Save(OrganizationId? id, OrganizationData data) =>
        new(id, data.Name, data.Slug, data.Website, data.Logo is { } logo ? new MediaId(logo) : null);
}
