using System.Buffers;
using System.Text.Json;
using Integreat.Platform.Grains.Journaling;
using Integreat.Platform.Grains.Sources;

namespace Integreat.Platform.Grains.Editions;

/// <summary>Writes everything of a page's JSON object but its content. Members: section 3.3 of the public API's contract.</summary>
internal sealed class PageEnvelopes(EditionSources sources, EditionTree tree, string language, string cmsUrl, TimeZoneInfo zone)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = DomainJson.Options.Encoder, SkipValidation = true };

    private readonly ArrayBufferWriter<byte> _buffer = new(4096);

    /// <summary>The object's beginning, up to and with the comma before the content's members.</summary>
    public byte[] Write(PageSource page, DateTimeOffset lastUpdated)
    {
        var text = EditionTree.TextOf(page, language)!.Public!;
        _buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("id", text.Id);
            WriteAddress(json, tree.PathOf(page, language));
            json.WriteString("title", text.Title);
            json.WriteString("modified_gmt", Moments.Utc(lastUpdated));
            json.WriteString("last_updated", Moments.Local(lastUpdated, zone));
            WriteParent(json, page);
            json.WriteNumber("order", page.Order);
            WriteAvailableLanguages(json, page);
            WriteUrl(json, "thumbnail", sources.Media(page.Icon)?.File);
            WriteOrganization(json, page);
            WriteOffers(json, page);
            json.WriteNull("hash");
        }

        return [.. _buffer.WrittenSpan, (byte)','];
    }

    private void WriteAddress(Utf8JsonWriter json, string path) => ItemJson.WriteAddress(json, cmsUrl, path);

    private void WriteParent(Utf8JsonWriter json, PageSource page)
    {
        json.WriteStartObject("parent");
        if (sources.Pages.TryGetValue(page.Parent, out var parent))
        {
            json.WriteNumber("id", parent.Id);
            WriteAddress(json, tree.PathOf(parent, language));
        }
        else
        {
            json.WriteNumber("id", 0);
            json.WriteNull("url");
            json.WriteNull("path");
        }

        json.WriteEndObject();
    }

    private void WriteAvailableLanguages(Utf8JsonWriter json, PageSource page)
    {
        json.WriteStartObject("available_languages");
        foreach (var other in sources.VisibleLanguages.Where(other => other != language))
        {
            if (EditionTree.TextOf(page, other)?.Public is { } text)
            {
                json.WriteStartObject(other);
                json.WriteNumber("id", text.Id);
                WriteAddress(json, tree.PathOf(page, other));
                json.WriteEndObject();
            }
        }

        json.WriteEndObject();
    }

    private void WriteOrganization(Utf8JsonWriter json, PageSource page)
    {
        if (page.Organization is not { } id || !sources.Organizations.TryGetValue(id, out var organization))
        {
            json.WriteNull("organization");
            return;
        }

        json.WriteStartObject("organization");
        json.WriteNumber("id", organization.Id);
        json.WriteString("slug", organization.Slug);
        json.WriteString("name", organization.Name);
        WriteUrl(json, "logo", sources.Media(organization.Logo)?.File);
        json.WriteString("website", organization.Website);
        json.WriteEndObject();
    }

    private void WriteOffers(Utf8JsonWriter json, PageSource page)
    {
        json.WriteStartArray("embedded_offers");
        foreach (var offer in page.Offers.Select(sources.Offers.GetValueOrDefault).OfType<OfferSource>()
            .OrderBy(offer => offer.Slug, StringComparer.Ordinal))
        {
            OfferJson.Write(json, offer, sources.Settings!);
        }

        json.WriteEndArray();
    }

    private void WriteUrl(Utf8JsonWriter json, string name, string? file)
    {
        if (file is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, $"{cmsUrl}/media/{file}");
        }
    }
}
