using Integreat.Platform.Domain.Media;
using Integreat.Platform.Domain.Regions;

namespace Integreat.Platform.Domain.Deletion;

/// <summary>What in a region still points to something, by kind and number as people read it. What is archived counts as well: it may come back.</summary>
internal static class Uses
{
    /// <summary>The pages below a page, and those that mirror it.</summary>
    public static ImmutableArray<string> UsesOf(this Region region, PageId page) =>
    [
        .. Named("page", region.Pages.ById.Values
            .Where(other => other.Id != page && (other.Parent == page || other.Attributes.MirroredPage == page)).Select(other => other.Id.Value)),
    ];

    /// <summary>Events and contacts at a location.</summary>
    public static ImmutableArray<string> UsesOf(this Region region, LocationId location) =>
    [
        .. Named("event", region.Events.Values.Where(each => each.Details.Location == location).Select(each => each.Id.Value)),
        .. Named("contact", region.Contacts.Values.Where(contact => contact.Details.Location == location).Select(contact => contact.Id.Value)),
    ];

    /// <summary>An organisation's pages, locations and members.</summary>
    public static ImmutableArray<string> UsesOf(this Region region, OrganizationId organization) =>
    [
        .. Named("page", region.Pages.ById.Values.Where(page => page.Attributes.Organization == organization).Select(page => page.Id.Value)),
        .. Named("location", region.Locations.Values
            .Where(location => location.Details.Organization == organization).Select(location => location.Id.Value)),
        .. region.Members.ByAccount.Values.Where(member => member.Organization == organization)
            .Select(member => $"member {member.Account}").Order(StringComparer.Ordinal),
    ];

    /// <summary>Whatever has a file as its icon or logo.</summary>
    public static ImmutableArray<string> UsesOf(this Region region, MediaId media) =>
    [
        .. MediaUse.In(region).Where(use => use.Media == media).Select(use => use.Kind switch
        {
            "region" => "the region's settings",
            "organization" => $"organisation {use.Number}",
            var kind => $"{kind} {use.Number}",
        }),
    ];

    private static IEnumerable<string> Named(string kind, IEnumerable<long> numbers) => numbers.Order().Select(number => $"{kind} {number}");
}
