using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.Media;
using Integreat.Platform.Domain.Numbers;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Translations;

namespace Integreat.Platform.Domain.Events;

/// <summary>What may be done to a region's calendar.</summary>
internal static class EventRules
{
    public static Decision<RegionFact> Decide(this Region region, AddEvent command, PlatformCatalog catalog) =>
        region.Check(command.Details, command.Zone, catalog) is { } refusal
            ? refusal
            : region.WithNumber(NumberKind.Event, number => region.WithRecurrence(
                command.Details, known: null, recurrence => Added(new EventId(number), Tidy(command.Details), recurrence)));

    public static Decision<RegionFact> Decide(this Region region, ChangeEvent command, PlatformCatalog catalog)
    {
        if (region.Events.GetValueOrDefault(command.Event) is not { } known)
        {
            return EventRefusals.Unknown(command.Event);
        }

        var (details, stale) = known.Earlier.Bring(
            EventFields.All, known.Revision, known.Details, command.BasedOn, Tidy(command.Details), EventRefusals.Stale());
        return details is null ? stale!
            : region.Check(details, command.Zone, catalog) is { } refusal ? refusal
            : known.Details == details ? ImmutableArray<RegionFact>.Empty
            : region.WithRecurrence(details, known.Recurrence, recurrence => new EventChanged(command.Event, details, recurrence));
    }

    public static Decision<RegionFact> Decide(this Region region, CancelOccurrence command) =>
        region.CheckDate(command.Event, command.Date, command.Zone) is { } refusal ? refusal
        : region.Events[command.Event].Changes.Cancelled.Contains(command.Date) ? EventRefusals.OccurrenceCancelled(command.Date)
        : new OccurrenceCancelled(command.Event, command.Date);

    public static Decision<RegionFact> Decide(this Region region, MoveOccurrence command) =>
        region.CheckDate(command.Event, command.Moved.Date, command.Zone) is { } unknown ? unknown
        : EventChecks.Check(command.Moved.Start, command.Moved.End) is { } refusal ? refusal
        : region.Events[command.Event].Changes.Moved.Contains(command.Moved) ? ImmutableArray<RegionFact>.Empty
        : new OccurrenceMoved(command.Event, command.Moved);

    public static Decision<RegionFact> Decide(this Region region, RestoreOccurrence command) =>
        region.Events.GetValueOrDefault(command.Event) switch
        {
            null => EventRefusals.Unknown(command.Event),
            var known when !known.Changes.Concern(command.Date) => EventRefusals.OccurrenceUnchanged(command.Date),
            _ => new OccurrenceRestored(command.Event, command.Date),
        };

    public static Decision<RegionFact> Decide(this Region region, ArchiveEvent command) =>
        region.Events.GetValueOrDefault(command.Event) switch
        {
            null => EventRefusals.Unknown(command.Event),
            { Archived: true } => EventRefusals.Archived(command.Event),
            _ => new EventArchived(command.Event),
        };

    public static Decision<RegionFact> Decide(this Region region, RestoreEvent command) =>
        region.Events.GetValueOrDefault(command.Event) switch
        {
            null => EventRefusals.Unknown(command.Event),
            { Archived: false } => EventRefusals.NotArchived(command.Event),
            _ => new EventRestored(command.Event),
        };

    public static Decision<RegionFact> Decide(this Region region, SaveEventTranslation command, TranslationId id) =>
        region.Events.GetValueOrDefault(command.Event) is not { } known
            ? EventRefusals.Unknown(command.Event)
            : command.Text.Decide(
                region.Languages, known.Translations, id,
                slug => region.Events.Values.Any(other => other.Id != known.Id && other.HasSlug(command.Text.Language, slug)),
                version => new EventTranslationSaved(known.Id, command.Text.Language, version));

    public static Decision<RegionFact> Decide(this Region region, WithdrawEventTranslation command) =>
        region.Events.GetValueOrDefault(command.Event) is not { } known
            ? EventRefusals.Unknown(command.Event)
            : known.Translations.DecideWithdrawal(
                command.Language, command.BasedOn, () => new EventTranslationWithdrawn(command.Event, command.Language));

    public static Decision<RegionFact> Decide(this Region region, AcceptEventTranslation command, TranslationId id) =>
        region.Events.GetValueOrDefault(command.Event) is not { } known
            ? EventRefusals.Unknown(command.Event)
            : known.Translations.DecideAcceptance(
                region.Languages, command.Language, command.BasedOn, id, command.At, command.By,
                version => new EventTranslationSaved(command.Event, command.Language, version));

