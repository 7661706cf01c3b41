using System.Text;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Bulk;
using Integreat.Platform.Contracts.Deletion;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Contacts;
using Integreat.Platform.Domain.Deletion;
using Integreat.Platform.Domain.Events;
using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Rights;
using Integreat.Platform.Grains.Deletion;
using Integreat.Platform.Grains.Texts;

namespace Integreat.Platform.Grains.Regions;

/// <summary>
/// What still points to something. Texts lie in the database, and no command waits for that: so links in them keep nothing from being deleted, and
/// whoever deletes asks before.
/// </summary>
internal sealed partial class RegionGrain : IRegionUses
{
    // A region's texts are some tens of megabytes.
    private const int BodiesAtOnce = 200;

    public async Task<Answer<UsesView>> ReadUsesAsync(Caller caller, string kind, long id, CancellationToken cancellation)
    {
        var answer = await AnswerAsync(
            caller,
            actor => kind switch
            {
                BulkKinds.Page => Region.Check(actor, Capability.ViewPages) is null ? null : Region.Check(actor, Capability.EditPages, new PageId(id)),
                BulkKinds.Event => Region.Check(actor, Capability.ViewEvents),
                BulkKinds.Location => Region.Check(actor, Capability.ViewLocations),
                _ => Region.Check(actor, Capability.ViewContacts),
            },
            seen => Find(seen, kind, id),
            cancellation);
        if (answer.Value is not { } found)
        {
            return new(null, answer.RefusalCode, answer.Detail);
        }

        var linking = await FindTextsAsync(found.Seen.Region, body => found.Links.StandIn(Encoding.UTF8.GetString(body.Span)), cancellation);
        return new(new UsesView(found.Seen.Version, [
            .. found.Uses.Select(use => new UseView(use.Kind, use.Number, null)),
            .. RegionTexts.Of(found.Seen.Region)
                .Where(text => linking.Contains(text.Hash) && (text.Kind, text.Number) != (kind, (long?)id))
                .Select(text => new UseView(text.Kind, text.Number, text.Language))
                .Distinct(),
        ]));
    }

    private (Pointed? Value, Refusal? Refusal) Find(Seen seen, string kind, long id)
    {
        var region = seen.Region;
        return kind switch
        {
            BulkKinds.Page => region.Pages.Find(new PageId(id)) is null
                ? (null, PageRefusals.Unknown(new PageId(id)))
                : (new Pointed(seen, region.PointersTo(new PageId(id)), ItemLinks.To(region, _addresses, new PageId(id))), (Refusal?)null),
            BulkKinds.Event => !region.Events.ContainsKey(new EventId(id))
                ? (null, EventRefusals.Unknown(new EventId(id)))
                : (new Pointed(seen, [], ItemLinks.To(region, _addresses, new EventId(id))), null),
            BulkKinds.Location => !region.Locations.ContainsKey(new LocationId(id))
                ? (null, LocationRefusals.Unknown(new LocationId(id)))
                : (new Pointed(seen, region.PointersTo(new LocationId(id)), ItemLinks.To(region, _addresses, new LocationId(id))), null),
            BulkKinds.Contact => !region.Contacts.ContainsKey(new ContactId(id))
                ? (null, ContactRefusals.Unknown(new ContactId(id)))
                : (new Pointed(seen, [], ItemLinks.To(region, _addresses, new ContactId(id))), null),
            _ => (null, new Refusal("kind-unknown", "What points to something is known of pages, events, locations and contacts.")),
        };
    }

    /// <summary>The hashes of the region's texts of which this holds. Read in parts, they are never all in memory.</summary>
    private async Task<HashSet<string>> FindTextsAsync(Region region, Func<ReadOnlyMemory<byte>, bool> holds, CancellationToken cancellation)
    {
        var found = new HashSet<string>();
        foreach (var hashes in RegionTexts.Of(region).Select(text => text.Hash).Distinct().Chunk(BodiesAtOnce))
        {
            found.UnionWith((await ReadTextsAsync([.. hashes], cancellation)).Where(body => holds(body.Value)).Select(body => body.Key));
        }

        return found;
    }

    private sealed record Pointed(Seen Seen, ImmutableArray<Use> Uses, ItemLinks Links);
}
