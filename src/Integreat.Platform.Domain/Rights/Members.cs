using Integreat.Platform.Domain.Regions;

namespace Integreat.Platform.Domain.Rights;

/// <summary>What an account is in a region.</summary>
/// <param name="Organization">The organisation whose pages and places are theirs to edit and publish, whatever the role; null for none.</param>
public sealed record Membership(string Account, RegionRole Role, OrganizationId? Organization);

/// <summary>A right to one page, for somebody whose role does not allow it everywhere.</summary>
public enum PageRight
{
    Edit = 0,

    /// <summary>To edit and to publish.</summary>
    Publish = 1,
}

/// <summary>Who belongs to a region, and what was granted on single pages.</summary>
public sealed record Members(
    ImmutableDictionary<string, Membership> ByAccount, ImmutableDictionary<(PageId Page, string Account), PageRight> OnPages)
{
    public static Members None { get; } = new(
        ImmutableDictionary<string, Membership>.Empty, ImmutableDictionary<(PageId Page, string Account), PageRight>.Empty);

    public Membership? Find(string account) => ByAccount.GetValueOrDefault(account);

    /// <summary>What was granted to this account on this page; null: nothing.</summary>
    public PageRight? On(PageId page, string account) => OnPages.TryGetValue((page, account), out var right) ? right : null;

    /// <summary>The members after the fact.</summary>
    public Members Apply(RegionFact fact) => fact switch
    {
        MembershipGranted granted => this with { ByAccount = ByAccount.SetItem(granted.Account, granted.ToMembership()) },
        MembershipEnded ended => new Members(
            ByAccount.Remove(ended.Account), OnPages.RemoveRange(OnPages.Keys.Where(key => key.Account == ended.Account))),
        PageRightGranted granted => this with { OnPages = OnPages.SetItem((granted.Page, granted.Account), granted.Right) },
        PageRightEnded ended => this with { OnPages = OnPages.Remove((ended.Page, ended.Account)) },
        _ => this,
    };
}

/// <summary>Somebody belongs to the region from now on, or is something else in it.</summary>
public sealed record MembershipGranted(string Account, RegionRole Role, OrganizationId? Organization) : RegionFact
{
    public Membership ToMembership() => new(Account, Role, Organization);
}

/// <summary>Somebody belongs to the region no more; rights to single pages have ended with that.</summary>
public sealed record MembershipEnded(string Account) : RegionFact;

public sealed record PageRightGranted(PageId Page, string Account, PageRight Right) : RegionFact;

public sealed record PageRightEnded(PageId Page, string Account) : RegionFact;

/// <summary>Makes an account a member of the region, or something else in it than before.</summary>
public sealed record GrantMembership(string Account, RegionRole Role, OrganizationId? Organization) : RegionCommand;

public sealed record EndMembership(string Account) : RegionCommand;

/// <summary>Lets a member edit, or also publish, one page; replaces what the member had on it.</summary>
public sealed record GrantPageRight(PageId Page, string Account, PageRight Right) : RegionCommand;

public sealed record EndPageRight(PageId Page, string Account) : RegionCommand;
