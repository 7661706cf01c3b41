using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Events;
using Integreat.Platform.Contracts.Items;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Events;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Rights;
using Integreat.Platform.Grains.Events;
using Integreat.Platform.Grains.Items;
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

    Task<Outcome> IRegionEvents.AcceptTranslationAsync(CommandContext context, long id, string language, int basedOn) => ExecuteAsync(
        context,
        CommandDigest.Of("accept-event-translation", id, language, basedOn),
        new AcceptEventTranslation(new EventId(id), new LanguageCode(language), basedOn, _clock.GetUtcNow(), context.Account));

    Task<Outcome> IRegionEvents.ReturnTranslationAsync(CommandContext context, long id, string language, int basedOn, string comment) =>
        ReturnTextAsync(
            context, CommandDigest.Of("return-event-translation", id, language, basedOn, comment), comment,
            text => new ReturnEventTranslation(new EventId(id), new LanguageCode(language), basedOn, text, _clock.GetUtcNow(), context.Account));

    Task<Outcome> IRegionEvents.ConfirmTranslationAsync(CommandContext context, long id, string language, int basedOn) => ExecuteAsync(
        context,
        CommandDigest.Of("confirm-event-translation", id, language, basedOn),
        new ConfirmEventTranslation(new EventId(id), new LanguageCode(language), basedOn, _clock.GetUtcNow()));

    async Task<EventView?> IRegionEvents.ReadAsync(long id, CancellationToken cancellation) =>
        Region.Events.GetValueOrDefault(new EventId(id)) is { } found
            ? EventMapping.View(found, await ReadTextsAsync(TranslationMapping.Bodies(found.Translations), cancellation))
            : null;

    Task<Answer<EventView>> IRegionEvents.ReadEventAsync(Caller caller, long id, CancellationToken cancellation) => ShowAsync(
        caller, Capability.ViewEvents,
        seen => seen.Region.Events.GetValueOrDefault(new EventId(id)) is { } found
            ? (found, (Refusal?)null)
            : (null, EventRefusals.Unknown(new EventId(id))),
        async found => EventMapping.View(found, await ReadTextsAsync(TranslationMapping.Bodies(found.Translations), cancellation)),
        cancellation);

    async Task<Answer<ItemListView<EventRow>>> IRegionEvents.ListAsync(Caller caller, ItemListQuery query, CancellationToken cancellation)
    {
        var (list, refusal) = ItemList.Of(query);
        return list is null ? Refused<ItemListView<EventRow>>(refusal!) : await AnswerAsync(
            caller, actor => Region.Check(actor, Capability.ViewEvents), seen => (List(seen.Region, seen.Version), (Refusal?)null), cancellation);

        ItemListView<EventRow>? List(Region region, long version)
        {
            var (items, next) = list.Page(
                region.Events.Values, each => each.Id.Value,
                each => (query.Archived is not { } archived || each.Archived == archived)
                    && (query.Location is not { } location || each.Details.Location?.Value == location)
                    && list.Fits(region.Languages, each.Translations));
            return ItemList.View(region, version, [.. items.Select(each => EventMapping.Row(region.Languages, each))], next);
        }
    }
}
