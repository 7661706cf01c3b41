using System.Text.Json;

namespace Integreat.Platform.Grains.Editions;

/// <summary>Who is responsible for a page or a location. Rules: section 2.7 of the public API's contract.</summary>
internal static class OrganizationJson
{
    public static void Write(Utf8JsonWriter json, EditionSources sources, string cmsUrl, long? organization)
    {
        if (organization is not { } id || !sources.Organizations.TryGetValue(id, out var owner))
        {
            json.WriteNull("organization");
            return;
        }

        json.WriteStartObject("organization");
        json.WriteNumber("id", owner.Id);
        json.WriteString("slug", owner.Slug);
        json.WriteString("name", owner.Name);
        MediaJson.WriteFile(json, "logo", cmsUrl, sources.Media(owner.Logo));
        json.WriteString("website", owner.Website);
        json.WriteEndObject();
    }
}
