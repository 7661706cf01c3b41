using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.Numbers;

namespace Integreat.Platform.Domain.Platform;

/// <summary>When a category of locations may be saved.</summary>
internal static class CategoryRules
{
    public static Decision<PlatformFact> Decide(this PlatformState platform, SaveCategory command)
    {
        if (command.Id is { } known && !platform.Categories.ContainsKey(known))
        {
            return CategoryRefusals.Unknown(known);
        }

        if ((platform.CheckSeen(NumberKind.LocationCategory, command.Id?.Value, command.BasedOn) ?? platform.Check(command)) is { } refusal)
        {
            return refusal;
        }

        var id = command.Id ?? new CategoryId(platform.NextNumber(NumberKind.LocationCategory));
        ImmutableArray<CategoryName> names = [.. command.Names.Select(name => name with { Name = name.Name.Trim() })];
        return new Decision<PlatformFact>([new CategorySaved(new LocationCategory(id, names, command.Icon, command.Color))], null)
        {
            Created = id.Value,
        };
    }

    /// <summary>What is odd about a category's signs, or null.</summary>
    public static Refusal? CheckSigns(string icon, string color) =>
        !CategorySigns.Icons.Contains(icon) ? CategoryRefusals.IconUnknown(icon)
        : !CategorySigns.Colors.Contains(color) ? CategoryRefusals.ColorUnknown(color)
        : null;

    private static Refusal? Check(this PlatformState platform, SaveCategory command)
    {
        if (command.Names.IsEmpty || command.Names.Any(name => string.IsNullOrWhiteSpace(name.Name)))
        {
            return CategoryRefusals.NameMissing();
        }

        if (command.Names.Length != command.Names.DistinctBy(name => name.Language).Count())
        {
            return CategoryRefusals.NameTwice();
        }

        var languages = platform.Languages.Values.Select(language => language.Code).ToHashSet();
        var unknown = command.Names.FirstOrDefault(name => !languages.Contains(name.Language));
        return unknown is not null ? CategoryRefusals.LanguageUnknown(unknown.Language) : CheckSigns(command.Icon, command.Color);
    }
}

internal static class CategoryRefusals
{
    public static Refusal Unknown(CategoryId id) =>
        new("category-unknown", $"The platform has no category with the number {id.Value}. Choose one of the platform's categories.");

    public static Refusal NameMissing() => new("name-missing", "A category needs a name in at least one language, and no empty ones.");

    public static Refusal NameTwice() => new("name-twice", "A category has one name in each language. Leave one of the names out.");

    public static Refusal LanguageUnknown(LanguageCode language) =>
        new("language-unknown", $"The platform has no language \"{language}\". Add the language first.");

    public static Refusal IconUnknown(string icon) =>
        new("icon-unknown", $"Apps know no icon \"{icon}\". Use one of: {string.Join(", ", CategorySigns.Icons)}.");

    public static Refusal ColorUnknown(string color) =>
        new("color-unknown", $"Apps know no color \"{color}\". Use one of: {string.Join(", ", CategorySigns.Colors)}.");
}
