using Integreat.Platform.Contracts.Events;
using Integreat.Platform.Gateway.Screens.Regions;
using Integreat.Platform.Gateway.Screens.Words;
using Microsoft.AspNetCore.Components;

namespace Integreat.Platform.Gateway.Screens.Events;

/// <summary>Edits what an event has besides texts. While somebody does, the dates that would come of it are shown.</summary>
public sealed partial class EventDetails
{
    private const int Step = 10;

    private EventForm _form = new();
    private EventData _first = null!;
    private int _basedOn;
    private PlanView? _ahead;
    private string? _refusal;
    private int _count = Step;
    private int _asked;
    private bool _isBusy;

    [Inject]
    internal IGrainFactory Grains { get; set; } = null!;

    [Inject]
    internal ScreenCommands Commands { get; set; } = null!;

    [Inject]
    internal ScreenMessages Messages { get; set; } = null!;

    [CascadingParameter]
    public required Visitor Visitor { get; set; }

    [Parameter, EditorRequired]
    public required Desk Desk { get; set; }

    [Parameter, EditorRequired]
    public required EventView Event { get; set; }

    /// <summary>Tells the region's clocks.</summary>
    [Parameter, EditorRequired]
    public required PlanView Plan { get; set; }

    /// <summary>Something was done to the event.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    private EventWords Words => Visitor.Words.Events;

    private RegionClock Clock => RegionClock.Of(Plan.TimeZone);

    private bool MayEdit => Desk.May("edit-events") && !Event.Archived;

    private bool IsDirty => _form.ToData(Clock) != _first;

    private string RuleText => _form.ToData(Clock).Recurrence is { } rule ? Words.Rule(rule, _form.StartDay) : Words.Once;

    // What somebody types stays when others change the event meanwhile: what both changed is found out when it is saved.
    protected override Task OnParametersSetAsync()
    {
        if (_first is null || (Event.Revision != _basedOn && !IsDirty))
        {
            (_form, _basedOn) = (EventForm.Of(Event.Details, Clock), Event.Revision);
            _first = _form.ToData(Clock);
        }

        return LookAheadAsync();
    }

    private async Task LookAheadAsync()
    {
        var asked = ++_asked;
        var answer = await Grains.GetGrain<IRegionCalendar>(Desk.Key).PlanAsync(Visitor.Caller, new PlanQuery
        {
            Event = Event.Id,
            Details = _form.ToData(Clock),
            Count = _count,
        }, CancellationToken.None);
        if (asked == _asked)
        {
            (_ahead, _refusal) = (answer.Value ?? _ahead, answer.RefusalCode is { } code ? Visitor.Words.Refusals.Say(code, answer.Detail!) : null);
        }
    }

    private Task MoreAsync()
    {
        _count = Math.Min(_count + Step, PlanQuery.MostDates);
        return LookAheadAsync();
    }

    private async Task SaveAsync()
    {
        if (_isBusy)
        {
            return;
        }

        _isBusy = true;
        try
        {
            var data = _form.ToData(Clock);
            var (before, id) = (_first, Event.Id);
            if (await ChangeAsync(data, _basedOn))
            {
                _first = data; // until the event is read again
                await Changed.InvokeAsync();
                Messages.OfferUndo(Visitor, Visitor.Words.Things.Saved, async () => await ChangeAsync(before, Event.Revision));
            }
        }
        finally
        {
            _isBusy = false;
        }
    }

    private async Task<bool> ChangeAsync(EventData data, int basedOn) => Messages.Passed(
        Visitor, await Commands.SendAsync<IRegionEvents>(Visitor, Desk.Key, (events, context) => events.ChangeAsync(context, Event.Id, data, basedOn)));
}
