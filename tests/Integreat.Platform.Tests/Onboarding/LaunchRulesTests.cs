using System.Collections.Immutable;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.History;
using Integreat.Platform.Domain.Imprint;
using Integreat.Platform.Domain.Languages;
using Integreat.Platform.Domain.Numbers;
using Integreat.Platform.Domain.Onboarding;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Rights;
using static Integreat.Platform.Tests.Domain.Story;

namespace Integreat.Platform.Tests.Onboarding;

/// <summary>What is to be done before a region goes live, and how it becomes live, hidden and archived.</summary>
public sealed class LaunchRulesTests
{
    private static readonly PageId Page = new(NumberKind.FirstGranted);
    private static readonly DateTimeOffset Tuesday = Monday.AddDays(1);
    private static readonly RegionSettings Complete = Settings with { Status = RegionStatus.Hidden, AdminMail = "rathaus@example.org", Latitude = 49.4 };

    /// <summary>A hidden region with nothing in it but a language.</summary>
    private static readonly Region Bare = Given(new LanguageAdded(German, null, true, true)).After(new WithdrawRegion());

    /// <summary>A hidden region with all that is required, and no more.</summary>
    private static readonly Region Ready = Bare.After(
        new ChangeSettings(Complete, Bare.SettingsRevision),
        new AddLanguage(English, German, true, true),
        new AddPage(PageId.Root, null),
        Save(Page, German, 0, "Ankommen"),
        Save(Page, English, 0, "Arrival"),
        new SaveImprint(Save(Page, German, 0, "Impressum").Text),
        new GrantMembership("kim", RegionRole.Manager, null));

    [Fact]
    public void Each_item_is_done_by_doing_what_its_sentence_says()
    {
        Assert.Equal(["imprint", "pages", "contact", "manager", "coordinates"], Keys(LaunchChecklist.Of(Bare).Open));
        Assert.Empty(LaunchChecklist.Of(Ready).Open);
        Assert.Equal(["preview", "postal-code", "bounding-box"], Keys(LaunchChecklist.Of(Ready).Items.RemoveAll(item => item.IsDone)));

        var hash = new string('a', 64);
        var all = Ready.After(
            new RenewPreview(hash, Monday), new SeePreview(hash, Monday),
            new ChangeSettings(Complete with { PostalCode = "67655", BoundingBox = new BoundingBox(49, 7, 50, 8) }, Ready.SettingsRevision));
        Assert.All(LaunchChecklist.Of(all).Items, item => Assert.True(item.IsDone, item.Key));
        Assert.All(LaunchChecklist.Of(Bare).Items.Concat(LaunchChecklist.Of(all).Items), item => Assert.EndsWith(".", item.Detail, StringComparison.Ordinal));
    }

    [Fact]
    public void A_language_that_readers_can_choose_needs_the_pages_at_the_top_and_the_rest_is_advice()
    {
        var below = new PageId(NumberKind.FirstGranted + 1);
        var region = Ready.After(new AddPage(Page, null), Save(below, German, 0, "Wohnen"), Save(Page, German, 1, "Neu"));
        var checklist = LaunchChecklist.Of(region);
        Assert.Empty(checklist.Open);
        Assert.Equal([new LaunchLanguage(German, 2, 0, 0), new LaunchLanguage(English, 1, 1, 1)], checklist.Languages);
        Assert.Contains("en (1 missing, 1 outdated)", Item(checklist, "translations").Detail, StringComparison.Ordinal);

        var withdrawn = region.After(new WithdrawTranslation(Page, English, 1));
        Assert.Equal(["root-pages"], Keys(LaunchChecklist.Of(withdrawn).Open));
        Assert.Contains("en", LaunchChecklist.Of(withdrawn).Open.Single().Detail, StringComparison.Ordinal);
        Assert.Empty(LaunchChecklist.Of(withdrawn.After(new HideLanguage(English))).Open);
    }

