using FsCheck.Xunit;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Deletion;
using Integreat.Platform.Domain.Events;
using Integreat.Platform.Domain.Import;
using Integreat.Platform.Domain.Pages;

namespace Integreat.Platform.Tests.Domain.Properties;

/// <summary>What holds of deletions after any sequence of commands and imports.</summary>
[Properties(MaxTest = 200, Arbitrary = [typeof(CommandSequences), typeof(RegionImports)], QuietOnSuccess = true)]
public sealed class DeletionPropertyTests
{
    [Property]
    public void Nothing_in_a_region_points_to_what_is_not_there(CommandSequence before, RegionImport import, CommandSequence after)
    {
        var region = RegionPropertyTests.Run(before, import, after).Region;

        Assert.All(region.Pages.ById.Values.Where(page => page.Parent != PageId.Root), page => Assert.NotNull(region.Pages.Find(page.Parent)));
        Assert.All(region.Members.OnPages.Keys, right => Assert.NotNull(region.Pages.Find(right.Page)));
        Assert.All(
            region.Events.Values.Select(each => each.Details.Location)
                .Concat(region.Contacts.Values.Select(contact => (LocationId?)contact.Details.Location)).OfType<LocationId>(),
            location => Assert.True(region.Locations.ContainsKey(location)));
        Assert.All(
            region.Pages.ById.Values.Select(page => page.Attributes.Organization)
                .Concat(region.Locations.Values.Select(location => location.Details.Organization))
                .Concat(region.Members.ByAccount.Values.Select(member => member.Organization)).OfType<OrganizationId>(),
            organization => Assert.True(region.Organizations.ContainsKey(organization)));
        Assert.All(
            region.Pages.ById.Values.Select(page => page.Attributes.Icon)
                .Concat(region.Events.Values.Select(each => each.Details.Icon))
                .Concat(region.Organizations.Values.Select(organization => organization.Logo)).OfType<MediaId>(),
            media => Assert.True(region.Media.ContainsKey(media) || Story.Catalog.Media.Contains(media)));
    }

    [Property]
    public void What_was_deleted_never_comes_back(CommandSequence before, RegionImport import, CommandSequence between, RegionImport again)
    {
        var (region, facts) = RegionPropertyTests.Run(before, import, between);
        var decision = region.Decide(again).Decision;

        facts.AddRange(decision.Facts);
        Assert.All(facts.OfType<PageDeleted>(), gone => Assert.Single(facts.OfType<PageAdded>(), added => added.Page == gone.Page));
        Assert.All(facts.OfType<EventDeleted>(), gone => Assert.Single(facts.OfType<EventAdded>(), added => added.Event == gone.Event));
    }
}
