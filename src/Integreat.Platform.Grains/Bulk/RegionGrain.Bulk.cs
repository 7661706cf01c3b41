using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Bulk;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Bulk;
using Integreat.Platform.Domain.Contacts;
using Integreat.Platform.Domain.Deletion;
using Integreat.Platform.Domain.Events;
using Integreat.Platform.Domain.History;
using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Grains.Journaling;

namespace Integreat.Platform.Grains.Regions;

/// <summary>What is done to many things by one command.</summary>
internal sealed partial class RegionGrain : IRegionBulk
{
    Task<Outcome> IRegionBulk.ArchiveAsync(CommandContext context, string kind, ImmutableArray<long> things) => ExecuteEachAsync(
        context, CommandDigest.Of("archive-each", kind, things), Each(things), thing => kind switch
        {
            BulkKinds.Page => new ArchivePage(new PageId(thing.Id)),
            BulkKinds.Event => new ArchiveEvent(new EventId(thing.Id)),
            BulkKinds.Location => new ArchiveLocation(new LocationId(thing.Id)),
            BulkKinds.Contact => new ArchiveContact(new ContactId(thing.Id)),
            _ => null,
        });

    Task<Outcome> IRegionBulk.RestoreAsync(CommandContext context, string kind, ImmutableArray<long> things) => ExecuteEachAsync(
        context, CommandDigest.Of("restore-each", kind, things), Each(things), thing => kind switch
        {
            BulkKinds.Page => new RestorePage(new PageId(thing.Id)),
            BulkKinds.Event => new RestoreEvent(new EventId(thing.Id)),
            BulkKinds.Location => new RestoreLocation(new LocationId(thing.Id)),
            BulkKinds.Contact => new RestoreContact(new ContactId(thing.Id)),
            _ => null,
        });

    Task<Outcome> IRegionBulk.DeleteAsync(CommandContext context, string kind, ImmutableArray<long> things) => ExecuteEachAsync(
        context, CommandDigest.Of("delete-each", kind, things), Each(things), thing => kind switch
        {
            BulkKinds.Page => new DeletePage(new PageId(thing.Id)),
            BulkKinds.Event => new DeleteEvent(new EventId(thing.Id)),
            BulkKinds.Location => new DeleteLocation(new LocationId(thing.Id)),
            BulkKinds.Contact => new DeleteContact(new ContactId(thing.Id)),
            _ => null,
        });

    async Task<Outcome> IRegionBulk.PublishAsync(CommandContext context, string kind, string language, ImmutableArray<SeenThing> things)
    {
        var outcome = await ExecuteEachAsync(
            context, CommandDigest.Of("publish-each", kind, language, things), things, thing => OwnerOf(kind, thing.Id) is { } owner
                ? new PublishText(owner, new LanguageCode(language), thing.Version, _clock.GetUtcNow(), context.Account)
                : null);

        // One command may take more numbers than a region has in stock.
        if (outcome.RefusalCode is Outcome.Unprepared)
        {
            Want([KeyValuePair.Create(OwnerOf(kind, things[0].Id)!.NumberKind, things.Length)]);
        }

        return outcome;
    }

    Task<Outcome> IRegionBulk.WithdrawAsync(CommandContext context, string kind, string language, ImmutableArray<SeenThing> things) =>
        ExecuteEachAsync(
            context, CommandDigest.Of("withdraw-each", kind, language, things), things, thing => OwnerOf(kind, thing.Id) is { } owner
                ? new WithdrawText(owner, new LanguageCode(language), thing.Version)
                : null);

    Task<Outcome> IRegionBulk.ConfirmAsync(CommandContext context, string kind, string language, ImmutableArray<SeenThing> things) =>
        ExecuteEachAsync(
            context, CommandDigest.Of("confirm-each", kind, language, things), things, thing => OwnerOf(kind, thing.Id) is { } owner
                ? new ConfirmText(owner, new LanguageCode(language), thing.Version, _clock.GetUtcNow())
                : null);

    Task<Outcome> IRegionBulk.MovePagesAsync(CommandContext context, long? parent, ImmutableArray<long> pages) => ExecuteEachAsync(
        context, CommandDigest.Of("move-each", parent, pages), Each(pages), page => new AppendPage(new PageId(page.Id), new PageId(parent ?? 0)));

    Task<Outcome> IRegionBulk.GivePagesAsync(CommandContext context, long? organization, ImmutableArray<SeenThing> pages) => ExecuteEachAsync(
        context,
        CommandDigest.Of("give-each", organization, pages),
        pages,
        page => new GivePage(
            new PageId(page.Id), organization is { } number ? new OrganizationId(number) : null, page.Version));

    private static ImmutableArray<SeenThing> Each(ImmutableArray<long> things) => [.. things.Select(thing => new SeenThing(thing))];

    private static TextOwner? OwnerOf(string kind, long id) => kind switch
    {
        BulkKinds.Page => new TextOwner.OfPage(new PageId(id)),
        BulkKinds.Event => new TextOwner.OfEvent(new EventId(id)),
        BulkKinds.Location => new TextOwner.OfLocation(new LocationId(id)),
        _ => null,
    };

    /// <param name="command">What is done to one of them; null: there is no such kind of things.</param>
    private async Task<Outcome> ExecuteEachAsync(
        CommandContext context, string digest, ImmutableArray<SeenThing> things, Func<SeenThing, RegionCommand?> command)
    {
        if (things.Length is < 1 or > IRegionBulk.MostThings || things.DistinctBy(thing => thing.Id).Count() != things.Length)
        {
            return Refused("things-invalid", $"Name 1 to {IRegionBulk.MostThings} things, each once.");
        }

        var items = ImmutableArray.CreateBuilder<BulkItem>(things.Length);
        foreach (var thing in things)
        {
            if (command(thing) is not { } one)
            {
                return Refused("kind-unknown", "This cannot be done to many things of that kind.");
            }

            items.Add(new BulkItem(thing.Id, one));
        }

        var each = items.MoveToImmutable();
        return await ExecuteAsync(context, digest, region => DecideEach(region, context, each), []);
    }

    private Decision<RegionFact> DecideEach(Region region, CommandContext context, ImmutableArray<BulkItem> items)
    {
        // Who may do it to none of them is told what anybody is told who may not do it to one.
        var denied = CheckRights(region, context, items[0].Command);
        return denied is not null && items.All(item => CheckRights(region, context, item.Command) is not null)
            ? denied
            : region.DecideEach(items, (state, command) => Decide(state, context, command));
    }
}
