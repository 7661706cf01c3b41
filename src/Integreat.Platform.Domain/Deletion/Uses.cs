using Integreat.Platform.Domain.Media;
using Integreat.Platform.Domain.Regions;

namespace Integreat.Platform.Domain.Deletion;

/// <summary>Something that points to something else by its place or its attributes.</summary>
/// <param name="Kind">"page", "event", "contact".</param>
public sealed record Use(string Kind, long Number)
{
    public override string ToString() => $"{Kind} {Number}";
}

/// <summary>What in a region still points to something, by kind and number as people read it. What is archived counts as well: it may come back.</summary>
public static class Uses
{
    /// <summary>The pages below a page, and those that mirror it.</summary>
    public static ImmutableArray<Use> PointersTo(this Region region, PageId page) =>
    [
        .. Of("page", region.Pages.ById.Values
            .Where(other => other.Id != page && (other.Parent == page || other.Attributes.MirroredPage == page)).Select(other => other.Id.Value)),
    ];

    /// <summary>Events and contacts at a location.</summary>
    public static ImmutableArray<Use> PointersTo(this Region region, LocationId location) =>
    [
        .. Of("event", region.Events.Values.Where(each => each.Details.Location == location).Select(each => each.Id.Value)),
        .. Of("contact", region.Contacts.Values.Where(contact => contact.Details.Location == location).Select(contact => contact.Id.Value)),
    ];

    internal static ImmutableArray<string> UsesOf(this Region region, PageId page) => [.. region.PointersTo(page).Select(use => use.ToString())];

    internal static ImmutableArray<string> UsesOf(this Region region, LocationId location) => [.. region.PointersTo(location).Select(use => use.ToString())];

    /// <summary>An organisation's pages, locations and members.</summary>
    internal static ImmutableArray<string> UsesOf(this Region region, OrganizationId organization) =>
    [
        .. Named("page", region.Pages.ById.Values.Where(page => page.Attributes.Organization == organization).Select(page => page.Id.Value)),
        .. Named("location", region.Locations.Values
            .Where(location => location.Details.Organization == organization).Select(location => location.Id.Value)),
        .. region.Members.ByAccount.Values.Where(member => member.Organization == organization)
            .Select(member => $"member {member.Account}").Order(StringComparer.Ordinal),
    ];

    /// <summary>Whatever has a file as its icon or logo.</summary>
    internal static ImmutableArray<string> UsesOf(this Region region, MediaId media) =>
    [
        .. MediaUse.In(region).Where(use => use.Media == media).Select(use => use.Kind switch
        {
            "region" => "the region's settings",
            "organization" => $"organisation {use.Number}",
            var kind => $"{kind} {use.Number}",
        }),
    ];

    private static IEnumerable<string> Named(string kind, IEnumerable<long> numbers) => Of(kind, numbers).Select(use => use.ToString());

    private static IEnumerable<Use> Of(string kind, IEnumerable<long> numbers) => numbers.Order().Select(number => new Use(kind, number));
}
