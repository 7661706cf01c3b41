using System.Collections.Immutable;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Locations;
using Integreat.Platform.Contracts.Platform;

namespace Integreat.Platform.Gateway.Screens.Locations;

/// <summary>What kinds of places there are, by their names.</summary>
internal sealed record Categories(ImmutableArray<(long Id, string Name, bool Retired)> All)
{
    public static Categories None { get; } = new([]);

    public static async Task<Categories> ReadAsync(IGrainFactory grains, Visitor visitor) => new(
    [
        .. (await grains.GetGrain<IPlatform>(GrainKeys.Platform).ReadAsync(CancellationToken.None)).Categories
            .Select(each => (each.Id, NameOf(each.Category, visitor.Language.Code), each.Retired))
            .OrderBy(each => each.Item2, StringComparer.Create(visitor.Culture, ignoreCase: true)),
    ]);

    public string? NameOf(long category) => All.FirstOrDefault(each => each.Id == category).Name;

    /// <summary>Those that can be chosen; what is chosen already stays.</summary>
    public IEnumerable<(long Id, string Name, bool Retired)> For(long? chosen) => All.Where(each => !each.Retired || each.Id == chosen);

    /// <summary>In this language, or else in German, or in the first one there is.</summary>
    public static string NameOf(CategoryData category, string language) =>
        new[] { language, "de" }.Select(wanted => category.Names.FirstOrDefault(name => name.Key == wanted).Value).FirstOrDefault(name => name is not null)
        ?? category.Names.FirstOrDefault().Value ?? category.Icon;
}
