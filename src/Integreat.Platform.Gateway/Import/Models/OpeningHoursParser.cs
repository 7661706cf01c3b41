using System.Collections.Immutable;
using System.Text.Json;
using Integreat.Platform.Contracts.Locations;
using Integreat.Platform.Gateway.Import.Dump;

namespace Integreat.Platform.Gateway.Import.Models;

/// <summary>
/// The field "opening_hours" of places and contacts. Its shape must be right; hours that make no sense are taken as they are, because readers
/// had them before.
/// </summary>
internal static class OpeningHoursParser
{
    private const string Field = "opening_hours";
    private const string Expected = "a list of days with allDay, closed, appointmentOnly and timeSlots";

    public static ImmutableArray<OpeningDayData> Parse(RecordFields fields) => fields.Optional(Field) switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } days => [.. days.EnumerateArray().Select(day => Day(fields, day))],
        _ => throw fields.Wrong(Field, Expected),
    };

    private static OpeningDayData Day(RecordFields fields, JsonElement day) => day.ValueKind is not JsonValueKind.Object
        ? throw fields.Wrong(Field, Expected)
        : new OpeningDayData
        {
            AllDay = Mark(fields, day, "allDay"),
            Closed = Mark(fields, day, "closed"),
            AppointmentOnly = Mark(fields, day, "appointmentOnly"),
            Slots = Slots(fields, day),
        };

    // The oldest dumps know no appointments.
    private static bool Mark(RecordFields fields, JsonElement day, string name) => !day.TryGetProperty(name, out var mark)
        ? false
        : mark.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => throw fields.Wrong(Field, Expected),
        };

    private static ImmutableArray<OpeningSlotData> Slots(RecordFields fields, JsonElement day) =>
        !day.TryGetProperty("timeSlots", out var slots) ? []
        : slots.ValueKind is not JsonValueKind.Array ? throw fields.Wrong(Field, Expected)
        : [.. slots.EnumerateArray().Select(slot => new OpeningSlotData(Time(fields, slot, "start"), Time(fields, slot, "end")))];

    private static string Time(RecordFields fields, JsonElement slot, string name) =>
        slot.ValueKind is JsonValueKind.Object && slot.TryGetProperty(name, out var time) && time.ValueKind is JsonValueKind.String
            ? time.GetString()!
            : throw fields.Wrong(Field, Expected);
}
