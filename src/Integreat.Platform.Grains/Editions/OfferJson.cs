using System.Text.Json;
using Integreat.Platform.Domain.Platform;
using Integreat.Platform.Grains.Sources;

namespace Integreat.Platform.Grains.Editions;

/// <summary>An offer as one region shows it. Rules: section 3.10 of the public API's contract.</summary>
internal static class OfferJson
{
    public static void Write(Utf8JsonWriter json, OfferSource offer, SettingsSource region)
    {
        json.WriteStartObject();
        json.WriteString("name", offer.Name);
        json.WriteString("alias", offer.Slug);
        json.WriteString("url", offer.PostalCodeMode is PostalCodeMode.Get ? offer.Url + region.PostalCode : offer.Url);
        var fields = Fields(offer, region).ToList();
        if (fields.Count == 0)
        {
            json.WriteNull("post");
        }
        else
        {
            json.WriteStartObject("post");
            foreach (var (name, value) in fields)
            {
                json.WriteString(name, value);
            }

            json.WriteEndObject();
        }

        json.WriteString("thumbnail", offer.Thumbnail);
        json.WriteEndObject();
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(OfferSource offer, SettingsSource region)
    {
        foreach (var field in offer.PostData)
        {
            yield return field;
        }

        if (offer.PostalCodeMode is PostalCodeMode.Post)
        {
            yield return KeyValuePair.Create("search-plz", region.PostalCode);
        }

        if (offer.IsHelpDeskForm && region.HelpDeskUrl is not "")
        {
            yield return KeyValuePair.Create("zammad-url", region.HelpDeskUrl);
        }
    }
}
