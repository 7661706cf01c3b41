using System.Buffers;
using System.Text.Json;
using Integreat.Platform.Domain.Events;
using Integreat.Platform.Grains.Journaling;
using Integreat.Platform.Grains.Sources;

namespace Integreat.Platform.Grains.Editions;

/// <summary>
/// Writes everything of an event's JSON object but its content, in two parts: what is different for each occurrence, and what is not.
/// Members: section 3.6 of the public API's contract.
/// </summary>
internal sealed class EventEnvelopes(RenderContext context)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = DomainJson.Options.Encoder, SkipValidation = true };

    private readonly ArrayBufferWriter<byte> _buffer = new(4096);

    /// <summary>"/region/language/events/slug/".</summary>
    public string PathOf(ShownText text, string language) => PathOf(text, language, date: null);

    /// <summary>The object's beginning, up to and with the comma before what all occurrences share.</summary>
    public byte[] WriteEvent(EventSource source, ShownText text, EventSchedule schedule) =>
        Write(json => WriteHead(json, source, text, new Occurrence(schedule.FirstDay, schedule.Start, schedule.End), schedule, date: null));

    /// <summary>The same for one occurrence, whose address ends with its date.</summary>
    public byte[] WriteOccurrence(EventSource source, ShownText text, EventSchedule schedule, Occurrence occurrence) =>
        Write(json => WriteHead(json, source, text, occurrence, schedule, occurrence.Date));

    /// <summary>The members that all occurrences share, up to and with the comma before the content's.</summary>
    public byte[] WriteShared(EventSource source, ShownText text) => Write(json =>
    {
        json.WriteString("title", text.Text.Title);
        json.WriteString("modified_gmt", Moments.Utc(text.Text.LastUpdated));
        json.WriteString("last_updated", Moments.Local(text.Text.LastUpdated, context.Zone));
        var icon = context.Sources.Media(source.Details.Icon?.Value);
        json.WriteString("thumbnail", icon is null ? null : $"{context.Addresses.CmsUrl}/media/{icon.File}");
        var place = context.Sources.Locations.GetValueOrDefault(source.Details.Location?.Value ?? 0);
        LocationJson.Write(json, context.Sources, place);
        json.WriteString("location_path", place is null ? null : LocationJson.PathOf(context.Sources, place, context.Language));
        json.WriteString("meeting_url", source.Details.MeetingUrl is "" ? null : source.Details.MeetingUrl);
        json.WriteString(
            "recurrence_rule",
            source.Details.Recurrence is { } recurrence ? RecurrenceText.Of(recurrence, source.Details.Start) : null);
        json.WriteNull("hash");
    })[1..];

    private void WriteHead(
        Utf8JsonWriter json, EventSource source, ShownText text, Occurrence when, EventSchedule schedule, DateOnly? date)
    {
        WriteId(json, text.Id);
        WriteAddress(json, PathOf(text, context.Language, date));
        json.WriteStartObject("available_languages");
        foreach (var other in context.OtherLanguages)
        {
            if (ShownText.Find(context.Sources, source.Texts, other) is { } elsewhere)
            {
                json.WriteStartObject(other);
                WriteId(json, date is null ? elsewhere.Id : null);
                WriteAddress(json, PathOf(elsewhere, other, date));
                json.WriteEndObject();
            }
        }

        json.WriteEndObject();
        json.WriteStartObject("event");
        WriteId(json, source.Id);
        WriteTime(json, "start", when.Start);
        WriteTime(json, "end", when.End);
        json.WriteBoolean("all_day", schedule.IsAllDay);
        json.WriteBoolean("only_weekdays", source.Details.OnlyWeekdays);
        WriteNumber(json, "recurrence_id", source.Recurrence);
        json.WriteString("timezone", context.Sources.Settings!.TimeZone);
        json.WriteEndObject();
    }

    private string PathOf(ShownText text, string language, DateOnly? date) => string.Create(
        CultureInfo.InvariantCulture,
        $"/{context.Sources.Settings!.Slug}/{language}/events/{text.Text.Slug}{(date is null ? "" : "$")}{date:yyyy-MM-dd}/");

    private void WriteAddress(Utf8JsonWriter json, string path)
    {
        json.WriteString("url", context.Addresses.CmsUrl + path);
        json.WriteString("path", path);
    }

    private static void WriteTime(Utf8JsonWriter json, string name, DateTimeOffset local)
    {
        json.WriteString(name, Moments.Local(local));
        json.WriteString($"{name}_date", Moments.Date(local));
        json.WriteString($"{name}_time", Moments.Time(local));
    }

    private static void WriteId(Utf8JsonWriter json, long? id) => WriteNumber(json, "id", id);

    private static void WriteNumber(Utf8JsonWriter json, string name, long? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>The members between an opening brace and a comma.</summary>
    private byte[] Write(Action<Utf8JsonWriter> members)
    {
        _buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_buffer, Options))
        {
            json.WriteStartObject();
            members(json);
        }

        return [.. _buffer.WrittenSpan, (byte)','];
    }
}
