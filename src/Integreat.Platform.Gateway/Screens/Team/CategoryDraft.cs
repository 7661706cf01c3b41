using System.Collections.Immutable;
using Integreat.Platform.Contracts.Locations;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Gateway.Assets;
using Integreat.Platform.Gateway.Screens.Words;

namespace Integreat.Platform.Gateway.Screens.Team;

/// <summary>A category of locations while somebody fills in its form.</summary>
internal sealed class CategoryDraft(NumberedCategory? before)
{
    /// <summary>The names of the drawings that apps know.</summary>
    public static ImmutableArray<string> Icons { get; } = [.. CategoryIcons.All.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The colors that apps know.</summary>
    public static ImmutableArray<string> Colors { get; } =
    [
        "#3700D2", "#2E98FB", "#1DC6C6", "#3F8F01", "#07DC03", "#F2DA04", "#C38E03", "#FF7C32", "#FF3333", "#EE36DC", "#A258FF", "#585858",
    ];

    /// <summary>What is being changed, as its author saw it; null: nothing, it is a new one.</summary>
    public NumberedCategory? Before { get; set; } = before;

    /// <summary>By language.</summary>
    public Dictionary<string, string> Names { get; } = before?.Category.Names.ToDictionary(name => name.Key, name => name.Value) ?? [];

    public string Icon { get; set; } = before?.Category.Icon ?? "other";

    public string Color { get; set; } = before?.Category.Color ?? Colors[^1];

    /// <summary>The languages in which it can have a name: those that can be chosen, and those in which it has one.</summary>
    public IEnumerable<LanguageData> LanguagesOf(PlatformView view) => view.Languages
        .Where(language => !language.Retired || Names.ContainsKey(language.Language.Slug)).Select(language => language.Language);

    /// <summary>The names that were there keep their sequence; new ones come in that of the languages.</summary>
    public CategoryData ToData(PlatformView view) => new()
    {
        Names =
        [
            .. (Before?.Category.Names.Select(name => name.Key) ?? []).Concat(LanguagesOf(view).Select(language => language.Slug)).Distinct()
                .Select(language => KeyValuePair.Create(language, Names.GetValueOrDefault(language, "").Trim())).Where(name => name.Value is not ""),
        ],
        Icon = Icon,
        Color = Color,
    };

    /// <summary>What differs between what somebody wants and what is saved.</summary>
    public static IEnumerable<CatalogChange> Compare(CatalogueWords words, PlatformView view, CategoryData yours, CategoryData theirs) => CatalogChange.Of(
    [
        .. view.Languages.Select(language => language.Language)
            .Select(language => new CatalogChange(language.NativeName, NameIn(yours, language.Slug), NameIn(theirs, language.Slug))),
        new CatalogChange(words.Icon, words.IconName(yours.Icon), words.IconName(theirs.Icon)),
        new CatalogChange(words.Color, words.ColorName(yours.Color), words.ColorName(theirs.Color)),
    ]);

    private static string NameIn(CategoryData category, string language) => category.Names.FirstOrDefault(name => name.Key == language).Value ?? "";
}
