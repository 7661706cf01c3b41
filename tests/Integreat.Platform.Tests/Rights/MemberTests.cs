using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Organizations;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Platform;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Rights;
using static Integreat.Platform.Tests.Domain.Story;

namespace Integreat.Platform.Tests.Rights;

public sealed class MemberTests
{
    private static readonly PageId Welcome = new(1);
    private static readonly OrganizationId Guild = new(7);

    private static readonly Region Town = Given(
        new PageAdded(Welcome, PageId.Root, 1), new OrganizationSaved(new Organization(Guild, "gilde", "Gilde", "", null)));

    [Fact]
    public void Somebody_becomes_a_member_and_then_something_else()
    {
        var editor = new GrantMembership("kim", RegionRole.Editor, null);

        Town.When(editor).Then(new MembershipGranted("kim", RegionRole.Editor, null));
        var region = Town.After(editor, editor with { Role = RegionRole.Observer, Organization = Guild });

        Assert.Equal(new Membership("kim", RegionRole.Observer, Guild), region.Members.Find("kim"));
        region.When(editor with { Role = RegionRole.Observer, Organization = Guild }).ThenNothing();
    }

    [Fact]
    public void Nobody_becomes_a_member_of_an_organisation_that_is_not_there() =>
        Town.When(new GrantMembership("kim", RegionRole.Editor, new(404))).ThenRefused("organization-unknown");

    [Theory]
    [InlineData("")]
    [InlineData("k\nm")]
    [InlineData("kim/17")]
    public void An_account_has_a_name(string account) =>
        Town.When(new GrantMembership(account, RegionRole.Editor, null)).ThenRefused("account-invalid");

    [Fact]
    public void Only_a_member_s_membership_ends() => Town.When(new EndMembership("kim")).ThenRefused("member-unknown");

    [Fact]
    public void Rights_to_a_page_are_a_member_s()
    {
        Town.When(new GrantPageRight(Welcome, "kim", PageRight.Edit)).ThenRefused("member-unknown");
        var region = Town.After(new GrantMembership("kim", RegionRole.Observer, null));
        region.When(new GrantPageRight(new(404), "kim", PageRight.Edit)).ThenRefused("page-unknown");
        region.When(new EndPageRight(Welcome, "kim")).ThenRefused("page-right-unknown");

        var granted = region.After(new GrantPageRight(Welcome, "kim", PageRight.Edit));

        granted.When(new GrantPageRight(Welcome, "kim", PageRight.Edit)).ThenNothing();
        Assert.Null(granted.After(new EndPageRight(Welcome, "kim")).Members.On(Welcome, "kim"));
    }

    [Fact]
    public void The_last_superuser_stays()
    {
        var platform = After(PlatformState.Empty, new GrantStaffRole("sam", StaffRole.Superuser));

        Assert.Equal("last-superuser", platform.Decide(new EndStaffRole("sam")).Refusal?.Code);
        Assert.Equal("last-superuser", platform.Decide(new GrantStaffRole("sam", StaffRole.AppTeam)).Refusal?.Code);
        Assert.Empty(platform.Decide(new GrantStaffRole("sam", StaffRole.Superuser)).Facts);
        Assert.Equal("staff-unknown", platform.Decide(new EndStaffRole("kim")).Refusal?.Code);
        var two = After(After(platform, new GrantStaffRole("kim", StaffRole.Superuser)), new EndStaffRole("sam"));
        Assert.Equal(StaffRole.Superuser, two.StaffRole("kim"));
        Assert.Null(two.StaffRole("sam"));
    }

    private static PlatformState After(PlatformState platform, PlatformCommand command) =>
        platform.Decide(command).Facts.Aggregate(platform, (state, fact) => state.Apply(fact));
}
