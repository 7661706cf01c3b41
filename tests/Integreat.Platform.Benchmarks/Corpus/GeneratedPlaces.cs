using System.Globalization;

namespace Integreat.Platform.Benchmarks.Corpus;

/// <summary>A region's locations, always the same: with opening hours, one or two contacts each, five of six on the map.</summary>
internal sealed class GeneratedPlaces(GeneratedRegion region)
{
    /// <summary>Of each location; the second one may be missing.</summary>
    public const int MostContacts = 2;

    private static readonly string[] Streets = ["Hauptstraße", "Bahnhofstraße", "Am Markt", "Gartenweg", "Schulgasse"];

    public long Key(int number) => ((region.Number - 1) * region.Size.Places) + number + 1;

    public static bool IsOnMap(int number) => number % 6 != 5;

    public static bool HasContact(int number, int contact) => contact == 0 || number % 3 == 0;

    public static string Address(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{Streets[number % Streets.Length]} {1 + (number / Streets.Length)}");

    /// <summary>A week: mornings on working days, some afternoons, by appointment on Saturday.</summary>
    public static IEnumerable<object> Hours(int number) => Enumerable.Range(0, 7).Select(day => Day(
        day switch
        {
            6 => [],
            5 => [],
            _ when (day + number) % 2 == 0 => [("08:30", "12:00"), ("13:30", "17:00")],
            _ => [("09:00", "12:30")],
        },
        closed: day == 6,
        appointment: day == 5));

    // Spelled as it stands in dumps, where this field is no record but JSON of its own.
    private static Dictionary<string, object> Day((string Start, string End)[] slots, bool closed, bool appointment) => new()
    {
        ["allDay"] = false,
        ["closed"] = closed,
        ["appointmentOnly"] = appointment,
        ["timeSlots"] = slots.Select(slot => new Dictionary<string, string> { ["start"] = slot.Start, ["end"] = slot.End }),
    };
}
