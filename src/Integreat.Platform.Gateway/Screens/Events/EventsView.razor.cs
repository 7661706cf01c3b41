using System.Collections.Immutable;
using System.Globalization;
using Integreat.Platform.Contracts.Events;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Gateway.Screens.Regions;
using Integreat.Platform.Gateway.Screens.Things;
using Integreat.Platform.Gateway.Screens.Words;
using Microsoft.AspNetCore.Components;

namespace Integreat.Platform.Gateway.Screens.Events;

/// <summary>The events of a region, as a list or as a month.</summary>
public sealed partial class EventsView
{
    private const int Step = 50;

    private CalendarView? _calendar;
    private ImmutableArray<ListedEvent> _events = [];
    private ImmutableArray<string> _languages = [];
    private RegionFollower? _follower;
    private string? _refusal;
    private string _text = "";
    private string _which = EventFilter.Upcoming;
    private int _shown = Step;
    private int _changes;
    private NewEvent? _new;
    private ElementReference _newTitle;
    private bool _moveFocus;
    private bool _isBusy;

    [Inject]
    internal IGrainFactory Grains { get; set; } = null!;

    [Inject]
    internal DeskFeeds Feeds { get; set; } = null!;

    [Inject]
    internal ScreenCommands Commands { get; set; } = null!;

    [Inject]
    internal ScreenMessages Messages { get; set; } = null!;

    [Inject]
    internal NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    public required Visitor Visitor { get; set; }

    /// <summary>The region, and what the visitor may do there.</summary>
    [Parameter, EditorRequired]
    public required Desk Desk { get; set; }

    /// <summary>Which month is shown, such as "2026-12"; null: the list.</summary>
    [SupplyParameterFromQuery(Name = "month")]
    public string? Month { get; set; }

    private EventWords Words => Visitor.Words.Events;

    private string Address => $"admin/{Desk.Slug}/events";

    private bool IsMonth => Month is not null;

    private RegionClock Clock => RegionClock.Of(_calendar!.TimeZone);

    // A month shows what takes place in it, be it over or not.
    private ImmutableArray<ListedEvent> Found => IsMonth && _which is EventFilter.Upcoming or EventFilter.Past
        ? [.. _events.Where(each => !each.Row.Archived && new EventFilter(_text.Trim(), each.Next is null ? EventFilter.Past : EventFilter.Upcoming).Of([each]).Length > 0)]
        : new EventFilter(_text.Trim(), _which).Of(_events);

    protected override void OnInitialized() => _follower = Feeds.Follow(
        Visitor, Desk, InvokeAsync, news => news.Concerns("event") ? ReadAsync() : Task.CompletedTask);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_moveFocus)
        {
            _moveFocus = false;
            await _newTitle.FocusAsync();
        }
    }

    public void Dispose() => _follower?.Dispose();

    private async Task ReadAsync()
    {
        var dates = await Grains.GetGrain<IRegionCalendar>(Desk.Key).ListDatesAsync(Visitor.Caller, new CalendarQuery(), CancellationToken.None);
        if (dates.Value is { } calendar)
        {
            var (languages, rows) = await ItemPages.AllAsync(query => Grains.GetGrain<IRegionEvents>(Desk.Key).ListAsync(Visitor.Caller, query, CancellationToken.None));
            var next = calendar.Events.ToDictionary(each => each.Event, each => each.Dates[0]);
            (_languages, _events) = (languages, [.. rows.Select(row => new ListedEvent(row, next.GetValueOrDefault(row.Id)))]);
            (_calendar, _changes) = (calendar, _changes + 1);
        }

        _refusal = dates.RefusalCode is { } code ? Visitor.Words.Refusals.Say(code, dates.Detail!) : null;
        StateHasChanged();
    }

    private string MonthAddress(DateOnly day) => $"{Address}?month={MonthModel.Name(day)}";

    private DateOnly MonthOf(DateOnly today) =>
        DateOnly.TryParseExact($"{Month}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) && first.Year is > 1900 and < 2999 ? first : today;

    private string LastOf(ListedEvent each) => each.Row.Details.Recurrence is { EndDate: { } end }
        ? end.ToString("d", Visitor.Culture)
        : EventTimesText.Of(Clock.At(each.Row.Details.Start), Clock.At(each.Row.Details.End), Visitor);

    private void Begin(DateOnly day) => (_new, _moveFocus) = (new NewEvent
    {
        Day = day,
    }, true);

    // A text that failed is sent again with the same event: nobody gets it twice.
    private async Task CreateAsync()
    {
        if (_new is not { } added || added.Title.Trim() is not { Length: > 0 } title || _languages is not [var language, ..] || _isBusy)
        {
            return;
        }

        _isBusy = true;
        try
        {
            var (data, command) = added.ToCommand(Clock);
            var made = await Commands.SendAsync<IRegionEvents>(Visitor, Desk.Key, (events, context) => events.AddAsync(context, data), command);
            if (!Messages.Passed(Visitor, made) || made.Id is not { } id)
            {
                return;
            }

            var saved = await Commands.SendAsync<IRegionEvents>(Visitor, Desk.Key, (events, context) => events.SaveTranslationAsync(context, id, language, new TranslationData
            {
                BasedOn = 0,
                Status = "DRAFT",
                Title = title,
            }));
            if (Messages.Passed(Visitor, saved))
            {
                Navigation.NavigateTo($"{Address}/{id}");
            }
        }
        finally
        {
            _isBusy = false;
        }
    }

    private sealed class NewEvent
    {
        private static readonly TimeOnly LastMinute = new(23, 59);

        private string _command = "";
        private EventData? _data;

        public string Title { get; set; } = "";
        public DateOnly Day { get; set; }
        public TimeOnly Start { get; set; } = new(10, 0);
        public TimeOnly End { get; set; } = new(12, 0);
        public bool IsAllDay { get; set; }

        // An id stands for what was sent under it.
        public (EventData Data, string Id) ToCommand(RegionClock clock)
        {
            var data = new EventData
            {
                Start = clock.MomentOf(Day.ToDateTime(IsAllDay ? TimeOnly.MinValue : Start)),
                End = clock.MomentOf(Day.ToDateTime(IsAllDay ? LastMinute : End)),
            };
            (_command, _data) = (data == _data ? _command : Guid.CreateVersion7().ToString("n"), data);
            return (data, _command);
        }
    }
}
