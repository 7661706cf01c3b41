using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.History;
using Integreat.Platform.Contracts.Events;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Gateway.Screens.Regions;

namespace Integreat.Platform.Gateway.Screens.Texts;

/// <summary>The texts of an event. Whoever writes them may publish them.</summary>
internal sealed class WrittenEvent(IGrainFactory grains, Desk desk, EventView calendarEvent) : IWritten
{
    private readonly IRegionEvents _grain = grains.GetGrain<IRegionEvents>(desk.Key);

    public string Kind => TextKinds.Event;

    public long Item => calendarEvent.Id;

    public bool HasAddress => true;

    public bool IsReviewed => true;

    public bool MayEdit => desk.May("edit-events") && !calendarEvent.Archived;

    public bool MayPublish => desk.May("edit-events");

    public Task<Answer<WrittenTexts>> ReadAsync(Caller caller) =>
        WrittenTexts.OfAsync(_grain.ReadEventAsync(caller, calendarEvent.Id, CancellationToken.None), found => found.Translations);

    public Task<Outcome> SaveAsync(CommandContext context, string language, TranslationData text) =>
        _grain.SaveTranslationAsync(context, calendarEvent.Id, language, text);

    public Task<Outcome> AcceptAsync(CommandContext context, string language, int basedOn) =>
        _grain.AcceptTranslationAsync(context, calendarEvent.Id, language, basedOn);

    public Task<Outcome> ReturnAsync(CommandContext context, string language, int basedOn, string comment) =>
        _grain.ReturnTranslationAsync(context, calendarEvent.Id, language, basedOn, comment);

    public Task<Outcome> WithdrawAsync(CommandContext context, string language, int basedOn) =>
        _grain.WithdrawTranslationAsync(context, calendarEvent.Id, language, basedOn);

    public Task<Outcome> ConfirmAsync(CommandContext context, string language, int basedOn) =>
        _grain.ConfirmTranslationAsync(context, calendarEvent.Id, language, basedOn);
}
