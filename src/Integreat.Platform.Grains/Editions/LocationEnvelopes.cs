using System.Buffers;
using System.Text.Json;
using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Grains.Sources;

namespace Integreat.Platform.Grains.Editions;

/// <summary>Writes everything of a location's JSON object but its content. Members: section 3.7 of the public API's contract.</summary>
internal sealed class LocationEnvelopes(RenderContext context)
{
    private readonly ArrayBufferWriter<byte> _buffer = new(4096);
    private readonly ILookup<long, ShownContact> _contacts = ContactJson.ByLocation(context.Sources);

    /// <summary>The object's beginning, up to and with the comma before the content's members.</summary>
    public byte[] Write(LocationSource location, ShownText shown, string path, ImmutableArray<OpeningDay> week)
    {
        var (sources, cmsUrl, details) = (context.Sources, context.Addresses.CmsUrl, location.Details);
        var timeZone = sources.Settings!.TimeZone;
        var icon = sources.Media(details.Icon?.Value);
        _buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_buffer, ItemJson.WriterOptions))
        {
            json.WriteStartObject();
            ItemJson.WriteId(json, shown.Id);
            ItemJson.WriteAddress(json, cmsUrl, path);
            json.WriteString("title", shown.Text.Title);
            ItemJson.WriteLastUpdated(json, shown.Text.LastUpdated, context.Zone);
            json.WriteString("published_at", Moments.Local(shown.Text.LastUpdated, context.Zone));
            json.WriteString("meta_description", shown.Text.MetaDescription ?? "");
            WriteAvailableLanguages(json, location);
            MediaJson.WriteFile(json, "icon", cmsUrl, icon);
            MediaJson.WriteThumbnail(json, "thumbnail", cmsUrl, icon);
            ContactJson.Write(json, [.. _contacts[location.Id]], location, timeZone);
            json.WritePropertyName("category");
            CategoryJson.Write(json, sources.Categories[details.Category.Value], context.Language, cmsUrl);
            json.WriteBoolean("temporarily_closed", details.TemporarilyClosed);
            OpeningHoursJson.Write(json, week, timeZone);
            json.WriteString("appointment_url", ContactJson.NullIfEmpty(details.AppointmentUrl));
            LocationJson.Write(json, sources, location);
            OrganizationJson.Write(json, sources, cmsUrl, details.Organization?.Value);
            WriteBarrierFree(json, details.BarrierFree);
            json.WriteNull("hash");
        }

        return [.. _buffer.WrittenSpan, (byte)','];
    }

    private void WriteAvailableLanguages(Utf8JsonWriter json, LocationSource location)
    {
        json.WriteStartObject("available_languages");
        foreach (var other in context.OtherLanguages)
        {
            if (ShownText.Find(context.Sources, location.Texts, other) is { } shown)
            {
                json.WriteStartObject(other);
                ItemJson.WriteId(json, shown.Id);
                ItemJson.WriteAddress(json, context.Addresses.CmsUrl, LocationJson.PathOf(context.Sources, location, other)!);
                json.WriteEndObject();
            }
        }

        json.WriteEndObject();
    }

    private static void WriteBarrierFree(Utf8JsonWriter json, bool? barrierFree)
    {
        if (barrierFree is { } known)
        {
            json.WriteBoolean("barrier_free", known);
        }
        else
        {
            json.WriteNull("barrier_free");
        }
    }
}
