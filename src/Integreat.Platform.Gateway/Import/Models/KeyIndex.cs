using System.Collections.Immutable;
using System.Globalization;
using Integreat.Platform.Gateway.Import.Dump;

namespace Integreat.Platform.Gateway.Import.Models;

/// <summary>The records of one model, by key and in the order of their keys.</summary>
internal sealed class KeyIndex<T>(string model, ImmutableSortedDictionary<long, T> items)
    where T : class
{
    public IEnumerable<T> Values => items.Values;

    /// <summary>The largest key; 0 without records.</summary>
    public long HighestKey => items.IsEmpty ? 0 : items.Keys.Last();

    /// <summary>The record that a field of another one refers to.</summary>
    /// <exception cref="DumpException">The dump does not hold it.</exception>
    public T Find(RecordOrigin from, string field, long key) => items.TryGetValue(key, out var item)
        ? item
        : throw from.Error(string.Create(
            CultureInfo.InvariantCulture, $"refers in \"{field}\" to {model} {key}, which is not in the dump."));
}

internal static class KeyIndex
{
    public static KeyIndex<T> Of<T>(DumpContent dump, string model, Func<DumpRecord, T> parse)
        where T : class =>
        new(model, dump.Of(model).ToImmutableSortedDictionary(record => record.Origin.Key, parse));
}
