using Integreat.Platform.Contracts.Items;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Events;
using Integreat.Platform.Domain.Languages;
using Integreat.Platform.Domain.Regions;

namespace Integreat.Platform.Grains.Items;

/// <summary>What readers have, and will not have for ever.</summary>
internal static class EndingList
{
    private static readonly Refusal QueryInvalid = new(
        "query-invalid", $"Ask for 1 to {EndingQuery.MostDays} days, and for 1 to {EndingQuery.MostItems} things at once.");

    /// <summary>Events after which none of their dates follows.</summary>
    public static (EndingView? View, Refusal? Refusal) Events(Region region, EndingQuery query, TimeZoneInfo zone, DateTimeOffset now) => Of(
        region.Events.Values
            .Where(each => !each.Archived && each.Translations.Values.Any(text => text.Public is not null))
            .Select(each => (each.Id.Value, End: new EventSchedule(each.Details, each.Changes, zone).OverAt, Repeats: each.Details.Recurrence is not null,
                Titles: (Func<LanguageCode, string?>)(language => each.Translations.GetValueOrDefault(language)?.Shown.Title))),
        region.Languages, query, now);

    /// <summary>News that were sent.</summary>
    public static (EndingView? View, Refusal? Refusal) News(Region region, EndingQuery query, DateTimeOffset now) => Of(
        region.News.Values.Select(each => (each.Id.Value, End: each.ShownUntil(), Repeats: false,
            Titles: (Func<LanguageCode, string?>)(language => each.TextIn(language)?.Title))),
        region.Languages, query, now);

    private static (EndingView? View, Refusal? Refusal) Of(
        IEnumerable<(long Id, DateTimeOffset? End, bool Repeats, Func<LanguageCode, string?> Titles)> all, LanguageTree languages, EndingQuery query, DateTimeOffset now)
    {
        if (query.Days is < 1 or > EndingQuery.MostDays || query.Count is < 1 or > EndingQuery.MostItems)
        {
            return (null, QueryInvalid);
        }

        var reach = TimeSpan.FromDays(query.Days);
        var near = all.Where(each => each.End is { } end && (end - now).Duration() <= reach).ToList();
        return (new EndingView(
            [
                .. near.OrderBy(each => each.End < now).ThenBy(each => (each.End!.Value - now).Duration()).ThenBy(each => each.Id)
                    .Take(query.Count)
                    .Select(each => new EndingItem(
                        each.Id, languages.Nodes.Select(node => each.Titles(node.Language)).FirstOrDefault(title => !string.IsNullOrEmpty(title)),
                        each.End!.Value, each.Repeats, each.End < now)),
            ],
            near.Count), null);
    }
}
