using FsCheck;
using FsCheck.Fluent;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Bulk;
using Integreat.Platform.Domain.History;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;
using static Integreat.Platform.Tests.Domain.Properties.CommandSequences;
using static Integreat.Platform.Tests.Domain.Story;

namespace Integreat.Platform.Tests.Domain.Properties;

/// <summary>Invents what is done to one of many things, good and bad.</summary>
internal static class BulkCommands
{
    private static readonly Gen<TextOwner> Owners = Gen.Frequency(
        (6, Pages.Select(TextOwner (page) => new TextOwner.OfPage(page))),
        (2, Gen.Choose(1_000_000, 1_000_002).Select(TextOwner (number) => new TextOwner.OfEvent(new EventId(number)))),
        (2, Gen.Constant<TextOwner>(new TextOwner.OfLocation(new LocationId(1_000_000)))),
        (1, Gen.Constant<TextOwner>(new TextOwner.OfImprint())));

    private static readonly Gen<int?> Seen = Gen.Elements<int?>(null, null, null, null, 1, 2);

    public static Gen<RegionCommand> Any { get; } = Gen.Frequency(
        (2, from page in Pages from parent in Pages select (RegionCommand)new AppendPage(page, parent)),
        (1, from page in Pages from parent in Pages from order in Gen.Choose(1, 5) select (RegionCommand)new PutPageBack(page, parent, order)),
        (2, from page in Pages
            from organization in Gen.Elements<OrganizationId?>(null, new OrganizationId(7), new OrganizationId(1_000_000))
            from seen in Seen
            select (RegionCommand)new GivePage(page, organization, seen)),
        (6, from owner in Owners
            from language in Languages
            from seen in Seen
            from command in Gen.Elements<RegionCommand>(
                new PublishText(owner, language, seen, Monday, "sam"), new PublishText(owner, language, seen, Monday, "sam"),
                new WithdrawText(owner, language, seen), new ConfirmText(owner, language, seen, Monday))
            select command));
}
