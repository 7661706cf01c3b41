using System.Collections.Immutable;
using Integreat.Platform.Contracts.Items;

namespace Integreat.Platform.Gateway.Screens.Home;

/// <summary>Events and news that readers will not have for ever, in one list.</summary>
/// <param name="Shown">What ends next stands first, and what is over last.</param>
/// <param name="More">How many there are besides.</param>
internal sealed record EndingThings(ImmutableArray<EndingThing> Shown, int More)
{
    /// <param name="events">Null for who may not see them, as <paramref name="news"/>.</param>
    public static EndingThings Of(EndingView? events, EndingView? news, int most)
    {
        var all = Named("events", events).Concat(Named("news", news)).ToList();
        var total = (events?.Total ?? 0) + (news?.Total ?? 0);
        return new EndingThings(
            [
                .. all.OrderBy(each => each.Item.IsOver).ThenBy(each => each.Item.IsOver ? -each.Item.End.UtcTicks : each.Item.End.UtcTicks).Take(most),
            ],
            Math.Max(0, total - Math.Min(most, all.Count)));
    }

    private static IEnumerable<EndingThing> Named(string kind, EndingView? view) => (view?.Items ?? []).Select(item => new EndingThing(kind, item));
}

/// <param name="Kind">"events" or "news", as addresses name them.</param>
internal sealed record EndingThing(string Kind, EndingItem Item);
