using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Events;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Events;
using Integreat.Platform.Grains.Events;
using Integreat.Platform.Grains.Journaling;
using Integreat.Platform.Grains.Translations;

namespace Integreat.Platform.Grains.Regions;

// Explicit, because pages have commands of the same names.
internal sealed partial class RegionGrain : IRegionEvents
{
    /// <summary>Of the region's clocks. Looked up here: the domain does no I/O.</summary>
    private TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(Region.Settings?.TimeZone ?? "UTC");

    Task<Outcome> IRegionEvents.AddAsync(CommandContext context, EventData details) =>
        EventMapping.Check(details) is { } refusal
            ? Task.FromResult(Refused(refusal.Code, refusal.Detail))
            : ExecuteAsync(context, CommandDigest.Of("add-event", details), new AddEvent(details.ToDomain(), Zone));

    Task<Outcome> IRegionEvents.ChangeAsync(CommandContext context, long id, EventData details, int basedOn) =>
        EventMapping.Check(details) is { } refusal
            ? Task.FromResult(Refused(refusal.Code, refusal.Detail))
            : ExecuteAsync(
                context,
                CommandDigest.Of("change-event", id, details, basedOn),
                new ChangeEvent(new EventId(id), details.ToDomain(), basedOn, Zone));

    Task<Outcome> IRegionEvents.CancelOccurrenceAsync(CommandContext context, long id, DateOnly date) => ExecuteAsync(
        context, CommandDigest.Of("cancel-occurrence", id, date), new CancelOccurrence(new EventId(id), date, Zone));

    Task<Outcome> IRegionEvents.MoveOccurrenceAsync(
        CommandContext context, long id, DateOnly date, DateTimeOffset start, DateTimeOffset end) => ExecuteAsync(
        context,
        CommandDigest.Of("move-occurrence", id, date, start, end),
        new MoveOccurrence(new EventId(id), new MovedOccurrence(date, start.ToUniversalTime(), end.ToUniversalTime()), Zone));

    Task<Outcome> IRegionEvents.RestoreOccurrenceAsync(CommandContext context, long id, DateOnly date) => ExecuteAsync(
        context, CommandDigest.Of("restore-occurrence", id, date), new RestoreOccurrence(new EventId(id), date));

    Task<Outcome> IRegionEvents.ArchiveAsync(CommandContext context, long id) =>
        ExecuteAsync(context, CommandDigest.Of("archive-event", id), new ArchiveEvent(new EventId(id)));

    Task<Outcome> IRegionEvents.RestoreAsync(CommandContext context, long id) =>
        ExecuteAsync(context, CommandDigest.Of("restore-event", id), new RestoreEvent(new EventId(id)));

    Task<Outcome> IRegionEvents.SaveTranslationAsync(CommandContext context, long id, string language, TranslationData text) => SaveTextAsync(
        context, CommandDigest.Of("save-event-translation", id, language, text), language, text,
        edit => new SaveEventTranslation(new EventId(id), edit));

    Task<Outcome> IRegionEvents.WithdrawTranslationAsync(CommandContext context, long id, string language, int basedOn) => ExecuteAsync(
        context,
        CommandDigest.Of("withdraw-event-translation", id, language, basedOn),
        new WithdrawEventTranslation(new EventId(id), new LanguageCode(language), basedOn));

    Task<Outcome> IRegionEvents.ConfirmTranslationAsync(CommandContext context, long id, string language, int basedOn) => ExecuteAsync(
        context,
        CommandDigest.Of("confirm-event-translation", id, language, basedOn),
        new ConfirmEventTranslation(new EventId(id), new LanguageCode(language), basedOn, _clock.GetUtcNow()));

    async Task<EventView?> IRegionEvents.ReadAsync(long id, CancellationToken cancellation) =>
        Region.Events.GetValueOrDefault(new EventId(id)) is { } found
            ? EventMapping.View(found, await _journal.ReadBodiesAsync(TranslationMapping.Bodies(found.Translations), cancellation))
            : null;
}
