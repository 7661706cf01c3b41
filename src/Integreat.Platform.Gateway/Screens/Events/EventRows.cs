using System.Collections.Immutable;
using Integreat.Platform.Contracts.Events;

namespace Integreat.Platform.Gateway.Screens.Events;

/// <summary>An event in the list, with when it takes place next.</summary>
/// <param name="Next">Null if it is over, or archived.</param>
public sealed record ListedEvent(EventRow Row, PlannedDate? Next)
{
    public string? Title => Row.Texts.Select(text => text.Title).FirstOrDefault(title => !string.IsNullOrEmpty(title));

    /// <summary>In which language the title is; null: there is none.</summary>
    /// <param name="languages">Those of the region, in the sequence of the texts.</param>
    public string? LanguageOf(ImmutableArray<string> languages) =>
        languages.ElementAtOrDefault(Row.Texts.TakeWhile(text => string.IsNullOrEmpty(text.Title)).Count());
}

/// <summary>Which events are listed.</summary>
/// <param name="Which">One of <see cref="All"/>.</param>
internal sealed record EventFilter(string Text, string Which)
{
    public const string Upcoming = "upcoming";
    public const string Recurring = "recurring";
    public const string Past = "past";
    public const string Archived = "archived";

    public static ImmutableArray<string> All { get; } = [Upcoming, Recurring, Past, Archived];

    /// <summary>What comes next stands first; of what is over, the latest.</summary>
    public ImmutableArray<ListedEvent> Of(IEnumerable<ListedEvent> events) =>
    [
        .. events.Where(each => IsOf(each) && Has(each))
            .OrderBy(each => each.Next?.Start ?? DateTimeOffset.MaxValue)
            .ThenByDescending(each => each.Row.Details.Start),
    ];

    private bool IsOf(ListedEvent each) => Which switch
    {
        Archived => each.Row.Archived,
        Recurring => !each.Row.Archived && each.Row.Details.Recurrence is not null,
        Past => !each.Row.Archived && each.Next is null,
        _ => each.Next is not null,
    };

    private bool Has(ListedEvent each) =>
        Text is "" || each.Row.Texts.Any(text => text.Title?.Contains(Text, StringComparison.CurrentCultureIgnoreCase) ?? false);
}
