using System.Globalization;
using Integreat.Platform.Contracts.History;
using Integreat.Platform.Gateway.Screens.Regions;
using Integreat.Platform.Gateway.Screens.Words;

namespace Integreat.Platform.Gateway.Screens.Past;

/// <summary>Says what commands changed: things and people by their names, with where they are.</summary>
public sealed class ChangeNames
{
    private const int MostTold = 3;

    private readonly Visitor _visitor;
    private readonly string _slug;
    private readonly PageRows _pages;
    private readonly IReadOnlyDictionary<string, string> _people;
    private readonly Func<string, string?> _things;

    /// <param name="pages">That the visitor may see.</param>
    /// <param name="people">Names by account.</param>
    /// <param name="things">Names of what is no page, by subject; null of what is gone.</param>
    internal ChangeNames(Visitor visitor, Desk desk, PageRows pages, IReadOnlyDictionary<string, string> people, Func<string, string?> things) =>
        (_visitor, _slug, _pages, _people, _things) = (visitor, desk.Slug, pages, people, things);

    private HistoryWords Words => _visitor.Words.History;

    /// <summary>The changes that are told one by one. Numbers that were set aside say nothing to people.</summary>
    internal static List<HistoryChange> Told(HistoryEntry command) =>
        [.. command.Changes.Where(change => change.What is not ("numbers-granted" or "pages-renumbered")).Take(MostTold)];

    /// <summary>The first page that was changed.</summary>
    internal static long? PageOf(HistoryEntry command) => command.Changes.Select(change => NumberOf(change, "page")).FirstOrDefault(page => page is not null);

    internal string Who(HistoryEntry command) => _people.GetValueOrDefault(command.Account) ?? Words.Machine;

    internal string? LinkOf(HistoryChange change) =>
        NumberOf(change, "page") is { } page && _pages.Find(page) is not null && (change.Language ?? _pages.Languages.FirstOrDefault()) is { } language
            ? string.Create(CultureInfo.InvariantCulture, $"admin/{_slug}/pages/{page}/{language}")
            : change.Subject is { } subject && _things(subject) is not null ? ScreenOf(subject.Split('/'), change.Language)
            : null;

    internal string? SubjectOf(HistoryChange change) => change.Subject?.Split('/') switch
    {
        ["page", _] when NumberOf(change, "page") is { } page =>
            _pages.Find(page)?.Texts.Select(text => text.Title).FirstOrDefault(title => !string.IsNullOrEmpty(title)) ?? Words.Number("page", page),
        ["member", var account] => _people.GetValueOrDefault(account) ?? _visitor.Words.People.Gone,
        ["language", var language] => language,
        [var kind, var number] => _things(change.Subject) ?? Words.Number(kind, long.Parse(number, CultureInfo.InvariantCulture)),
        _ => null,
    };

    private string? ScreenOf(string[] subject, string? language) => subject switch
    {
        ["event", var number] => $"admin/{_slug}/events/{number}{(language is null ? "" : $"/{language}")}",
        ["location", var number] => $"admin/{_slug}/locations/{number}{(language is null ? "" : $"/{language}")}",
        ["contact", var number] => $"admin/{_slug}/contacts/{number}",
        ["news", var number] => $"admin/{_slug}/news/{number}",
        _ => null,
    };

    private static long? NumberOf(HistoryChange change, string kind) =>
        change.Subject?.Split('/') is [var found, var number] && found == kind ? long.Parse(number, CultureInfo.InvariantCulture) : null;
}
