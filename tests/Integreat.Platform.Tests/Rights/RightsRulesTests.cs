using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Languages;
using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.Numbers;
using Integreat.Platform.Domain.Organizations;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Platform;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Rights;
using Integreat.Platform.Domain.Translations;
using Integreat.Platform.Tests.Domain;
using static Integreat.Platform.Tests.Domain.Story;

namespace Integreat.Platform.Tests.Rights;

/// <summary>Who may what, and how a refusal explains itself.</summary>
public sealed class RightsRulesTests
{
    private static readonly PageId Welcome = new(1);
    private static readonly PageId Courses = new(2);
    private static readonly LocationId School = new(1);
    private static readonly OrganizationId Guild = new(7);
    private static readonly OrganizationId Club = new(8);

    // The courses and the school belong to the guild.
    private static readonly Region Town = Given(
        new LanguageAdded(German, null, true, true),
        new OrganizationSaved(new Organization(Guild, "gilde", "Gilde", "", null)),
        new OrganizationSaved(new Organization(Club, "verein", "Verein", "", null)),
        new PageAdded(Welcome, PageId.Root, 1),
        new PageAdded(Courses, PageId.Root, 2),
        new PageChanged(Courses, PageAttributes.None with { Organization = Guild }),
        new LocationAdded(School, Places.TownHall with { Organization = Guild }));

    public static TheoryData<RegionRole> Roles => [.. Enum.GetValues<RegionRole>()];

    public static TheoryData<StaffRole> StaffRoles => [.. Enum.GetValues<StaffRole>()];

    [Fact]
    public void Every_capability_has_a_row() => Assert.All(
        Enum.GetValues<Capability>(),
        capability =>
        {
            Assert.All(Enum.GetValues<RegionRole>(), role => RightsTable.Of(capability, role));
            Assert.All(Enum.GetValues<StaffRole>(), role => RightsTable.Allows(capability, role));
            Assert.True(RightsTable.Allows(capability, StaffRole.Superuser));
        });

    [Fact]
    public void Every_command_has_a_rule()
    {
        Assert.True(Commands.OfRegions.Length > 40);
        Assert.All(Commands.OfRegions, command => Town.Check(Kim, command));
        Assert.All(Commands.OfThePlatform, command => RightsRules.Check(Staff(StaffRole.Superuser), command));
    }

