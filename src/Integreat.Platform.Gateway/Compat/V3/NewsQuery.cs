using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Contracts.News;
using Microsoft.AspNetCore.Http;

namespace Integreat.Platform.Gateway.Compat.V3;

/// <summary>Which news a request asks for. Of a parameter given several times the last one counts, except for sources, which add up.</summary>
/// <param name="Channel">Chooses among the region's own items; <see cref="AllChannels"/> for no choice.</param>
/// <param name="Sources">Empty: all of them.</param>
/// <param name="IsPaged">Asks for one page; otherwise for everything.</param>
/// <param name="Page">From 1; one that there is not stands for the last one.</param>
internal readonly record struct NewsQuery(string Channel, ImmutableHashSet<string> Sources, bool IsPaged, int Page, int Size)
{
    public const string AllChannels = "all";

    private const int UsualSize = 20;
    private const int LargestSize = 500;

    /// <summary>Asks for the whole list as it is.</summary>
    public bool AsksForAll => Channel is AllChannels && Sources.IsEmpty && !IsPaged;

    public static NewsQuery Parse(IQueryCollection query) => new(
        Last(query, "channel") ?? AllChannels,
        [.. query["source"].Select(source => source ?? "")], // a set: there may be thousands, and they are looked up for every item
        query.ContainsKey("page") || query.ContainsKey("size"),
        Number(Last(query, "page")) ?? 1,
        Number(Last(query, "size")) is { } size and > 0 ? Math.Min(size, LargestSize) : UsualSize);

    /// <summary>Of all news in their order, those that are asked for.</summary>
    public IReadOnlyList<Fragment> Choose(IEnumerable<Fragment> news)
    {
        var (channel, sources) = (Channel, Sources);
        var chosen = news
            .Where(item => channel is AllChannels || item.News!.Source != NewsSources.Local || item.News.Channel == channel)
            .Where(item => sources.IsEmpty || sources.Contains(item.News!.Source))
            .ToList();
        if (!IsPaged)
        {
            return chosen;
        }

        var last = Math.Max(1, (chosen.Count + Size - 1) / Size);
        var page = Page >= 1 && Page <= last ? Page : last;
        return [.. chosen.Skip((page - 1) * Size).Take(Size)];
    }

    private static string? Last(IQueryCollection query, string name) => query.TryGetValue(name, out var values) ? values[^1] ?? "" : null;

    // A number that is too large for us is still a number.
    private static int? Number(string? text) => BigInteger.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
        ? (int)BigInteger.Clamp(number, int.MinValue, int.MaxValue)
        : null;
}
