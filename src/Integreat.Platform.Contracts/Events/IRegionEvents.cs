using Integreat.Platform.Contracts.Items;
using Integreat.Platform.Contracts.Pages;

namespace Integreat.Platform.Contracts.Events;

/// <summary>A region's calendar and its texts. All commands but the first refuse: region-unknown, event-unknown.</summary>
[Alias("region-events-grain"), Version(1)]
public interface IRegionEvents : IGrainWithStringKey
{
    /// <summary>
    /// Adds an event without texts. Refuses: end-before-start, date-out-of-range, frequency-unknown, interval-invalid, weekday-unknown,
    /// weekdays-missing, week-invalid, recurrence-empty, meeting-url-invalid, media-unknown,
    /// location-unknown.
    /// </summary>
    [Alias("add")]
    Task<Outcome> AddAsync(CommandContext context, EventData details);

    /// <summary>Replaces the details. Refuses: stale-version, and what <see cref="AddAsync"/> refuses.</summary>
    /// <param name="basedOn">The revision of the details that the caller saw.</param>
    [Alias("change")]
    Task<Outcome> ChangeAsync(CommandContext context, long id, EventData details, int basedOn);

    /// <summary>Lets one occurrence not take place. Refuses: event-not-recurring, occurrence-unknown, occurrence-cancelled.</summary>
    /// <param name="day">The region's date on which the rule puts the occurrence, as in the two commands below.</param>
    [Alias("cancel-occurrence")]
    Task<Outcome> CancelOccurrenceAsync(CommandContext context, long id, DateOnly day);

    /// <summary>
    /// Puts one occurrence, cancelled or not, at another time (UTC). Refuses: event-not-recurring, occurrence-unknown, end-before-start,
    /// date-out-of-range.
    /// </summary>
    [Alias("move-occurrence")]
    Task<Outcome> MoveOccurrenceAsync(CommandContext context, long id, DateOnly day, DateTimeOffset newStart, DateTimeOffset newEnd);

    /// <summary>Lets a cancelled or moved occurrence take place as the rule says. Refuses: occurrence-unchanged.</summary>
    [Alias("restore-occurrence")]
    Task<Outcome> RestoreOccurrenceAsync(CommandContext context, long id, DateOnly day);

    /// <summary>Takes the event from the readers. Refuses: event-archived.</summary>
    [Alias("archive")]
    Task<Outcome> ArchiveAsync(CommandContext context, long id);

    /// <summary>Gives an archived event back. Refuses: event-not-archived.</summary>
    [Alias("restore")]
    Task<Outcome> RestoreAsync(CommandContext context, long id);

    /// <summary>
    /// Saves the next version of an event's text. A slug that another event has gets the next free number. Refuses: language-unknown,
    /// stale-version, title-missing, slug-missing, status-unknown.
    /// </summary>
    [Alias("save-translation")]
    Task<Outcome> SaveTranslationAsync(CommandContext context, long id, string language, TranslationData text);

    /// <summary>Takes the public text from the readers and keeps it as a draft. Refuses: translation-not-public, stale-version.</summary>
    [Alias("withdraw-translation")]
    Task<Outcome> WithdrawTranslationAsync(CommandContext context, long id, string language, int basedOn);

    /// <summary>
    /// Says that the public text is still correct: its date for readers becomes now, and it has seen the newest version of what it translates.
    /// Nothing else changes. Refuses: translation-not-public, stale-version.
    /// </summary>
    /// <param name="basedOn">The number of the newest version that was read.</param>
    [Alias("confirm-translation")]
    Task<Outcome> ConfirmTranslationAsync(CommandContext context, long id, string language, int basedOn);

    /// <summary>Deletes an archived event for good. Refuses: event-not-archived.</summary>
    [Alias("delete")]
    Task<Outcome> DeleteAsync(CommandContext context, long id);

    /// <summary>One event as editors see it; null when there is none.</summary>
    [AlwaysInterleave, Alias("read")]
    Task<EventView?> ReadAsync(long id, CancellationToken cancellation);

    /// <summary>Publishes the version that was handed in (REVIEW), as it is. Refuses: translation-not-in-review, stale-version.</summary>
    /// <param name="basedOn">The number of the version that the reviewer saw.</param>
    [Alias("accept-translation")]
    Task<Outcome> AcceptTranslationAsync(CommandContext context, long id, string language, int basedOn);

    /// <summary>
    /// Makes the version that was handed in (REVIEW) a draft again, with a comment for its author. Refuses: translation-not-in-review,
    /// stale-version, comment-missing, comment-too-long.
    /// </summary>
    /// <param name="basedOn">The number of the version that the reviewer saw.</param>
    /// <param name="comment">Plain text of at most <see cref="ReturnedView.LongestComment"/> characters.</param>
    [Alias("return-translation")]
    Task<Outcome> ReturnTranslationAsync(CommandContext context, long id, string language, int basedOn, string comment);

    /// <summary>One event for who may see the region's events. Refuses: region-unknown, rights-missing, event-unknown.</summary>
    [AlwaysInterleave, Alias("read-event")]
    Task<Answer<EventView>> ReadEventAsync(Caller caller, long id, CancellationToken cancellation);

    /// <summary>The events, the newest first. Refuses: region-unknown, rights-missing, query-invalid.</summary>
    [AlwaysInterleave, Alias("list")]
    Task<Answer<ItemListView<EventRow>>> ListAsync(Caller caller, ItemListQuery query, CancellationToken cancellation);
}

/// <param name="Revision">What a change of the details is based on.</param>
/// <param name="RecurrenceId">The public number of the recurrence; null without one.</param>
/// <param name="Cancelled">Ascending, as <paramref name="Moved"/>.</param>
[GenerateSerializer, Immutable, Alias("event-view")]
public sealed record EventView(
    [property: Id(0)] long Id,
    [property: Id(1)] int Revision,
    [property: Id(2)] bool Archived,
    [property: Id(3)] EventData Details,
    [property: Id(4)] long? RecurrenceId,
    [property: Id(5)] ImmutableArray<DateOnly> Cancelled,
    [property: Id(6)] ImmutableArray<MovedOccurrenceData> Moved,
    [property: Id(7)] ImmutableArray<TranslationView> Translations);

/// <summary>An event in a list.</summary>
/// <param name="Texts">One for each language of the region, in tree order.</param>
[GenerateSerializer, Immutable, Alias("event-row")]
public sealed record EventRow(
    [property: Id(0)] long Id,
    [property: Id(1)] int Revision,
    [property: Id(2)] bool Archived,
    [property: Id(3)] EventData Details,
    [property: Id(4)] ImmutableArray<TextRow> Texts);