    [Fact]
    public void A_draft_of_the_imprint_and_an_archived_page_are_not_there_for_readers()
    {
        var drafted = Ready.After(new WithdrawImprint(German, 1));
        Assert.Equal(["imprint"], Keys(LaunchChecklist.Of(drafted).Open));

        var archived = Ready.After(new ArchivePage(Page));
        Assert.Equal(["pages"], Keys(LaunchChecklist.Of(archived).Open));
    }

    [Fact]
    public void A_region_goes_live_when_nothing_required_is_left()
    {
        Ready.When(new LaunchRegion([])).Then(new RegionLaunched([]));
        Assert.Equal(RegionStatus.Active, Ready.After(new LaunchRegion([])).Settings!.Status);

        var decision = Bare.When(new LaunchRegion([]));
        decision.ThenRefused("launch-not-ready");
        Assert.Contains("imprint: Write into the imprint", decision.Refusal!.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_left_out_on_purpose_is_named_and_kept_if_it_was_not_done()
    {
        Bare.When(new LaunchRegion(["imprint", "pages", "contact", "manager"])).ThenRefused("launch-not-ready");
        Bare.When(new LaunchRegion(LaunchChecklist.Required))
            .Then(new RegionLaunched(["imprint", "pages", "contact", "manager", "coordinates"]));
        Ready.When(new LaunchRegion(["manager"])).Then(new RegionLaunched([]));
        Ready.When(new LaunchRegion(["everything"])).ThenRefused("launch-item-unknown");
        Ready.When(new LaunchRegion(["preview"])).ThenRefused("launch-item-unknown"); // advice needs no exception
    }

    [Fact]
    public void A_plan_is_due_at_its_moment_and_another_one_takes_its_place()
    {
        var planned = Ready.After(new PlanLaunch(Tuesday, [], Monday));
        Assert.Equal((RegionStatus.Hidden, Tuesday), (planned.Settings!.Status, planned.NextDue));
        planned.When(new PlanLaunch(Tuesday, [], Monday)).ThenNothing();

        var moved = planned.After(new PlanLaunch(Tuesday.AddDays(1), [], Monday));
        moved.When(new LaunchDueRegion(Tuesday, Tuesday)).ThenRefused("launch-not-planned");
        var live = moved.After(new LaunchDueRegion(Tuesday.AddDays(1), Tuesday.AddDays(1)));
        Assert.Equal((RegionStatus.Active, null, null), (live.Settings!.Status, live.Launch, live.NextDue));
    }

    [Fact]
    public void What_cannot_go_live_now_cannot_be_planned_either()
    {
        Ready.When(new PlanLaunch(Monday, [], Monday)).ThenRefused("moment-past");
        Bare.When(new PlanLaunch(Tuesday, [], Monday)).ThenRefused("launch-not-ready");
        Ready.After(new LaunchRegion([])).When(new PlanLaunch(Tuesday, [], Monday)).ThenRefused("region-live");
        Ready.After(new ArchiveRegion()).When(new PlanLaunch(Tuesday, [], Monday)).ThenRefused("region-archived");
    }

    [Fact]
    public void A_launch_is_missed_if_something_required_is_open_again_and_stays_in_sight()
    {
        var open = Ready.After(new PlanLaunch(Tuesday, ["contact"], Monday), new EndMembership("kim"));
        open.When(new LaunchDueRegion(Tuesday, Tuesday)).Then(new LaunchMissed(Tuesday, ["manager"]));

        var missed = open.After(new LaunchDueRegion(Tuesday, Tuesday));
        Assert.Equal((RegionStatus.Hidden, null), (missed.Settings!.Status, missed.NextDue));
        Assert.Equal(["manager"], missed.Launch!.Missed!.Open);
        missed.When(new LaunchDueRegion(Tuesday, Tuesday)).ThenRefused("launch-not-planned");

        Assert.Null(missed.After(new CancelLaunch()).Launch);
        Assert.Null(missed.After(new GrantMembership("kim", RegionRole.Manager, null), new LaunchRegion([])).Launch);
    }

    [Fact]
    public void Taking_back_says_what_there_is_to_take_back()
    {
        Ready.After(new PlanLaunch(Tuesday, [], Monday)).When(new CancelLaunch()).Then(new LaunchCancelled());
        Ready.When(new CancelLaunch()).ThenRefused("launch-not-planned");
        var live = Ready.After(new LaunchRegion([]));
        live.When(new CancelLaunch()).ThenRefused("launch-not-planned");
        live.When(new WithdrawRegion()).Then(new RegionWithdrawn());
        Ready.When(new WithdrawRegion()).ThenRefused("region-not-live");
    }

    [Fact]
    public void An_archived_region_comes_back_hidden_and_without_its_plan()
    {
        Ready.After(new PlanLaunch(Tuesday, [], Monday)).When(new ArchiveRegion()).Then(new LaunchCancelled(), new RegionArchived());
        var archived = Ready.After(new LaunchRegion([]), new ArchiveRegion());
        archived.When(new ArchiveRegion()).ThenRefused("region-archived");
        archived.When(new LaunchRegion([])).ThenRefused("region-archived");
        archived.When(new WithdrawRegion()).ThenRefused("region-not-live");
        Assert.Equal(RegionStatus.Hidden, archived.After(new RestoreRegion()).Settings!.Status);
        Ready.When(new RestoreRegion()).ThenRefused("region-not-archived");
    }

    [Fact]
    public void Settings_do_not_change_whether_a_region_is_live_and_are_not_in_the_way_of_it()
    {
        var live = Ready.After(new LaunchRegion([]));
        live.When(new ChangeSettings(Complete, live.SettingsRevision)).ThenRefused("status-not-a-setting");

        // Its author has seen the region hidden, and does not want to say anything about that.
        var renamed = live.After(new ChangeSettings(Complete with { Name = "Neustadt" }, Ready.SettingsRevision));
        Assert.Equal(("Neustadt", RegionStatus.Active), (renamed.Settings!.Name, renamed.Settings.Status));
    }

    [Fact]
    public void What_was_done_to_it_is_undone_as_long_as_it_could_be_done_by_hand()
    {
        var planned = Ready.After(new PlanLaunch(Tuesday, [], Monday));
        var live = Ready.After(new LaunchRegion([]));
        Assert.Equal(RegionStatus.Hidden, Undone(Ready, new LaunchRegion([])).Settings!.Status);
        Assert.Equal(RegionStatus.Active, Undone(live, new WithdrawRegion()).Settings!.Status);
        Assert.Equal(RegionStatus.Active, Undone(live, new ArchiveRegion()).Settings!.Status);
        Assert.Equal(RegionStatus.Archived, Undone(live.After(new ArchiveRegion()), new RestoreRegion()).Settings!.Status);
        Assert.Equal(Tuesday, Undone(planned, new ArchiveRegion()).Launch!.Moment);
        Assert.Equal(Tuesday, Undone(planned, new CancelLaunch()).Launch!.Moment);
        Assert.Equal(Tuesday, Undone(planned, new PlanLaunch(Tuesday.AddDays(1), [], Monday)).Launch!.Moment);
        Assert.Null(Undone(Ready, new PlanLaunch(Tuesday, [], Monday)).Launch);

        var withdrawn = live.When(new WithdrawRegion()).Facts;
        live.After(withdrawn).After(new EndMembership("kim")).When(Undo(live, withdrawn)).ThenRefused("undo-conflict");
    }

    private static Region Undone(Region before, RegionCommand command)
    {
        var facts = before.When(command).Facts;
        var region = before.After(facts);
        var undo = region.When(Undo(before, facts));
        Assert.Null(undo.Refusal);
        return region.After(undo.Facts);
    }

    private static UndoChanges Undo(Region before, ImmutableArray<RegionFact> facts) => new(before, facts, Monday, "sam", TimeZoneInfo.Utc);

    private static LaunchItem Item(LaunchChecklist checklist, string key) => checklist.Items.Single(item => item.Key == key);

    private static IEnumerable<string> Keys(IEnumerable<LaunchItem> items) => items.Select(item => item.Key);
}
