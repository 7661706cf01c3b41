using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Events;
using Integreat.Platform.Domain.Languages;
using Integreat.Platform.Domain.Numbers;
using Integreat.Platform.Domain.Regions;
using static Integreat.Platform.Tests.Domain.Events.Calendars;
using static Integreat.Platform.Tests.Domain.Story;

namespace Integreat.Platform.Tests.Domain.Events;

public sealed class EventTests
{
    private static readonly EventId Festival = new(NumberKind.FirstGranted);
    private static readonly EventId Course = new(NumberKind.FirstGranted + 1);
    private static readonly RecurrenceId Tuesdays = new(NumberKind.FirstGranted);

    private static readonly EventDetails Once = Event("2030-06-01 10:00", "2030-06-01 22:00");
    private static readonly EventDetails Weekly = Event(
        "2030-01-01 18:00", "2030-01-01 20:00", Calendars.Weekly(1, null, DayOfWeek.Tuesday));

    private static Region Town => Given(
        new LanguageAdded(German, null, true, true),
        new EventAdded(Festival, Once, null),
        new EventAdded(Course, Weekly, Tuesdays));

    [Fact]
    public void An_event_gets_a_number_and_one_that_repeats_a_second_one_for_its_recurrence()
    {
        Given().When(new AddEvent(Once, Berlin)).Then(new EventAdded(Festival, Once, null));
        Given().When(new AddEvent(Weekly, Berlin)).Then(new EventAdded(Festival, Weekly, Tuesdays));
        Assert.Equal(Course.Value + 1, Town.When(new AddEvent(Once, Berlin)).Created);
    }

    [Fact]
    public void A_region_that_has_run_out_of_either_number_asks_for_more()
    {
        var empty = Region.Empty.Apply(new RegionCreated(new RegionId(3), Settings));
        var without = empty.Apply(new NumbersGranted(NumberKind.Event, 5, 1));

        empty.When(new AddEvent(Once, Berlin)).ThenRefused("unprepared");
        without.When(new AddEvent(Weekly, Berlin)).ThenRefused("unprepared");
        Assert.Null(without.When(new AddEvent(Once, Berlin)).Refusal);
    }