    [Fact]
    public void Who_has_no_rights_in_a_region_learns_of_no_command_whether_the_region_is_there()
    {
        var stranger = new Actor.Person("stranger", Staff: null);

        Assert.All(Commands.OfRegions.Where(command => command is not PushContent), command =>
        {
            var refusal = Town.Check(stranger, command);
            Assert.Equal("region-unknown", refusal?.Code);
            Assert.Equal(Region.Empty.Check(stranger, command), refusal);
            Assert.Equal(Region.Empty.When(new ShowLanguage(German)).Refusal, refusal);
        });
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void A_member_s_refusal_says_what_it_takes_and_whom_to_ask(RegionRole role)
    {
        var region = Town.After(new GrantMembership("kim", role, null));

        Assert.All(Commands.OfRegions, command =>
        {
            if (region.Check(Kim, command) is { } refusal)
            {
                Assert.Equal("rights-missing", refusal.Code);
                Assert.EndsWith(".", refusal.Detail, StringComparison.Ordinal);
                Assert.DoesNotContain("Role", refusal.Detail, StringComparison.Ordinal);
            }
        });
    }

    [Fact]
    public void An_author_is_told_who_publishes()
    {
        var region = Town.After(new GrantMembership("kim", RegionRole.Author, null));

        var refusal = region.Check(Kim, Save(Welcome, German, 0, "Willkommen"));

        Assert.Equal(
            "This needs the role Manager or Editor in this region, or the right to publish this page. You are Author. "
                + "Ask one of the region's managers.",
            refusal?.Detail);
        Assert.Equal(
            "This needs a role of the platform's team (Service team, CMS team or Superuser). You are Author. Ask the platform's service team.",
            region.Check(Kim, new ShowLanguage(German))?.Detail);
    }

    [Theory]
    [InlineData(TranslationStatus.Draft)]
    [InlineData(TranslationStatus.Review)]
    [InlineData(TranslationStatus.AutoSave)]
    public void An_author_saves_drafts_and_hands_in(TranslationStatus status) =>
        AssertMay(RegionRole.Author, Save(Welcome, German, 0, "Willkommen", status: status));

    [Fact]
    public void An_author_neither_publishes_nor_withdraws()
    {
        AssertMayNot(RegionRole.Author, Save(Welcome, German, 0, "Willkommen"));
        AssertMayNot(RegionRole.Author, new WithdrawTranslation(Welcome, German, 1));
    }

    [Fact]
    public void An_observer_edits_a_page_that_was_given_to_him_and_no_other()
    {
        var region = With(RegionRole.Observer).After(new GrantPageRight(Welcome, "kim", PageRight.Edit));

        Assert.Null(region.Check(Kim, Save(Welcome, German, 0, "W", status: TranslationStatus.Review)));
        Assert.NotNull(region.Check(Kim, Save(Welcome, German, 0, "W")));
        Assert.NotNull(region.Check(Kim, Save(Courses, German, 0, "K", status: TranslationStatus.Draft)));

        var publisher = region.After(new GrantPageRight(Welcome, "kim", PageRight.Publish));
        Assert.Null(publisher.Check(Kim, Save(Welcome, German, 0, "W")));
        Assert.NotNull(publisher.Check(Kim, new ArchivePage(Welcome)));
        Assert.NotNull(publisher.After(new EndPageRight(Welcome, "kim")).Check(Kim, Save(Welcome, German, 0, "W")));
    }

    [Fact]
    public void Who_leaves_a_region_loses_the_rights_to_its_pages()
    {
        var region = With(RegionRole.Observer).After(new GrantPageRight(Welcome, "kim", PageRight.Publish), new EndMembership("kim"));

        Assert.Equal("region-unknown", region.Check(Kim, Save(Welcome, German, 0, "W"))?.Code);
        Assert.NotNull(region.After(new GrantMembership("kim", RegionRole.Observer, null))
            .Check(Kim, Save(Welcome, German, 0, "W")));
    }

    [Fact]
    public void An_organisation_s_members_edit_and_publish_its_pages_and_places_and_no_others()
    {
        var (own, other) = (With(RegionRole.Observer, Guild), With(RegionRole.Observer, Club));
        var place = Places.Save(School, German, 0, "Schule");

        Assert.Null(own.Check(Kim, Save(Courses, German, 0, "Kurse")));
        Assert.Null(own.Check(Kim, place));
        Assert.NotNull(own.Check(Kim, Save(Welcome, German, 0, "W")));
        Assert.NotNull(other.Check(Kim, Save(Courses, German, 0, "Kurse")));
        Assert.NotNull(other.Check(Kim, place));
        Assert.NotNull(own.Check(Kim, new AddLocation(Places.TownHall with { Organization = Guild })));
    }

    [Fact]
    public void Nobody_but_who_grants_rights_gives_a_page_to_an_organisation()
    {
        var toClub = new ChangePage(Courses, PageAttributes.None with { Organization = Club });

        AssertMay(RegionRole.Manager, toClub);
        AssertMayNot(RegionRole.Editor, toClub);
        Assert.NotNull(With(RegionRole.Observer, Guild).Check(Kim, toClub));
        AssertMay(RegionRole.Editor, toClub with { Attributes = PageAttributes.None with { Organization = Guild, EmbeddedOffers = [Jobs] } });
        Assert.NotNull(With(RegionRole.Observer, Guild).Check(
            Kim, new ChangeLocation(School, Places.TownHall with { Organization = Club }, 1)));
    }

    [Theory]
    [MemberData(nameof(StaffRoles))]
    public void Staff_may_the_same_in_every_region(StaffRole role) => Assert.All(Commands.OfRegions, command =>
    {
        var expected = command is PushContent ? "rights-missing" : Town.Check(Staff(role), command)?.Code;
        Assert.Equal(expected, With(RegionRole.Observer).Check(Staff(role), command)?.Code);
        Assert.NotEqual("region-unknown", expected);
    });

    [Fact]
    public void Only_superusers_say_who_is_staff()
    {
        var grant = new GrantStaffRole("alex", StaffRole.Superuser);

        Assert.Null(RightsRules.Check(Staff(StaffRole.Superuser), grant));
        Assert.Null(RightsRules.Check(new Actor.Platform(), grant));
        Assert.All(
            Enum.GetValues<StaffRole>().Where(role => role is not StaffRole.Superuser),
            role => Assert.Equal("rights-missing", RightsRules.Check(Staff(role), grant)?.Code));
        Assert.Equal("rights-missing", RightsRules.Check(Kim, grant)?.Code);
        Assert.Equal("rights-missing", RightsRules.Check(Staff(StaffRole.Superuser), new GrantNumbers(NumberKind.Page, 1))?.Code);
    }

    [Fact]
    public void A_machine_does_what_its_token_is_for_and_nothing_else()
    {
        Assert.All(Commands.OfRegions, command =>
        {
            Assert.Equal(command is SyncSettings, Town.Check(new Actor.Machine([Actor.Machine.SyncSettings]), command) is null);
            Assert.Equal(command is PushContent, Town.Check(new Actor.PageToken(), command) is null);
            Assert.NotNull(Town.Check(new Actor.Machine([]), command));
            Assert.Null(Town.Check(new Actor.Platform(), command));
        });
        Assert.All(Commands.OfThePlatform, command =>
        {
            Assert.NotNull(RightsRules.Check(new Actor.Machine([Actor.Machine.SyncSettings]), command));
            Assert.NotNull(RightsRules.Check(new Actor.PageToken(), command));
        });
    }

    private static void AssertMay(RegionRole role, RegionCommand command) => Assert.Null(With(role).Check(Kim, command));

    private static void AssertMayNot(RegionRole role, RegionCommand command) =>
        Assert.Equal("rights-missing", With(role).Check(Kim, command)?.Code);

    private static Region With(RegionRole role, OrganizationId? organization = null) =>
        Town.After(new GrantMembership("kim", role, organization));

    private static Actor.Person Kim { get; } = new("kim", Staff: null);

    private static Actor.Person Staff(StaffRole role) => new("sam", role);
}
