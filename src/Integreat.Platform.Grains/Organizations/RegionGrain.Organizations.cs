using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Items;
using Integreat.Platform.Contracts.Organizations;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Organizations;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Rights;
using Integreat.Platform.Grains.Items;
using Integreat.Platform.Grains.Journaling;

namespace Integreat.Platform.Grains.Regions;

internal sealed partial class RegionGrain : IRegionOrganizations
{
    public Task<Outcome> AddAsync(CommandContext context, OrganizationData organization) =>
        ExecuteAsync(context, CommandDigest.Of("add-organization", organization), Save(null, organization));

    public Task<Outcome> ChangeAsync(CommandContext context, long organization, OrganizationData data) =>
        ExecuteAsync(context, CommandDigest.Of("change-organization", organization, data), Save(new OrganizationId(organization), data));

    public Task<Outcome> ReplaceAsync(CommandContext context, long organization, OrganizationData data, int basedOn) => ExecuteAsync(
        context,
        CommandDigest.Of("replace-organization", organization, data, basedOn),
        Save(new OrganizationId(organization), data) with { BasedOn = basedOn });

    public Task<Answer<OrganizationView>> ReadOrganizationAsync(Caller caller, long organization, CancellationToken cancellation) => AnswerAsync(
        caller, actor => Region.Check(actor, Capability.ViewOrganizations),
        seen => seen.Region.Organizations.GetValueOrDefault(new OrganizationId(organization)) is { } found
            ? (View(found), (Refusal?)null)
            : (null, OrganizationRefusals.Unknown(new OrganizationId(organization))),
        cancellation);

    async Task<Answer<ItemListView<OrganizationView>>> IRegionOrganizations.ListAsync(
        Caller caller, ItemListQuery query, CancellationToken cancellation)
    {
        var (list, refusal) = ItemList.Of(query);
        return list is null ? Refused<ItemListView<OrganizationView>>(refusal!) : await AnswerAsync(
            caller, actor => Region.Check(actor, Capability.ViewOrganizations), seen => (List(seen.Region, seen.Version), (Refusal?)null), cancellation);

        ItemListView<OrganizationView>? List(Region region, long version)
        {
            var (items, next) = list.Page(
                region.Organizations.Values, each => each.Id.Value,
                each => query.Text is not { } text || each.Name.Contains(text, StringComparison.InvariantCultureIgnoreCase));
            return ItemList.View(region, version, [.. items.Select(View)], next);
        }
    }

    private static OrganizationView View(Organization found) => new(
        found.Id.Value, found.Revision ?? 0, new OrganizationData(found.Name, found.Slug, found.Website, found.Logo?.Value));

    private static SaveOrganization Save(OrganizationId? id, OrganizationData data) =>
        new(id, data.Name, data.Slug, data.Website, data.Logo is { } logo ? new MediaId(logo) : null);
}