    public static TheoryData<string, EventDetails> Wrong => new()
    {
        { "end-before-start", Event("2030-01-01 10:00", "2030-01-01 09:59") },
        { "date-out-of-range", Event("1899-01-01 10:00", "2030-01-01 10:00") },
        { "date-out-of-range", Event("2999-01-01 10:00", "3000-01-02 10:00") },
        { "interval-invalid", Weekly with { Recurrence = Daily(0) } },
        { "weekdays-missing", Weekly with { Recurrence = Calendars.Weekly(1, null) } },
        { "weekdays-missing", Weekly with { Recurrence = Monthly(1, DayOfWeek.Monday) with { Weekday = null } } },
        { "week-invalid", Weekly with { Recurrence = Monthly(6, DayOfWeek.Monday) } },
        { "week-invalid", Weekly with { Recurrence = Monthly(1, DayOfWeek.Monday) with { Week = null } } },
        { "recurrence-empty", Weekly with { Recurrence = Calendars.Weekly(1, "2030-01-06", DayOfWeek.Monday) } },
        { "meeting-url-invalid", Once with { MeetingUrl = "meet.example" } },
        { "meeting-url-invalid", Once with { MeetingUrl = "javascript:alert(1)" } },
        { "media-unknown", Once with { Icon = new MediaId(404) } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Details_that_cannot_be_are_refused_when_an_event_is_added_and_when_it_is_changed(string code, EventDetails details)
    {
        Town.When(new AddEvent(details, Berlin)).ThenRefused(code);
        Town.When(new ChangeEvent(Course, details, 1, Berlin)).ThenRefused(code);
    }

    [Fact]
    public void A_meeting_may_be_online_an_icon_the_platform_s_and_an_event_may_end_when_it_starts()
    {
        var details = Event("2030-01-01 10:00", "2030-01-01 10:00") with { MeetingUrl = "https://meet.example/1", Icon = GlobalIcon };

        Given().When(new AddEvent(details, Berlin)).Then(new EventAdded(Festival, details, null));
    }

    [Fact]
    public void What_a_frequency_has_no_use_for_is_not_kept()
    {
        var cluttered = new Recurrence(
            Frequency.Weekly, 1, [DayOfWeek.Friday, DayOfWeek.Monday, DayOfWeek.Friday], DayOfWeek.Sunday, 9, null);

        Given().When(new AddEvent(Weekly with { Recurrence = cluttered }, Berlin)).Then(new EventAdded(
            Festival, Weekly with { Recurrence = Calendars.Weekly(1, null, DayOfWeek.Friday, DayOfWeek.Monday) }, Tuesdays));
        Given().When(new AddEvent(Weekly with { Recurrence = cluttered with { Frequency = Frequency.Daily } }, Berlin))
            .Then(new EventAdded(Festival, Weekly with { Recurrence = Daily() }, Tuesdays));
    }

    [Fact]
    public void A_change_counts_and_is_refused_to_who_has_not_seen_the_last_one()
    {
        var later = Once with { End = Once.End.AddHours(1) };
        var change = new ChangeEvent(Festival, later, 1, Berlin);

        Town.When(change).Then(new EventChanged(Festival, later, null));
        Town.After(change).When(change with { Details = Once with { End = Once.End.AddHours(2) } }).ThenRefused("stale-version");
        Town.After(change).When(change).ThenNothing();
        Town.After(change).When(change with { BasedOn = 2 }).ThenNothing();
        Town.When(change with { Event = new EventId(404) }).ThenRefused("event-unknown");
    }

    [Fact]
    public void A_recurrence_keeps_its_number_until_the_event_repeats_no_more()
    {
        var daily = Weekly with { Recurrence = Daily() };

        Town.When(new ChangeEvent(Course, daily, 1, Berlin)).Then(new EventChanged(Course, daily, Tuesdays));
        Town.When(new ChangeEvent(Course, Once, 1, Berlin)).Then(new EventChanged(Course, Once, null));
        Town.When(new ChangeEvent(Festival, daily, 1, Berlin))
            .Then(new EventChanged(Festival, daily, new RecurrenceId(Tuesdays.Value + 1)));
    }

    [Fact]
    public void Single_dates_are_cancelled_moved_and_given_back()
    {
        var (first, second) = (new DateOnly(2030, 1, 8), new DateOnly(2030, 1, 15));
        var moved = Moved("2030-01-15", "2030-01-16 18:00", "2030-01-16 20:00");
        var cancel = new CancelOccurrence(Course, first, Berlin);
        var move = new MoveOccurrence(Course, moved, Berlin);

        Town.When(cancel).Then(new OccurrenceCancelled(Course, first));
        Town.When(move).Then(new OccurrenceMoved(Course, moved));
        Town.After(cancel).When(cancel).ThenRefused("occurrence-cancelled");
        Town.After(move).When(move).ThenNothing();

        var changed = Town.After(move, cancel).Events[Course].Changes;
        Assert.Equal(new OccurrenceChanges([first], [moved]), changed);
        Assert.Equal(new OccurrenceChanges([second], []), Town.After(move, cancel with { Date = second }).Events[Course].Changes);
        Assert.Equal(new OccurrenceChanges([], [moved]), Town.After(cancel with { Date = second }, move).Events[Course].Changes);
        Assert.Equal(
            OccurrenceChanges.None, Town.After(move, new RestoreOccurrence(Course, second)).Events[Course].Changes);
    }

    [Fact]
    public void Only_what_is_there_can_be_cancelled_moved_or_given_back()
    {
        var wednesday = new DateOnly(2030, 1, 9);

        Town.When(new CancelOccurrence(Course, wednesday, Berlin)).ThenRefused("occurrence-unknown");
        Town.When(new CancelOccurrence(Course, new DateOnly(2029, 12, 25), Berlin)).ThenRefused("occurrence-unknown");
        Town.When(new CancelOccurrence(Festival, new DateOnly(2030, 6, 1), Berlin)).ThenRefused("event-not-recurring");
        Town.When(new CancelOccurrence(new EventId(404), wednesday, Berlin)).ThenRefused("event-unknown");
        Town.When(new MoveOccurrence(Course, Moved("2030-01-09", "2030-01-10 18:00", "2030-01-10 20:00"), Berlin))
            .ThenRefused("occurrence-unknown");
        Town.When(new MoveOccurrence(Course, Moved("2030-01-08", "2030-01-10 18:00", "2030-01-10 17:00"), Berlin))
            .ThenRefused("end-before-start");
        Town.When(new RestoreOccurrence(Course, new DateOnly(2030, 1, 8))).ThenRefused("occurrence-unchanged");
        Town.When(new RestoreOccurrence(new EventId(404), wednesday)).ThenRefused("event-unknown");
    }

    [Fact]
    public void Changes_of_single_dates_stay_when_the_rule_changes_and_go_with_it()
    {
        var cancelled = Town.After(new CancelOccurrence(Course, new DateOnly(2030, 1, 8), Berlin));

        var daily = cancelled.After(new ChangeEvent(Course, Weekly with { Recurrence = Daily() }, 1, Berlin));
        Assert.Single(daily.Events[Course].Changes.Cancelled);
        Assert.Equal(OccurrenceChanges.None, daily.After(new ChangeEvent(Course, Once, 2, Berlin)).Events[Course].Changes);
    }

    [Fact]
    public void An_event_is_archived_and_given_back()
    {
        Town.When(new ArchiveEvent(Festival)).Then(new EventArchived(Festival));
        Town.When(new RestoreEvent(Festival)).ThenRefused("event-not-archived");
        Town.After(new ArchiveEvent(Festival)).When(new ArchiveEvent(Festival)).ThenRefused("event-archived");
        Town.After(new ArchiveEvent(Festival)).When(new RestoreEvent(Festival)).Then(new EventRestored(Festival));
        Town.When(new ArchiveEvent(new EventId(404))).ThenRefused("event-unknown");
        Town.When(new RestoreEvent(new EventId(404))).ThenRefused("event-unknown");
    }

    [Fact]
    public void Texts_follow_the_same_rules_as_those_of_pages_and_have_numbers_of_their_own()
    {
        var saved = Town.When(SaveText(Festival, German, 0, "Stadtfest")).Facts.OfType<EventTranslationSaved>().Single().Version;

        Assert.Equal((new TranslationId(NumberKind.FirstGranted), "stadtfest", 1), (saved.Id, saved.Slug, saved.Number));
        Town.When(SaveText(new EventId(404), German, 0, "Stadtfest")).ThenRefused("event-unknown");
        Town.When(SaveText(Festival, German, 1, "Stadtfest")).ThenRefused("stale-version");
        Town.When(SaveText(Festival, German, 0, " ")).ThenRefused("title-missing");
        Town.When(new WithdrawEventTranslation(Festival, German, 0)).ThenRefused("translation-not-public");
        Town.When(new WithdrawEventTranslation(new EventId(404), German, 0)).ThenRefused("event-unknown");

        var published = Town.After(SaveText(Festival, German, 0, "Stadtfest"));
        published.When(new WithdrawEventTranslation(Festival, German, 1)).Then(new EventTranslationWithdrawn(Festival, German));
        Assert.Null(published.After(new WithdrawEventTranslation(Festival, German, 1)).Events[Festival].Translations[German].Public);
    }

    [Fact]
    public void Two_events_never_have_the_same_slug_in_a_language_but_an_event_may_keep_its_own()
    {
        var town = Town.After(
            SaveText(Festival, German, 0, "Fest"), SaveText(Course, German, 0, "FEST!"), SaveText(Course, German, 1, "Kurs"));

        Assert.Equal(["fest-2", "kurs"], town.Events[Course].Translations[German].Slugs);
        Assert.Equal("fest", PublicSlug(town.After(SaveText(Festival, German, 1, "Fest"))));
        Assert.Equal("fest-2-2", PublicSlug(town.After(SaveText(Festival, German, 1, "Fest 2"))));

        static string PublicSlug(Region region) => region.Events[Festival].Translations[German].Public!.Slug;
    }
}
