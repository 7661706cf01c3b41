using System.Collections.Immutable;
using System.Globalization;
using Integreat.Platform.Contracts.Contacts;
using Integreat.Platform.Contracts.Events;
using Integreat.Platform.Contracts.Items;
using Integreat.Platform.Contracts.Locations;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Gateway.Screens.Regions;
using Integreat.Platform.Gateway.Screens.Things;

namespace Integreat.Platform.Gateway.Screens.Texts;

/// <summary>What a text can link to, or show a card of.</summary>
/// <param name="Title">In the language of the text, where there is one in it.</param>
/// <param name="Hint">What tells it from others of that name; null for nothing.</param>
internal sealed record LinkTarget(long Number, string Title, string? Hint = null);

/// <summary>What was found, or why nothing could be.</summary>
internal sealed record FoundTargets(ImmutableArray<LinkTarget> Targets, string? RefusalCode = null, string? Detail = null);

/// <summary>Looks for pages, events, locations and contacts of a region to link to. A link by number holds whatever becomes of titles and addresses.</summary>
internal sealed class LinkTargets(IGrainFactory grains)
{
    /// <summary>In the sequence in which they are offered; the names are those of the shortcodes.</summary>
    public static readonly ImmutableArray<string> Kinds = ["page", "location", "event", "contact"];

    // Who sees more goes on typing.
    private const int Most = 12;

    public Task<FoundTargets> FindAsync(Visitor visitor, Desk desk, string kind, string language, string text) => kind switch
    {
        "page" => PagesAsync(visitor, desk, language, text),
        "location" => LocationsAsync(visitor, desk, language, text),
        "event" => EventsAsync(visitor, desk, language, text),
        "contact" => ContactsAsync(visitor, desk, text),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Nothing of this kind can be linked."),
    };

    private async Task<FoundTargets> PagesAsync(Visitor visitor, Desk desk, string language, string text)
    {
        var answer = await grains.GetGrain<IRegionPages>(desk.Key).ListAsync(
            visitor.Caller,
            new PageListQuery
            {
                Text = text is "" ? null : text,
                Count = Most,
                Archived = false,
            },
            CancellationToken.None);
        return answer.Value is { } found
            ? new([.. found.Pages.Select(page => new LinkTarget(page.Id, TitleOf(page.Texts, found.Languages, language) ?? Numbered(page.Id)))])
            : new([], answer.RefusalCode, answer.Detail);
    }

    private async Task<FoundTargets> LocationsAsync(Visitor visitor, Desk desk, string language, string text)
    {
        var answer = await grains.GetGrain<IRegionLocations>(desk.Key).ListAsync(visitor.Caller, QueryOf(text), CancellationToken.None);
        return answer.Value is { } found
            ? new([.. found.Items.Select(row => new LinkTarget(row.Id, TitleOf(row.Texts, found.Languages, language) ?? Numbered(row.Id), row.Data.Address))])
            : new([], answer.RefusalCode, answer.Detail);
    }

    // What is over has no page for readers any more.
    private async Task<FoundTargets> EventsAsync(Visitor visitor, Desk desk, string language, string text)
    {
        var events = grains.GetGrain<IRegionEvents>(desk.Key);
        var dates = await grains.GetGrain<IRegionCalendar>(desk.Key).ListDatesAsync(visitor.Caller, new CalendarQuery(), CancellationToken.None);
        var (languages, rows) = await ItemPages.AllAsync(query => events.ListAsync(
            visitor.Caller,
            query with
            {
                Text = text is "" ? null : text,
                Archived = false,
            },
            CancellationToken.None));
        if (dates.Value is not { } calendar)
        {
            return new([], dates.RefusalCode, dates.Detail);
        }

        var clock = RegionClock.Of(calendar.TimeZone);
        var next = calendar.Events.ToDictionary(each => each.Event, each => each.Dates[0].Start);
        return new(
        [
            .. rows.Where(row => next.ContainsKey(row.Id)).OrderBy(row => next[row.Id]).Take(Most).Select(row => new LinkTarget(
                row.Id, TitleOf(row.Texts, languages, language) ?? Numbered(row.Id), clock.Say(next[row.Id], visitor.Culture))),
        ]);
    }

    private async Task<FoundTargets> ContactsAsync(Visitor visitor, Desk desk, string text)
    {
        var answer = await grains.GetGrain<IRegionContacts>(desk.Key).ListAsync(visitor.Caller, QueryOf(text), CancellationToken.None);
        return answer.Value is { } found
            ? new(
            [
                .. found.Items.Select(contact => new LinkTarget(
                    contact.Id,
                    ThingNames.NameOf(contact.Data.Card) is { Length: > 0 } name ? name : visitor.Words.Contacts.General,
                    contact.Data.Card is { Name: not "", AreaOfResponsibility: { Length: > 0 } area } ? area : null)),
            ])
            : new([], answer.RefusalCode, answer.Detail);
    }

    private static ItemListQuery QueryOf(string text) => new()
    {
        Text = text is "" ? null : text,
        Count = Most,
        Archived = false,
    };

    private static string? TitleOf(ImmutableArray<TextRow> texts, ImmutableArray<string> languages, string language) =>
        texts.Zip(languages).Where(each => !string.IsNullOrEmpty(each.First.Title))
            .OrderBy(each => each.Second == language ? 0 : 1).Select(each => each.First.Title).FirstOrDefault();

    private static string Numbered(long number) => string.Create(CultureInfo.InvariantCulture, $"{number}");
}
