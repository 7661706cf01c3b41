using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Events;
using Integreat.Platform.Gateway.Screens.Regions;
using Integreat.Platform.Gateway.Screens.Words;
using Microsoft.AspNetCore.Components;

namespace Integreat.Platform.Gateway.Screens.Events;

/// <summary>The dates of an event, one by one. What is done to one can be undone.</summary>
public sealed partial class EventDates
{
    private readonly Dictionary<DateOnly, ElementReference> _places = [];
    private Moving? _moving;
    private ElementReference _focus;
    private bool _focusForm;
    private DateOnly? _focusDate;

    [CascadingParameter]
    public required Visitor Visitor { get; set; }

    [Parameter, EditorRequired]
    public required Desk Desk { get; set; }

    [Parameter, EditorRequired]
    public required EventView Event { get; set; }

    /// <summary>Null as long as it is not known.</summary>
    [Parameter]
    public PlanView? Plan { get; set; }

    /// <summary>The dates are those of a rule that is not saved.</summary>
    [Parameter]
    public bool IsPreview { get; set; }

    [Parameter]
    public bool MayEdit { get; set; }

    [Parameter]
    public EventCallback Changed { get; set; }

    /// <summary>Asks for further dates.</summary>
    [Parameter]
    public EventCallback More { get; set; }

    private EventWords Words => Visitor.Words.Events;

    private bool IsRecurring => IsPreview || Event.Details.Recurrence is not null;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focusForm)
        {
            _focusForm = false;
            await _focus.FocusAsync();
        }
        else if (_focusDate is { } date && _places.TryGetValue(date, out var place))
        {
            _focusDate = null;
            await place.FocusAsync();
        }
    }

    private string NameOf(PlannedDate date) => EventTimesText.DayOf(date.Start.DateTime, Visitor);

    private void Begin(PlannedDate date) => (_moving, _focusForm) = _moving?.Date == date.Date ? (null, false) : (new Moving(date), true);

    private Task CancelAsync(PlannedDate date) => DoAsync(date, Words.WasCancelled, (events, context) => events.CancelOccurrenceAsync(context, Event.Id, date.Date));

    private Task BringBackAsync(PlannedDate date) =>
        DoAsync(date, Words.WasBroughtBack, (events, context) => events.RestoreOccurrenceAsync(context, Event.Id, date.Date));

    private Task MoveAsync(PlannedDate date, Moving to)
    {
        var clock = RegionClock.Of(Plan!.TimeZone);

        // What goes on past midnight ends on the next day.
        var (start, end) = (clock.MomentOf(to.Day.ToDateTime(to.Start)), clock.MomentOf((to.End < to.Start ? to.Day.AddDays(1) : to.Day).ToDateTime(to.End)));
        return DoAsync(date, Words.WasMoved, (events, context) => events.MoveOccurrenceAsync(context, Event.Id, date.Date, start, end));
    }

    private async Task DoAsync(PlannedDate date, string words, Func<IRegionEvents, CommandContext, Task<Outcome>> command)
    {
        if (await SendAsync(command))
        {
            (_moving, _focusDate) = (null, date.Date);
            await Changed.InvokeAsync();
            Messages.OfferUndo(Visitor, words, () => SendAsync((events, context) => PutBackAsync(events, context, date)));
        }
    }

    private Task<Outcome> PutBackAsync(IRegionEvents events, CommandContext context, PlannedDate before) => before.State switch
    {
        DateStates.Cancelled => events.CancelOccurrenceAsync(context, Event.Id, before.Date),
        DateStates.Moved => events.MoveOccurrenceAsync(context, Event.Id, before.Date, before.Start, before.End),
        _ => events.RestoreOccurrenceAsync(context, Event.Id, before.Date),
    };

    private async Task<bool> SendAsync(Func<IRegionEvents, CommandContext, Task<Outcome>> command) =>
        Messages.Passed(Visitor, await Commands.SendAsync(Visitor, Desk.Key, command));

    /// <summary>Where a date is to be moved to.</summary>
    private sealed class Moving(PlannedDate date)
    {
        public DateOnly Date => date.Date;

        public DateOnly Day { get; set; } = DateOnly.FromDateTime(date.Start.DateTime);
        public TimeOnly Start { get; set; } = TimeOnly.FromDateTime(date.Start.DateTime);
        public TimeOnly End { get; set; } = TimeOnly.FromDateTime(date.End.DateTime);
    }
}
