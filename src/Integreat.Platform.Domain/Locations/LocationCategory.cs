namespace Integreat.Platform.Domain.Locations;

/// <summary>What kind of place a location is. Categories are the platform's, so that apps can show the same signs everywhere.</summary>
/// <param name="Names">At most one in each language; where none fits, readers get the German one, or else the first.</param>
/// <param name="Icon">One of <see cref="CategorySigns.Icons"/>; what was imported is kept as it was.</param>
/// <param name="Color">One of <see cref="CategorySigns.Colors"/>; what was imported is kept as it was.</param>
public sealed record LocationCategory(CategoryId Id, ImmutableArray<CategoryName> Names, string Icon, string Color);

public sealed record CategoryName(LanguageCode Language, string Name);

/// <summary>The signs that apps know.</summary>
public static class CategorySigns
{
    public static ImmutableArray<string> Icons { get; } =
    [
        "advice", "culture", "daily_routine", "education", "finance", "gastronomy", "health", "house", "leisure", "media", "medical_aid",
        "meeting_point", "mental_health", "mobility", "office", "other", "other_help", "service", "shelter", "shopping", "structure",
    ];

    public static ImmutableArray<string> Colors { get; } =
    [
        "#3700D2", "#2E98FB", "#1DC6C6", "#3F8F01", "#07DC03", "#F2DA04", "#C38E03", "#FF7C32", "#FF3333", "#EE36DC", "#A258FF", "#585858",
    ];
}
