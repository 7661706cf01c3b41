namespace Integreat.Platform.Domain.Locations;

/// <summary>
/// When something is open in an ordinary week: Monday first, clock times of the region. What was imported is kept as it was, even if it
/// breaks the rules of <see cref="OpeningHoursRules"/>.
/// </summary>
public sealed record OpeningHours(ImmutableArray<OpeningDay> Days)
{
    public const int DaysOfWeek = 7;

    /// <summary>Closed on every day: nobody has said anything about opening hours.</summary>
    public static OpeningHours Unknown { get; } = new([.. Enumerable.Repeat(OpeningDay.NeverOpen, DaysOfWeek)]);

    public bool Equals(OpeningHours? other) => other is not null && Days.AsSpan().SequenceEqual(other.Days.AsSpan());

    public override int GetHashCode() => Days.Length;
}

/// <summary>One day of the week. Of the three marks at most one is set; without any the place is open in the slots.</summary>
/// <param name="AllDay">Open from midnight to midnight.</param>
/// <param name="Closed">Not open on this day.</param>
/// <param name="AppointmentOnly">Open for who has an appointment.</param>
public sealed record OpeningDay(bool AllDay, bool Closed, bool AppointmentOnly, ImmutableArray<OpeningSlot> Slots)
{
    public static OpeningDay NeverOpen { get; } = new(false, true, false, []);

    public bool Equals(OpeningDay? other) =>
        other is not null && AllDay == other.AllDay && Closed == other.Closed && AppointmentOnly == other.AppointmentOnly
        && Slots.AsSpan().SequenceEqual(other.Slots.AsSpan());

    public override int GetHashCode() => HashCode.Combine(AllDay, Closed, AppointmentOnly, Slots.Length);
}

/// <summary>From one clock time to another on the same day, "09:30" to "12:00".</summary>
public sealed record OpeningSlot(string Start, string End);