    public static Decision<RegionFact> Decide(this Region region, ReturnEventTranslation command) =>
        region.Events.GetValueOrDefault(command.Event) is not { } known
            ? EventRefusals.Unknown(command.Event)
            : known.Translations.DecideReturn(
                command.Language, command.BasedOn, command.Comment,
                () => new EventTranslationReturned(command.Event, command.Language, command.Comment, command.At, command.By));

    public static Decision<RegionFact> Decide(this Region region, ConfirmEventTranslation command) =>
        region.Events.GetValueOrDefault(command.Event) is not { } known
            ? EventRefusals.Unknown(command.Event)
            : known.Translations.DecideConfirmation(
                region.Languages, command.Language, command.BasedOn, command.At,
                confirmation => new EventTranslationConfirmed(command.Event, command.Language, confirmation));

    /// <summary>What a fact does to the calendar.</summary>
    public static ImmutableDictionary<EventId, CalendarEvent> Apply(
        this ImmutableDictionary<EventId, CalendarEvent> events, RegionFact fact) => fact switch
        {
            EventAdded added => events.Add(added.Event, CalendarEvent.New(added.Event, added.Details, added.Recurrence)),
            EventChanged changed => events.Change(changed.Event, known => known.With(changed.Details, changed.Recurrence)),
            EventArchived archived => events.Change(archived.Event, known => known with { Archived = true }),
            EventRestored restored => events.Change(restored.Event, known => known with { Archived = false }),
            OccurrenceCancelled cancelled => events.Change(cancelled.Event, known => known.With(known.Changes.Cancel(cancelled.Date))),
            OccurrenceMoved moved => events.Change(moved.Event, known => known.With(known.Changes.Move(moved.Moved))),
            OccurrenceRestored restored => events.Change(restored.Event, known => known.With(known.Changes.Restore(restored.Date))),
            EventTranslationSaved saved => events.Change(saved.Event, known => known with
            {
                Translations = known.Translations.With(saved.Language, saved.Version),
            }),
            EventTranslationWithdrawn withdrawn => events.Change(withdrawn.Event, known => known with
            {
                Translations = known.Translations.Withdraw(withdrawn.Language),
            }),
            EventTranslationReturned returned => events.Change(returned.Event, known => known with
            {
                Translations = known.Translations.Return(
                    returned.Language, new ReturnedReview(returned.By, returned.At, returned.Comment)),
            }),
            EventTranslationConfirmed confirmed => events.Change(confirmed.Event, known => known with
            {
                Translations = known.Translations.Confirm(confirmed.Language, confirmed.Confirmation),
            }),
            _ => events,
        };

    private static Decision<RegionFact> Added(EventId id, EventDetails details, RecurrenceId? recurrence) =>
        new([new EventAdded(id, details, recurrence)], null) { Created = id.Value };

    private static ImmutableDictionary<EventId, CalendarEvent> Change(
        this ImmutableDictionary<EventId, CalendarEvent> events, EventId id, Func<CalendarEvent, CalendarEvent> change) =>
        events.SetItem(id, change(events[id]));

    private static EventDetails Tidy(EventDetails details) => details with { Recurrence = EventChecks.Tidy(details.Recurrence) };

    private static Refusal? Check(this Region region, EventDetails details, TimeZoneInfo zone, PlatformCatalog catalog) =>
        EventChecks.CheckAuthored(details, zone)
        ?? (details.Icon is { } icon && !region.HasMedia(icon, catalog) ? MediaRefusals.Unknown(icon) : null)
        ?? (details.Location is { } place && !region.Locations.ContainsKey(place) ? LocationRefusals.Unknown(place) : null);

    private static Refusal? CheckDate(this Region region, EventId id, DateOnly date, TimeZoneInfo zone) =>
        region.Events.GetValueOrDefault(id) switch
        {
            null => EventRefusals.Unknown(id),
            { Details.Recurrence: null } => EventRefusals.NotRecurring(id),
            var known => new EventSchedule(known.Details, known.Changes, zone).Dates!.Contains(date)
                ? null
                : EventRefusals.OccurrenceUnknown(id, date),
        };

    /// <summary>Decides with the recurrence's number: the known one, or a new one; with none where nothing repeats.</summary>
    private static Decision<RegionFact> WithRecurrence(
        this Region region, EventDetails details, RecurrenceId? known, Func<RecurrenceId?, Decision<RegionFact>> decide) =>
        details.Recurrence is null ? decide(null)
        : known is not null ? decide(known)
        : region.WithNumber(NumberKind.Recurrence, number => decide(new RecurrenceId(number)));
}
