using FsCheck;
using FsCheck.Fluent;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Deletion;
using Integreat.Platform.Domain.Events;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Texts;
using Integreat.Platform.Domain.Translations;
using Integreat.Platform.Tests.Domain.Events;
using static Integreat.Platform.Tests.Domain.Story;

namespace Integreat.Platform.Tests.Domain.Properties;

/// <summary>Invents commands about the calendar, good and bad, from small pools.</summary>
internal static class EventCommands
{
    /// <summary>In the place of a version: the one that is there when the command comes.</summary>
    public const int Fresh = CommandSequences.Fresh;

    private static readonly Gen<EventId> Events = Gen.Frequency(
        (9, Gen.Choose(1_000_000, 1_000_002).Select(number => new EventId(number))),
        (3, Gen.Choose(1, 3).Select(number => new EventId(number))), (1, Gen.Constant(new EventId(404))));

    private static readonly Gen<Recurrence?> MaybeRecurrence = Gen.Elements<Recurrence?>(
        null, Calendars.Daily(), Calendars.Daily(1, "2030-01-10"), Calendars.Weekly(1, null, DayOfWeek.Tuesday, DayOfWeek.Friday),
        Calendars.Monthly(5, DayOfWeek.Tuesday), Calendars.Yearly(), Calendars.Daily(0), Calendars.Daily(1, "2029-01-01"));

    private static readonly Gen<int> BasedOn = Gen.Frequency((6, Gen.Constant(Fresh)), (1, Gen.Choose(0, 3)));

    private static readonly Gen<LanguageCode> Languages = Gen.Elements(German, German, English, new LanguageCode("ti"));

    private static readonly Gen<DateOnly> Dates = Gen.Choose(0, 9).Select(days => new DateOnly(2030, 1, 1).AddDays(days));

    public static Gen<RegionCommand> Any { get; } = Gen.Frequency(
        (5, Details().Select(RegionCommand (details) => new AddEvent(details, Calendars.Berlin))),
        (4, from id in Events
            from details in Details()
            from basedOn in BasedOn
            select (RegionCommand)new ChangeEvent(id, details, basedOn, Calendars.Berlin)),
        (4, from id in Events from date in Dates select (RegionCommand)new CancelOccurrence(id, date, Calendars.Berlin)),
        (4, from id in Events
            from date in Dates
            from hours in Gen.Choose(-1, 40)
            select (RegionCommand)new MoveOccurrence(id, Moved(date, hours), Calendars.Berlin)),
        (6, from id in Events from date in Dates select (RegionCommand)new RestoreOccurrence(id, date)),
        (3, Gen.OneOf(
            Events.Select(RegionCommand (id) => new ArchiveEvent(id)), Events.Select(RegionCommand (id) => new RestoreEvent(id)))),
        (1, Events.Select(RegionCommand (id) => new DeleteEvent(id))),
        (8, from id in Events
            from language in Languages
            from basedOn in BasedOn
            from status in Gen.Elements([TranslationStatus.Public, TranslationStatus.Review, TranslationStatus.Review, .. Enum.GetValues<TranslationStatus>()])
            from title in Gen.Elements<string>(CommandSequences.Titles)
            select (RegionCommand)SaveText(id, language, basedOn, title, "", status)),
        (6, from id in Events
            from language in Languages
            from basedOn in BasedOn
            select (RegionCommand)new WithdrawEventTranslation(id, language, basedOn)),
        (8, from id in Events
            from language in Languages
            from basedOn in BasedOn
            from comment in Gen.Elements("Bitte kürzer.", "Bitte kürzer.", " ")
            from command in Gen.Elements<RegionCommand>(
                new AcceptEventTranslation(id, language, basedOn, Monday, "sam"),
                new ReturnEventTranslation(id, language, basedOn, Text.Of(comment), Monday, "sam"))
            select command),
        (4, from id in Events
            from language in Languages
            from basedOn in BasedOn
            select (RegionCommand)new ConfirmEventTranslation(id, language, basedOn, Monday)));

    /// <summary>The command with the version that is there now, where it asks for that.</summary>
    public static RegionCommand Resolve(RegionCommand command, Region region) => command switch
    {
        ChangeEvent { BasedOn: Fresh } change => change with { BasedOn = region.Events.GetValueOrDefault(change.Event)?.Revision ?? 0 },
        SaveEventTranslation { Text.BasedOn: Fresh } save =>
            save with { Text = save.Text with { BasedOn = Current(region, save.Event, save.Text.Language) } },
        WithdrawEventTranslation { BasedOn: Fresh } withdraw =>
            withdraw with { BasedOn = Current(region, withdraw.Event, withdraw.Language) },
        AcceptEventTranslation { BasedOn: Fresh } accept => accept with { BasedOn = Current(region, accept.Event, accept.Language) },
        ReturnEventTranslation { BasedOn: Fresh } giveBack => giveBack with { BasedOn = Current(region, giveBack.Event, giveBack.Language) },
        ConfirmEventTranslation { BasedOn: Fresh } confirm => confirm with { BasedOn = Current(region, confirm.Event, confirm.Language) },
        _ => command,
    };

    public static Gen<EventDetails> Details() =>
        from recurrence in MaybeRecurrence
        from hours in Gen.Choose(-1, 30)
        from icon in Gen.Elements<MediaId?>(null, null, GlobalIcon, new MediaId(404))
        from url in Gen.Elements("", "", "https://meet.example", "meet")
        select Calendars.Event("2030-01-01 18:00", "2030-01-01 18:00", recurrence) with
        {
            End = Calendars.Utc("2030-01-01 18:00").AddHours(hours),
            Icon = icon,
            MeetingUrl = url,
        };

    private static MovedOccurrence Moved(DateOnly date, int hours)
    {
        var start = Calendars.Utc("2030-01-05 10:00");
        return new MovedOccurrence(date, start, start.AddHours(hours));
    }

    private static int Current(Region region, EventId id, LanguageCode language) =>
        region.Events.GetValueOrDefault(id)?.Translations.GetValueOrDefault(language)?.Working.Number ?? 0;
}
