using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Events;
using Integreat.Platform.Domain.Import;
using Integreat.Platform.Domain.Regions;
using static Integreat.Platform.Tests.Domain.Dump;
using static Integreat.Platform.Tests.Domain.Story;

namespace Integreat.Platform.Tests.Domain.Events;

/// <summary>Events that another system hands over.</summary>
public sealed class EventTakeoverTests
{
    private static readonly EventId Course = new(4);

    private static readonly RegionImport Imported = Small with
    {
        Events = [Event(Course, Calendars.Daily())],
        EventTranslations = [Text(Course, German, Version(900, 1, "Kurs"))],
    };

    private static Region Town => Given().After(Region.Empty.Decide(Imported).Decision.Facts);

    [Fact]
    public void An_event_keeps_its_number_and_its_recurrence_and_its_text_theirs()
    {
        var course = Town.Events[Course];

        Assert.Equal(new RecurrenceId(104), course.Recurrence);
        Assert.Equal(new TranslationId(900), course.Translations[German].Public!.Id);
        Assert.Equal(Calendars.Daily(), course.Details.Recurrence);
    }

    [Fact]
    public void The_same_import_again_changes_nothing_and_leaves_edits_alone()
    {
        var edited = Town.After(new ChangeEvent(Course, Town.Events[Course].Details with { OnlyWeekdays = true }, 1, Calendars.Berlin));

        var again = edited.Decide(Imported);

        Assert.Empty(again.Decision.Facts);
        Assert.Equal(1, again.Unchanged["cms.recurrencerule"]);
    }

    [Fact]
    public void A_record_that_changed_overwrites_be_it_the_event_s_or_the_recurrence_s()
    {
        var edited = Town.After(new ChangeEvent(Course, Town.Events[Course].Details with { OnlyWeekdays = true }, 1, Calendars.Berlin));
        var rule = Imported with { Events = [Event(Course, Calendars.Yearly(), ruleDigest: "2")] };
        var ended = Imported with { Events = [Event(Course, null, digest: "2")] };

        var (byRule, byEvent) = (edited.Decide(rule), edited.Decide(ended));

        Assert.Equal(["cms.recurrencerule"], byRule.Taken.Keys);
        Assert.Contains(byRule.Notes, note => note is { Code: "record-changed", Record.Model: "cms.recurrencerule" });
        Assert.Equal(Calendars.Yearly(), edited.After(byRule.Decision.Facts).Events[Course].Details.Recurrence);
        Assert.False(edited.After(byRule.Decision.Facts).Events[Course].Details.OnlyWeekdays);
        Assert.Null(edited.After(byEvent.Decision.Facts).Events[Course].Recurrence);
    }

    [Fact]
    public void An_event_is_archived_and_given_back_by_its_record()
    {
        var archived = Town.After(Town.Decide(Imported with
        {
            Events = [Event(Course, Calendars.Daily(), archived: true, digest: "2")],
        }).Decision.Facts);

        Assert.True(archived.Events[Course].Archived);
        Assert.False(archived.After(archived.Decide(Imported).Decision.Facts).Events[Course].Archived);
    }

    [Fact]
    public void Dates_that_cannot_be_and_texts_of_nobody_are_refused()
    {
        Region.Empty.Decide(Small with { Events = [Event(Course, hours: -1)] }).Decision.ThenRefused("end-before-start");
        Region.Empty.Decide(Small with { Events = [Event(Course, Calendars.Weekly(1, null))] }).Decision.ThenRefused("weekdays-missing");
        Region.Empty.Decide(Imported with { Events = [] }).Decision.ThenRefused("event-unknown");
    }
}
