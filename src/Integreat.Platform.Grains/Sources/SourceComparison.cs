using Integreat.Platform.Grains.Following;

namespace Integreat.Platform.Grains.Sources;

/// <summary>Finds what differs between two states of an owner. States are immutable, so what is the same object is the same.</summary>
internal static class SourceComparison
{
    /// <summary>Touches every item that is new, not the same any more, or gone.</summary>
    public static void TouchChanged<TId, TItem>(
        this ChangeLog<(string Kind, long Id)> log, string kind, ImmutableDictionary<TId, TItem> before,
        ImmutableDictionary<TId, TItem> after, Func<TId, long> number)
        where TId : struct
        where TItem : class
    {
        if (before == after)
        {
            return;
        }

        foreach (var (id, _) in after.Where(pair => !ReferenceEquals(pair.Value, before.GetValueOrDefault(pair.Key))))
        {
            log.Touch((kind, number(id)));
        }

        foreach (var id in before.Keys.Where(id => !after.ContainsKey(id)))
        {
            log.Touch((kind, number(id)));
        }
    }
}
