using System.Globalization;

namespace Integreat.Platform.Domain.Locations;

/// <summary>Which opening hours make sense.</summary>
internal static class OpeningHoursRules
{
    private static readonly ImmutableArray<string> Names =
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    /// <summary>The first thing that is wrong with the hours, or null.</summary>
    public static Refusal? Check(this OpeningHours hours) => hours.Days.Length != OpeningHours.DaysOfWeek
        ? OpeningHoursRefusals.DaysMissing()
        : hours.Days.Select((day, index) => Check(day, Names[index])).FirstOrDefault(refusal => refusal is not null);

    private static Refusal? Check(OpeningDay day, string name)
    {
        var marks = (day.AllDay ? 1 : 0) + (day.Closed ? 1 : 0) + (day.AppointmentOnly ? 1 : 0);
        return (marks, day.Slots.Length) switch
        {
            ( > 1, _) or ( > 0, > 0) => OpeningHoursRefusals.Contradictory(name),
            (0, 0) => OpeningHoursRefusals.SlotMissing(name),
            _ => CheckSlots(day.Slots, name),
        };
    }

    private static Refusal? CheckSlots(ImmutableArray<OpeningSlot> slots, string day)
    {
        TimeOnly? before = null;
        foreach (var slot in slots)
        {
            if (!TryParse(slot.Start, out var start) || !TryParse(slot.End, out var end))
            {
                return OpeningHoursRefusals.TimeInvalid(day);
            }

            if (end <= start)
            {
                return OpeningHoursRefusals.Backwards(day);
            }

            if (start < before)
            {
                return OpeningHoursRefusals.Overlap(day);
            }

            before = end;
        }

        return null;
    }

    private static bool TryParse(string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}

internal static class OpeningHoursRefusals
{
    public static Refusal DaysMissing() =>
        new("opening-days-invalid", "Opening hours need exactly seven days, Monday first.");

    public static Refusal Contradictory(string day) => new(
        "opening-hours-contradictory",
        $"{day} is open all day, closed, by appointment, or open at some hours: choose one of these.");

    public static Refusal SlotMissing(string day) =>
        new("opening-slot-missing", $"Say from when to when the place is open on {day}, or close it on that day.");

    public static Refusal TimeInvalid(string day) =>
        new("opening-time-invalid", $"Opening hours of {day} need times such as 09:30, from 00:00 to 23:59.");

    public static Refusal Backwards(string day) =>
        new("opening-hours-backwards", $"On {day} the place would close before it opens. Set the end behind the beginning.");

    public static Refusal Overlap(string day) =>
        new("opening-hours-overlap", $"Opening hours of {day} overlap. Let one begin when the one before it has ended.");
}
