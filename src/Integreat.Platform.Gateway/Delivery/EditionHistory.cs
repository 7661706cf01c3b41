using System.Collections.Immutable;
using Integreat.Platform.Contracts.Editions;

namespace Integreat.Platform.Gateway.Delivery;

/// <summary>
/// In which order the items of one edition last changed for apps. Worked out once for as long as the edition stays as it is: nearly all
/// apps that ask have everything, and are answered without a look at the items.
/// </summary>
internal sealed class EditionHistory
{
    private readonly ImmutableArray<Fragment> _latestFirst;

    /// <param name="items">Everything there is, and what apps must still learn is gone.</param>
    /// <param name="floor">The least revision that an app may hold.</param>
    public EditionHistory(IEnumerable<Fragment> items, long floor)
    {
        _latestFirst = [.. items.OrderByDescending(item => item.ItemRevision)];
        Newest = _latestFirst.Select(item => item.Revision).Append(floor).Max();
    }

    /// <summary>The newest revision an app can hold.</summary>
    public long Newest { get; }

    /// <summary>How many items changed for an app that has everything up to a revision.</summary>
    public int CountAfter(long revision)
    {
        var count = 0;
        while (count < _latestFirst.Length && _latestFirst[count].ItemRevision > revision)
        {
            count++;
        }

        return count;
    }

    /// <summary>So many items, those that changed last.</summary>
    public ImmutableArray<Fragment> Latest(int count) => _latestFirst[..count];
}
