using System.Collections.Immutable;
using System.Globalization;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Organizations;
using Integreat.Platform.Gateway.Screens.Regions;
using Integreat.Platform.Gateway.Screens.Things;
using Microsoft.AspNetCore.Components;

namespace Integreat.Platform.Gateway.Screens.Pages;

/// <summary>Whose pages can be looked for: the people and organisations that occur in the tree, by their names.</summary>
public sealed partial class PageTreeView
{
    private readonly Dictionary<string, string?> _people = [];
    private Dictionary<long, string> _owners = [];
    private ImmutableArray<(string Account, string Name)> _authors = [];
    private ImmutableArray<(long Number, string Name)> _organizations = [];

    [Inject]
    internal IGrainFactory Grains { get; set; } = null!;

    private long? Organization => long.TryParse(_organization, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private async Task LearnNamesAsync(FeedNews news)
    {
        var (authors, owners) = (TreeModel.Authors(_pages), TreeModel.Organizations(_pages));
        if (authors.Where(author => !_people.ContainsKey(author)).ToList() is { Count: > 0 } strangers)
        {
            var names = await People.NamesAsync(strangers);
            strangers.ForEach(author => _people[author] = names.GetValueOrDefault(author));
        }

        if (!owners.IsEmpty && (news.Concerns("organization") || owners.Any(owner => !_owners.ContainsKey(owner))))
        {
            // Whoever sees a page may know whom it belongs to: readers do.
            var (_, all) = await ItemPages.AllAsync(query => Grains.GetGrain<IRegionOrganizations>(Desk.Key).ListAsync(Caller.Platform, query, CancellationToken.None));
            _owners = all.ToDictionary(each => each.Id, each => each.Data.Name);
        }

        // Who has no account any more has no name, and machines never had one. What is looked for stays, whatever has become of it.
        _authors = ByName(authors.Union(_author is "" ? [] : [_author]).Select(author => (author, _people.GetValueOrDefault(author))));
        _organizations = ByName(owners.Union(Organization is { } chosen ? [chosen] : []).Select(owner => (owner, _owners.GetValueOrDefault(owner))));
    }

    private ImmutableArray<(T Key, string Name)> ByName<T>(IEnumerable<(T Key, string? Name)> named) =>
    [
        .. named.Where(each => each.Name is not null).Select(each => (each.Key, each.Name!))
            .OrderBy(each => each.Item2, StringComparer.Create(Visitor.Culture, ignoreCase: true)),
    ];
}
