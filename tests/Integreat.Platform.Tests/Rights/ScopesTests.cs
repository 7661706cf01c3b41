using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Rights;
using Integreat.Platform.Grains.Rights;
using Integreat.Platform.Tests.Domain;
using static Integreat.Platform.Tests.Domain.Story;

namespace Integreat.Platform.Tests.Rights;

/// <summary>A personal token narrows what its person may do, and adds nothing.</summary>
public sealed class ScopesTests
{
    private static readonly Region Town = Given(new PageAdded(new PageId(1), PageId.Root, 1));

    private static readonly Scope[] Scopes = Enum.GetValues<Scope>();

    [Fact]
    public void Scopes_have_the_same_names_outside_and_inside() =>
        Assert.Equal(Scopes.Select(RightsMapping.Name), PersonalScopes.Known);

    [Fact]
    public void A_token_may_what_its_person_and_its_scope_may()
    {
        foreach (var (role, region) in Enum.GetValues<RegionRole>().Select(role => (role, Town.After(new GrantMembership("kim", role, null)))))
        {
            foreach (var (capability, scope) in Enum.GetValues<Capability>().SelectMany(each => Scopes.Select(scope => (each, scope))))
            {
                var expected = RightsTable.Of(capability, role) is not Allowance.Everywhere ? "rights-missing"
                    : ScopesTable.Allows(capability, scope) ? null : "scope-missing";
                Assert.Equal(expected, region.Check(Kim(scope), capability)?.Code);
                Assert.Equal(expected is "rights-missing", region.Check(Kim(), capability)?.Code is "rights-missing");
            }
        }
    }

    [Fact]
    public void A_token_of_staff_may_what_its_person_and_its_scope_may()
    {
        foreach (var role in Enum.GetValues<StaffRole>())
        {
            foreach (var (capability, scope) in Enum.GetValues<Capability>().SelectMany(each => Scopes.Select(scope => (each, scope))))
            {
                var expected = !RightsTable.Allows(capability, role) ? "rights-missing"
                    : ScopesTable.Allows(capability, scope) ? null : "scope-missing";
                Assert.Equal(expected, Town.Check(Kim(scope) with { Staff = role }, capability)?.Code);
                Assert.Equal(expected, RightsRules.CheckStaff(Kim(scope) with { Staff = role }, capability)?.Code);
            }

            Assert.Null(RightsRules.CheckStaff(Kim(Scope.Read) with { Staff = role }));
            Assert.Equal("scope-missing", RightsRules.CheckStaff(Kim(Scope.Content) with { Staff = role })?.Code);
        }
    }

    [Fact]
    public void No_scope_but_all_changes_the_platform_or_deletes()
    {
        Assert.All(Commands.OfThePlatform, command => Assert.All(
            Scopes.Where(scope => scope is not Scope.All),
            scope => Assert.NotNull(RightsRules.Check(Kim(scope) with { Staff = StaffRole.Superuser }, command))));
        Assert.All(
            Enum.GetValues<Capability>().Where(capability => capability.ToString().StartsWith("Delete", StringComparison.Ordinal)),
            capability => Assert.Equal([Scope.All], Scopes.Where(scope => ScopesTable.Allows(capability, scope))));
    }

    [Fact]
    public void Whatever_its_scopes_a_token_of_a_stranger_learns_nothing_of_a_region() => Assert.All(
        Commands.OfRegions.Where(command => command is not PushContent),
        command => Assert.Equal(Region.Empty.Check(Kim(), command), Town.Check(Kim(Scopes), command)));

    [Fact]
    public void Scopes_add_up_and_the_refusal_names_those_that_would_do()
    {
        var region = Town.After(new GrantMembership("kim", RegionRole.Editor, null));

        Assert.Null(region.Check(Kim(Scope.Content, Scope.Publish), Capability.PublishPages));
        Assert.Null(region.Check(Kim(Scope.Content, Scope.Publish), Capability.EditPages));
        Assert.Equal(
            "You may do this, but your token is not made for it. Make one with the scope \"publish\" or \"all\", or sign in.",
            region.Check(Kim(Scope.Read), Capability.PublishPages)?.Detail);
    }

    [Fact]
    public void A_scope_that_is_not_known_is_good_for_nothing()
    {
        var region = Town.After(new GrantMembership("kim", RegionRole.Manager, null));

        Assert.All(Enum.GetValues<Capability>(), capability => Assert.NotNull(region.Check(Shown("kim", "everything", "regions:write", "Read"), capability)));
        Assert.Null(region.Check(Shown("kim", "everything", "read"), Capability.ViewPages));
    }

    [Fact]
    public void A_token_is_of_nobody_who_is_built_in()
    {
        Assert.IsType<Actor.Machine>(Shown(CommandContext.ServiceAccount, PersonalScopes.All));
        Assert.IsType<Actor.Machine>(Shown(CommandContext.PageToken, PersonalScopes.All));
    }

    private static Actor.Person Kim(params Scope[] scopes) => new("kim", Staff: null, scopes is [] ? null : [.. scopes]);

    private static Actor Shown(string account, params string[] scopes) => RightsMapping.Actor(account, Credentials.PersonalToken, [.. scopes]);
}
