using System.Collections.Immutable;
using System.Globalization;
using Integreat.Platform.Contracts.Locations;

namespace Integreat.Platform.Gateway.Screens.Things;

/// <summary>Opening hours while somebody edits them: seven days, Monday first.</summary>
public sealed class WeekForm
{
    /// <summary>What a day can be.</summary>
    public static readonly ImmutableArray<string> Kinds = [DayForm.Open, DayForm.Closed, DayForm.AllDay, DayForm.Appointment];

    /// <summary>Nobody has said anything, and readers are shown nothing.</summary>
    public bool IsKnown { get; set; }

    public ImmutableArray<DayForm> Days { get; private init; } = [];

    // Closed on every day is how the region keeps that nobody has said anything.
    public static WeekForm Of(ImmutableArray<OpeningDayData> week) => new()
    {
        IsKnown = week.Any(day => !day.Closed),
        Days = week.All(day => day.Closed) ? [.. Enumerable.Range(0, 7).Select(day => DayForm.Usual(isWeekend: day > 4))] : [.. week.Select(DayForm.Of)],
    };

    public ImmutableArray<OpeningDayData> ToData() => IsKnown ? [.. Days.Select(day => day.ToData())] : [];

    /// <summary>Lets all days from Monday to Friday be as Monday is.</summary>
    public void RepeatMonday()
    {
        foreach (var day in Days.Skip(1).Take(4))
        {
            day.Take(Days[0]);
        }
    }

    /// <summary>Two weeks say the same.</summary>
    public static bool AreSame(ImmutableArray<OpeningDayData> one, ImmutableArray<OpeningDayData> other) => one.Length == other.Length
        && one.Zip(other).All(pair => (pair.First.AllDay, pair.First.Closed, pair.First.AppointmentOnly) == (pair.Second.AllDay, pair.Second.Closed, pair.Second.AppointmentOnly)
            && pair.First.Slots.SequenceEqual(pair.Second.Slots));
}

/// <summary>One day of a week.</summary>
public sealed class DayForm
{
    public const string Open = "open";
    public const string Closed = "closed";
    public const string AllDay = "all-day";
    public const string Appointment = "appointment";

    public string Kind { get; set; } = Closed;

    /// <summary>Kept when the day becomes something else, until it is saved.</summary>
    public List<SlotForm> Slots { get; private set; } = [];

    internal static DayForm Usual(bool isWeekend) => new()
    {
        Kind = isWeekend ? Closed : Open,
        Slots = [new SlotForm(new TimeOnly(9, 0), new TimeOnly(17, 0))],
    };

    internal static DayForm Of(OpeningDayData day) => new()
    {
        Kind = day.AllDay ? AllDay : day.Closed ? Closed : day.AppointmentOnly ? Appointment : Open,
        Slots = [.. day.Slots.Select(slot => new SlotForm(TimeOf(slot.Start), TimeOf(slot.End)))],
    };

    internal OpeningDayData ToData() => new()
    {
        AllDay = Kind is AllDay,
        Closed = Kind is Closed,
        AppointmentOnly = Kind is Appointment,
        Slots = Kind is Open ? [.. Slots.Select(slot => new OpeningSlotData(slot.Start.ToString("HH:mm", null), slot.End.ToString("HH:mm", null)))] : [],
    };

    internal void Take(DayForm other) => (Kind, Slots) = (other.Kind, [.. other.Slots.Select(slot => new SlotForm(slot.Start, slot.End))]);

    /// <summary>One more, after the last one.</summary>
    public void Add()
    {
        var start = Slots is [.., var last] && last.End < new TimeOnly(22, 0) ? last.End.AddHours(1) : new TimeOnly(9, 0);
        Slots.Add(new SlotForm(start, start < new TimeOnly(21, 0) ? start.AddHours(2) : new TimeOnly(23, 59)));
    }

    private static TimeOnly TimeOf(string clock) => TimeOnly.TryParse(clock, CultureInfo.InvariantCulture, out var time) ? time : default;
}

/// <summary>From when to when a place is open.</summary>
public sealed class SlotForm(TimeOnly start, TimeOnly end)
{
    public TimeOnly Start { get; set; } = start;
    public TimeOnly End { get; set; } = end;
}
