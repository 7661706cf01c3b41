using System.Buffers;
using System.Text.Json;
using Integreat.Platform.Grains.Sources;

namespace Integreat.Platform.Grains.Editions;

/// <summary>Writes everything of a page's JSON object but its content. Members: section 3.3 of the public API's contract.</summary>
internal sealed class PageEnvelopes(EditionSources sources, EditionTree tree, string language, string cmsUrl, TimeZoneInfo zone)
{
    private readonly ArrayBufferWriter<byte> _buffer = new(4096);

    /// <summary>The object's beginning, up to and with the comma before the content's members.</summary>
    public byte[] Write(PageSource page, DateTimeOffset lastUpdated)
    {
        var text = EditionTree.TextOf(page, language)!.Public!;
        _buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_buffer, ItemJson.WriterOptions))
        {
            json.WriteStartObject();
            json.WriteNumber("id", text.Id);
            ItemJson.WriteAddress(json, cmsUrl, tree.PathOf(page, language));
            json.WriteString("title", text.Title);
            ItemJson.WriteLastUpdated(json, lastUpdated, zone);
            WriteParent(json, page);
            json.WriteNumber("order", page.Order);
            WriteAvailableLanguages(json, page);
            MediaJson.WriteFile(json, "thumbnail", cmsUrl, sources.Media(page.Icon));
            OrganizationJson.Write(json, sources, cmsUrl, page.Organization);
            WriteOffers(json, page);
            json.WriteNull("hash");
        }

        return [.. _buffer.WrittenSpan, (byte)','];
    }

    private void WriteParent(Utf8JsonWriter json, PageSource page)
    {
        json.WriteStartObject("parent");
        if (sources.Pages.TryGetValue(page.Parent, out var parent))
        {
            json.WriteNumber("id", parent.Id);
            ItemJson.WriteAddress(json, cmsUrl, tree.PathOf(parent, language));
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
                ItemJson.WriteAddress(json, cmsUrl, tree.PathOf(page, other));
                json.WriteEndObject();
            }
        }

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
}
