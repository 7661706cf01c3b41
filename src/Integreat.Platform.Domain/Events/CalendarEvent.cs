using Integreat.Platform.Domain.Merging;
using Integreat.Platform.Domain.Translations;

namespace Integreat.Platform.Domain.Events;

/// <summary>Something that citizens can attend, once or again and again.</summary>
/// <param name="Revision">Counts the changes of the details.</param>
/// <param name="Sequence">Counts every change of when and how it takes place, those of single dates included.</param>
/// <param name="Recurrence">The public number of the recurrence; an event that repeats has one, and keeps it when the rule changes.</param>
/// <param name="Changes">The single dates that are cancelled or moved.</param>
public sealed record CalendarEvent(
    EventId Id, int Revision, int Sequence, bool Archived, EventDetails Details, RecurrenceId? Recurrence, OccurrenceChanges Changes,
    ImmutableDictionary<LanguageCode, Translation> Translations)
{
    /// <summary>The details before their last changes.</summary>
    public Past<EventDetails> Earlier { get; init; } = Past.None<EventDetails>();

    public static CalendarEvent New(EventId id, EventDetails details, RecurrenceId? recurrence) => new(
        id, 1, 0, false, details, recurrence, OccurrenceChanges.None, ImmutableDictionary<LanguageCode, Translation>.Empty);

    /// <summary>Whether any version of its text in this language has, or ever had, this slug.</summary>
    internal bool HasSlug(LanguageCode language, string slug) =>
        Translations.TryGetValue(language, out var text) && text.Slugs.Contains(slug, StringComparer.OrdinalIgnoreCase);

    /// <summary>With other details. Changes of single dates stay as long as the event repeats; those of no date do nothing.</summary>
    internal CalendarEvent With(EventDetails details, RecurrenceId? recurrence) => this with
    {
        Revision = Revision + 1,
        Sequence = Sequence + 1,
        Details = details,
        Earlier = Earlier.With(Details),
        Recurrence = recurrence,
        Changes = details.Recurrence is null ? OccurrenceChanges.None : Changes,
    };

    internal CalendarEvent With(OccurrenceChanges changes) => this with { Sequence = Sequence + 1, Changes = changes };
}

/// <summary>What an event has besides its texts. Whether it takes all day follows from its local times.</summary>
public sealed record EventDetails
{
    /// <summary>UTC; of an event that repeats, where counting begins.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>UTC, not before the start. May lie days or months after it.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>Null while it repeats not at all.</summary>
    public Recurrence? Recurrence { get; init; }

    /// <summary>A long event that takes place from Monday to Friday only.</summary>
    public bool OnlyWeekdays { get; init; }
    public LocationId? Location { get; init; }

    /// <summary>Where it takes place online; empty if nowhere.</summary>
    public string MeetingUrl { get; init; } = "";
    public MediaId? Icon { get; init; }
}
