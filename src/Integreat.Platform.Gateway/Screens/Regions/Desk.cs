using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Directory;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Contracts.Rights;

namespace Integreat.Platform.Gateway.Screens.Regions;

/// <summary>Where somebody works: a region, with what they may do in it.</summary>
public sealed record Desk(long Region, string Slug, string Name, string Status, RightsView Rights)
{
    public string Key { get; } = GrainKeys.Region(Region);

    /// <param name="capability">As rights name it, such as "edit-pages".</param>
    public bool May(string capability) => Rights.Capabilities.Contains(capability);

    /// <param name="organization">Whose page it is: its people may edit and publish it whatever their role.</param>
    public bool MayEdit(long page, long? organization) =>
        May("edit-pages") || IsOwn(organization) || Rights.PageRights.Any(right => right.Page == page);

    /// <param name="organization">As with <see cref="MayEdit(long, long?)"/>.</param>
    public bool MayPublish(long page, long? organization) =>
        May("publish-pages") || IsOwn(organization) || Rights.PageRights.Any(right => right.Page == page && right.MayPublish);

    /// <param name="organization">Whose place it is, as with pages.</param>
    public bool MayEditLocation(long? organization) => May("edit-locations") || IsOwn(organization);

    /// <summary>Whoever may not see all pages sees those that they may edit, each for itself.</summary>
    internal PageRows Seen(PageRows pages) => May("view-pages") ? pages : pages.Only(MayEdit);

    internal bool MayEdit(PageRow page) => MayEdit(page.Id, page.Organization);

    internal bool MayPublish(PageRow page) => MayPublish(page.Id, page.Organization);

    /// <summary>Whether these are the rights with which the screen was opened.</summary>
    internal bool Has(RightsView rights) =>
        (rights.Role, rights.Organization, rights.StaffRole) == (Rights.Role, Rights.Organization, Rights.StaffRole)
        && rights.Capabilities.SequenceEqual(Rights.Capabilities) && rights.PageRights.SequenceEqual(Rights.PageRights);

    private bool IsOwn(long? organization) => organization is not null && organization == Rights.Organization;

    internal static Desk Of(DirectoryEntry region, RightsView rights) => new(region.Region, region.Slug, region.FullName, region.Status, rights);
}
