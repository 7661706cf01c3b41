using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Domain.Events;
using Integreat.Platform.Grains.Events;
using Integreat.Platform.Grains.Sources;

namespace Integreat.Platform.Grains.Editions;

/// <summary>Every event of the region, listed or not, as readers see it at this moment.</summary>
internal sealed class EventRenderer(RenderContext context)
{
    private readonly EventEnvelopes _envelopes = new(context);

    public IEnumerable<PlannedFragment> Plan() => context.Sources.Events.Values.OrderBy(source => source.Id).Select(Plan);

    private PlannedFragment Plan(EventSource source)
    {
        var header = new Fragment
        {
            Kind = ItemKinds.Event,
            Id = source.Id,
            Visibility = source.Archived ? Visibility.Archived : Visibility.Hidden,
            Slugs = source.Slugs,
        };
        if (source.Archived || ShownText.Find(context.Sources, source.Texts, context.Language) is not { } text)
        {
            return new PlannedFragment(header, null);
        }

        var schedule = new EventSchedule(source.Details, source.Changes, context.Zone);
        var outlook = EventOutlook.At(schedule, context.Now);
        if (outlook.ChangesAt is { } moment)
        {
            context.ChangeAt(moment);
        }

        return outlook.IsPast ? new PlannedFragment(header, null) : Plan(header, source, text, schedule, outlook.Near);
    }

    private PlannedFragment Plan(
        Fragment header, EventSource source, ShownText text, EventSchedule schedule, ImmutableArray<Occurrence> near) => new(
        header with
        {
            Visibility = Visibility.Public,
            Translation = text.Id,
            Title = text.Text.Title,
            Path = _envelopes.PathOf(text, context.Language),
            LastUpdated = text.Text.LastUpdated,
            Envelope = _envelopes.WriteEvent(source, text, schedule),
            Event = new EventDates
            {
                Start = source.Details.Start,
                End = source.Details.End,
                TimeZone = context.Sources.Settings!.TimeZone,
                AllDay = schedule.IsAllDay,
                OnlyWeekdays = source.Details.OnlyWeekdays,
                Location = source.Details.Location?.Value,
                MeetingUrl = source.Details.MeetingUrl,
                Recurrence = source.Details.Recurrence.ToData(),
                FirstDate = schedule.Dates?.First,
                Cancelled = schedule.Changes.Cancelled,
                Moved = schedule.Changes.Moved.ToData(),
                Sequence = source.Sequence,
                Occurrences =
                [
                    .. near.Select(occurrence => new OccurrenceEnvelope(
                        occurrence.Date, _envelopes.WriteOccurrence(source, text, schedule, occurrence))),
                ],
            },
            Alternates =
            [
                .. context.OtherLanguages
                    .Select(other => (Language: other, Text: ShownText.Find(context.Sources, source.Texts, other)))
                    .Where(other => other.Text is not null)
                    .Select(other => new Alternate(other.Language, _envelopes.PathOf(other.Text!.Value, other.Language))),
            ],
        },
        new ContentPlan(text.Text.Body is { } body ? [ContentPart.Stored(body)] : [], text.Text.LastUpdated),
        _envelopes.WriteShared(source, text));
}
