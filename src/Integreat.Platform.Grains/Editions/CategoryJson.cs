using System.Text.Json;
using Integreat.Platform.Grains.Sources;

namespace Integreat.Platform.Grains.Editions;

/// <summary>A category of locations. Rules: section 3.7.1 of the public API's contract.</summary>
internal static class CategoryJson
{
    /// <summary>The language that the platform speaks where an edition's own has no name.</summary>
    private const string PlatformLanguage = "de";

    public static string NameOf(CategorySource category, string language) =>
        Find(category, language) ?? Find(category, PlatformLanguage) ?? (category.Names is [var first, ..] ? first.Name : "");

    public static void Write(Utf8JsonWriter json, CategorySource category, string language, string cmsUrl)
    {
        json.WriteStartObject();
        json.WriteNumber("id", category.Id);
        json.WriteString("name", NameOf(category, language));
        json.WriteString("color", category.Color);
        json.WriteString("icon", category.Icon);
        json.WriteString("icon_url", $"{cmsUrl}/static/svg/place-category-icons/{category.Icon}.svg");
        json.WriteString("icon_color", $"{category.Icon}_{category.Color}");
        json.WriteEndObject();
    }

    private static string? Find(CategorySource category, string language) =>
        category.Names.FirstOrDefault(name => name.Language.Value == language)?.Name;
}
