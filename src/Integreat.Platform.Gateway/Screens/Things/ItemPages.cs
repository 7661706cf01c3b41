using System.Collections.Immutable;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Items;

namespace Integreat.Platform.Gateway.Screens.Things;

/// <summary>Reads lists to their end, part by part.</summary>
internal static class ItemPages
{
    /// <summary>All that there is; nothing if the first part is refused.</summary>
    public static async Task<(ImmutableArray<string> Languages, ImmutableArray<T> Items)> AllAsync<T>(Func<ItemListQuery, Task<Answer<ItemListView<T>>>> list)
    {
        var items = ImmutableArray.CreateBuilder<T>();
        var languages = ImmutableArray<string>.Empty;
        long? after = null;
        do
        {
            var part = (await list(new ItemListQuery
            {
                After = after,
            })).Value;
            items.AddRange(part?.Items ?? []);
            (languages, after) = (part?.Languages ?? languages, part?.Next);
        }
        while (after is not null);
        return (languages, items.ToImmutable());
    }
}
