using Integreat.Platform.Contracts.Events;
using Integreat.Platform.Gateway.Screens.Regions;

namespace Integreat.Platform.Gateway.Screens.Events;

/// <summary>What an event has besides texts, as it is being edited: by the region's clocks, and what follows from a date follows it.</summary>
public sealed class EventForm
{
    /// <summary>The days of the week, Monday first, as the contracts name them.</summary>
    public static readonly IReadOnlyList<string> Days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    // An event for all day ends a minute before the day does.
    private static readonly TimeOnly LastMinute = new(23, 59);

    private DateOnly _startDay;

    public bool IsAllDay { get; set; }

    /// <summary>Whoever moves the beginning moves the end with it, and the day of the week on which it repeats.</summary>
    public DateOnly StartDay
    {
        get => _startDay;
        set
        {
            var (from, days) = (_startDay, EndDay.DayNumber - _startDay.DayNumber);
            (_startDay, EndDay) = (value, value.AddDays(days));
            if (Weekdays is [var only] && only == DayOf(from))
            {
                Weekdays = [DayOf(value)];
            }

            if ((Weekday, Week) == (DayOf(from), WeekOf(from)))
            {
                (Weekday, Week) = (DayOf(value), WeekOf(value));
            }
        }
    }

    public TimeOnly StartTime { get; set; }
    public DateOnly EndDay { get; set; }
    public TimeOnly EndTime { get; set; }

    /// <summary>DAILY, WEEKLY, MONTHLY or YEARLY; empty: once.</summary>
    public string Frequency { get; set; } = "";
    public int Interval { get; set; } = 1;
    public List<string> Weekdays { get; private set; } = [];
    public string Weekday { get; set; } = "";
    public int Week { get; set; }

    /// <summary>Null: for ever.</summary>
    public DateOnly? Until { get; set; }
    public bool OnlyWeekdays { get; set; }
    public long? Location { get; set; }
    public string MeetingUrl { get; set; } = "";
    public long? Icon { get; set; }

    public static EventForm Of(EventData data, RegionClock clock)
    {
        var (start, end) = (clock.At(data.Start), clock.At(data.End));
        var startDay = DateOnly.FromDateTime(start);
        var form = new EventForm
        {
            IsAllDay = IsAllDayOf(start, end),
            _startDay = startDay,
            EndDay = DateOnly.FromDateTime(end),
            StartTime = TimeOnly.FromDateTime(start),
            EndTime = TimeOnly.FromDateTime(end),
            Frequency = data.Recurrence?.Frequency ?? "",
            Interval = data.Recurrence?.Interval ?? 1,
            Weekdays = data.Recurrence is { Weekdays: { IsEmpty: false } days } ? [.. days] : [DayOf(startDay)],
            Weekday = data.Recurrence?.Weekday ?? DayOf(startDay),
            Week = data.Recurrence?.Week ?? WeekOf(startDay),
            Until = data.Recurrence?.EndDate,
            OnlyWeekdays = data.OnlyWeekdays,
            Location = data.Location,
            MeetingUrl = data.MeetingUrl,
            Icon = data.Icon,
        };
        if (form.IsAllDay)
        {
            (form.StartTime, form.EndTime) = (new TimeOnly(10, 0), new TimeOnly(12, 0));
        }

        return form;
    }

    public EventData ToData(RegionClock clock) => new()
    {
        Start = clock.MomentOf(StartDay.ToDateTime(IsAllDay ? TimeOnly.MinValue : StartTime)),
        End = clock.MomentOf(EndDay.ToDateTime(IsAllDay ? LastMinute : EndTime)),
        Recurrence = Frequency is "" ? null : new RecurrenceData
        {
            Frequency = Frequency,
            Interval = Interval,
            Weekdays = Frequency is "WEEKLY" ? [.. Weekdays] : [],
            Weekday = Frequency is "MONTHLY" ? Weekday : null,
            Week = Frequency is "MONTHLY" ? Week : null,
            EndDate = Until,
        },
        OnlyWeekdays = OnlyWeekdays && Frequency is "" && EndDay > StartDay,
        Location = Location,
        MeetingUrl = MeetingUrl.Trim(),
        Icon = Icon,
    };

    public void Switch(string day)
    {
        if (!Weekdays.Remove(day))
        {
            Weekdays = [.. Weekdays.Append(day).OrderBy(each => Days.ToList().IndexOf(each))];
        }
    }

    public static bool IsAllDayOf(DateTime start, DateTime end) => start.TimeOfDay == TimeSpan.Zero && TimeOnly.FromDateTime(end) == LastMinute;

    private static string DayOf(DateOnly day) => Days[((int)day.DayOfWeek + 6) % 7];

    private static int WeekOf(DateOnly day) => ((day.Day - 1) / 7) + 1;
}
