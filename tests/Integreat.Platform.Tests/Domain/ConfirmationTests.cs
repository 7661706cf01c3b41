using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Events;
using Integreat.Platform.Domain.Imprint;
using Integreat.Platform.Domain.Languages;
using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Rights;
using Integreat.Platform.Domain.Translations;
using Integreat.Platform.Tests.Domain.Events;
using static Integreat.Platform.Tests.Domain.Story;

namespace Integreat.Platform.Tests.Domain;

/// <summary>Saying that a text is still correct.</summary>
public sealed class ConfirmationTests
{
    private static readonly PageId Welcome = new(1);
    private static readonly EventId Course = new(1);
    private static readonly LocationId School = new(1);
    private static readonly DateTimeOffset Later = Monday.AddDays(300);

    private static readonly Region Town = Given(
        new LanguageAdded(German, null, true, true), new LanguageAdded(English, German, true, true),
        new LanguageAdded(Arabic, English, true, true), new PageAdded(Welcome, PageId.Root, 1),
        new EventAdded(Course, Calendars.Event("2030-01-01 18:00", "2030-01-01 20:00"), null),
        new LocationAdded(School, Places.TownHall));

    // Each has seen what it translates, but English has not seen version 2 of German.
    private static readonly Region Translated = Town.After(
        Save(Welcome, German, 0, "Eins"), Save(Welcome, English, 0, "One"), Save(Welcome, Arabic, 0, "واحد"), Save(Welcome, German, 1, "Zwei"));

    public static TheoryData<string> Kinds => ["page", "event", "location", "imprint"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_text_that_is_still_correct_has_a_new_date_and_is_the_same_otherwise(string kind)
    {
        var region = Town.After(Publish(kind));
        var before = TextOf(region, kind);

        var after = TextOf(region.After(Confirm(kind, 1)), kind);

        Assert.Equal(before.Public! with { LastUpdated = Later }, after.Public);
        Assert.Equal(before.Working with { LastUpdated = Later }, after.Working);
        Assert.Equal(before.Major, after.Major);
        Assert.Equal(before.Slugs, after.Slugs);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Only_what_readers_see_and_the_editor_has_read_is_confirmed(string kind)
    {
        var region = Town.After(Publish(kind));

        Town.When(Confirm(kind, 0)).ThenRefused("translation-not-public");
        region.When(Confirm(kind, 0)).ThenRefused("stale-version");
        region.When(Confirm(kind, 2)).ThenRefused("stale-version");
    }

    [Fact]
    public void What_is_not_there_is_not_confirmed()
    {
        Town.When(new ConfirmTranslation(new(404), German, 0, Later)).ThenRefused("page-unknown");
        Town.When(new ConfirmEventTranslation(new(404), German, 0, Later)).ThenRefused("event-unknown");
        Town.When(new ConfirmLocationText(new(404), German, 0, Later)).ThenRefused("location-unknown");
        Town.After(Save(Welcome, German, 0, "Eins", status: TranslationStatus.Review))
            .When(new ConfirmTranslation(Welcome, German, 1, Later)).ThenRefused("translation-not-public");
    }

    [Fact]
    public void A_translation_that_is_still_correct_has_seen_the_newest_version_of_its_source()
    {
        Assert.Equal([TranslationState.UpToDate, TranslationState.Outdated, TranslationState.Outdated], States(Translated));

        var decision = Translated.When(new ConfirmTranslation(Welcome, English, 1, Later));

        decision.Then(new TranslationConfirmed(Welcome, English, new Confirmation(Later, 2)));
        Assert.Equal([TranslationState.UpToDate, TranslationState.UpToDate, TranslationState.UpToDate], States(Translated.After(decision.Facts)));
    }

    [Fact]
    public void Nothing_is_outdated_because_its_source_was_confirmed()
    {
        var region = Translated.After(new ConfirmTranslation(Welcome, English, 1, Later), new ConfirmTranslation(Welcome, German, 2, Later));

        Assert.Equal([TranslationState.UpToDate, TranslationState.UpToDate, TranslationState.UpToDate], States(region));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Where_only_the_moments_tell_nothing_is_outdated_by_it_either(bool isMinor)
    {
        var region = Town.Apply(new TranslationSaved(Welcome, German, Version(1, 1, "Eins") with { MinorEdit = isMinor }))
            .Apply(new TranslationSaved(Welcome, English, Version(2, 1, "One")));

        var confirmed = region.After(new ConfirmTranslation(Welcome, German, 1, Later));

        Assert.Equal(TranslationState.UpToDate, States(confirmed)[1]);
        var changed = Save(Welcome, German, 1, "Zwei").Text with { At = Later.AddDays(1) };
        Assert.Equal(TranslationState.Outdated, States(confirmed.After(new SaveTranslation(Welcome, changed)))[1]);
    }

    [Fact]
    public void A_draft_above_the_public_text_stays_a_draft()
    {
        var region = Translated.After(
            Save(Welcome, German, 2, "Drei", status: TranslationStatus.Draft), new ConfirmTranslation(Welcome, German, 3, Later));

        var text = region.TextOf(Welcome, German);
        Assert.Equal(("Drei", TranslationStatus.Draft, Later), (text.Working.Title, text.Working.Status, text.Working.LastUpdated));
        Assert.Equal(("Zwei", 2, Later), (text.Public!.Title, text.Public.Number, text.Public.LastUpdated));
    }

    [Theory]
    [InlineData("page", RegionRole.Author, RegionRole.Editor)]
    [InlineData("event", RegionRole.Observer, RegionRole.EventManager)]
    [InlineData("location", RegionRole.Observer, RegionRole.Author)]
    [InlineData("imprint", RegionRole.Editor, RegionRole.Manager)]
    public void Who_may_publish_a_text_confirms_it(string kind, RegionRole mayNot, RegionRole may)
    {
        var kim = new Actor.Person("kim", Staff: null);

        Assert.Equal("rights-missing", Town.After(new GrantMembership("kim", mayNot, null)).Check(kim, Confirm(kind, 1))?.Code);
        Assert.Null(Town.After(new GrantMembership("kim", may, null)).Check(kim, Confirm(kind, 1)));
    }

    private static RegionCommand Publish(string kind) => kind switch
    {
        "page" => Save(Welcome, German, 0, "Eins"),
        "event" => SaveText(Course, German, 0, "Eins"),
        "location" => Places.Save(School, German, 0, "Eins"),
        _ => new SaveImprint(Save(PageId.Root, German, 0, "Eins").Text),
    };

    private static RegionCommand Confirm(string kind, int basedOn) => kind switch
    {
        "page" => new ConfirmTranslation(Welcome, German, basedOn, Later),
        "event" => new ConfirmEventTranslation(Course, German, basedOn, Later),
        "location" => new ConfirmLocationText(School, German, basedOn, Later),
        _ => new ConfirmImprint(German, basedOn, Later),
    };

    private static Translation TextOf(Region region, string kind) => (kind switch
    {
        "page" => region.Pages.Find(Welcome)!.Translations,
        "event" => region.Events[Course].Translations,
        "location" => region.Locations[School].Translations,
        _ => region.Imprint,
    })[German];

    private static IReadOnlyList<TranslationState> States(Region region) =>
        [.. region.Languages.StatesOf(region.Pages.Find(Welcome)!.Translations).Select(state => state.State)];
}
