using System.Text.Json;
using Integreat.Platform.Domain.Locations;

namespace Integreat.Platform.Grains.Editions;

/// <summary>Opening hours of locations and contacts. Rules: section 3.7.3 of the public API's contract.</summary>
internal static class OpeningHoursJson
{
    /// <summary>
    /// The week that readers get: always seven days, whatever was imported; none where nobody has said anything, or while a place is closed
    /// altogether.
    /// </summary>
    public static ImmutableArray<OpeningDay> Shown(OpeningHours hours, bool temporarilyClosed = false)
    {
        ImmutableArray<OpeningDay> week =
        [
            .. hours.Days.Concat(OpeningHours.Unknown.Days).Take(OpeningHours.DaysOfWeek),
        ];
        return temporarilyClosed || new OpeningHours(week) == OpeningHours.Unknown ? [] : week;
    }

    /// <param name="timeZone">IANA name of the region's time zone.</param>
    public static void Write(Utf8JsonWriter json, ImmutableArray<OpeningDay> week, string timeZone)
    {
        if (week.IsEmpty)
        {
            json.WriteNull("opening_hours");
            return;
        }

        json.WriteStartArray("opening_hours");
        foreach (var day in week)
        {
            json.WriteStartObject();
            json.WriteBoolean("allDay", day.AllDay);
            json.WriteBoolean("closed", day.Closed);
            json.WriteBoolean("appointmentOnly", day.AppointmentOnly);
            json.WriteStartArray("timeSlots");
            foreach (var slot in day.Slots)
            {
                json.WriteStartObject();
                json.WriteString("start", slot.Start);
                json.WriteString("end", slot.End);
                json.WriteString("timezone", timeZone);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
