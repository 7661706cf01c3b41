using Integreat.Platform.Domain.Organizations;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;

namespace Integreat.Platform.Domain.Rights;

/// <summary>Who may become a member of a region, and get which right.</summary>
internal static class MemberRules
{
    private const int LongestAccount = 100;

    public static Decision<RegionFact> Decide(this Region region, GrantMembership command) => command switch
    {
        _ when !IsAccount(command.Account) => MemberRefusals.AccountInvalid(),
        { Organization: { } organization } when !region.Organizations.ContainsKey(organization) => OrganizationRefusals.Unknown(organization),
        _ when region.Members.Find(command.Account) == new Membership(command.Account, command.Role, command.Organization) =>
            ImmutableArray<RegionFact>.Empty,
        _ => new MembershipGranted(command.Account, command.Role, command.Organization),
    };

    public static Decision<RegionFact> Decide(this Region region, EndMembership command) =>
        region.Members.Find(command.Account) is null ? MemberRefusals.Unknown() : new MembershipEnded(command.Account);

    public static Decision<RegionFact> Decide(this Region region, GrantPageRight command) => command switch
    {
        _ when region.Pages.Find(command.Page) is null => PageRefusals.Unknown(command.Page),
        _ when region.Members.Find(command.Account) is null => MemberRefusals.Unknown(),
        _ when region.Members.On(command.Page, command.Account) == command.Right => ImmutableArray<RegionFact>.Empty,
        _ => new PageRightGranted(command.Page, command.Account, command.Right),
    };

    public static Decision<RegionFact> Decide(this Region region, EndPageRight command) =>
        region.Pages.Find(command.Page) is null ? PageRefusals.Unknown(command.Page)
        : region.Members.On(command.Page, command.Account) is null ? MemberRefusals.NoPageRight()
        : new PageRightEnded(command.Page, command.Account);

    /// <summary>Whether this can be the name of an account.</summary>
    public static bool IsAccount(string account) =>
        account.Length is > 0 and <= LongestAccount && account.All(each => char.IsAsciiLetterOrDigit(each) || each is '-' or '_');
}

internal static class MemberRefusals
{
    public static Refusal AccountInvalid() => new("account-invalid", "An account is named by its id. Choose one of the accounts.");

    public static Refusal Unknown() => new("member-unknown", "This account does not belong to the region. Invite it first.");

    public static Refusal NoPageRight() => new("page-right-unknown", "This account has no right of its own to this page.");
}
