using System.Collections.Immutable;
using System.Globalization;
using Integreat.Platform.Contracts.History;
using Integreat.Platform.Gateway.Screens.Regions;
using Integreat.Platform.Gateway.Screens.Things;

namespace Integreat.Platform.Gateway.Screens.Past;

/// <summary>
/// What the things are called that a screen tells of. Pages are in the feed of the region; of the others each is asked once, and again when it has
/// changed.
/// </summary>
internal sealed class ThingsTold(ThingNames names, Visitor visitor, Desk desk)
{
    // By subject; null: it is gone, or has no name.
    private readonly Dictionary<string, string?> _known = [];

    // Of what has changed since, the earlier name stands there until the new one is known.
    private readonly HashSet<string> _current = [];

    /// <param name="subject">As history names it, such as "event/4".</param>
    public string? NameOf(string subject) => _known.GetValueOrDefault(subject);

    /// <summary>They are asked again.</summary>
    /// <param name="changed">As a feed tells; null: anything may have changed.</param>
    public void Forget(IReadOnlySet<string>? changed) => _current.RemoveWhere(subject => changed?.Contains(subject) ?? true);

    /// <param name="languages">Of the region: a thing is called as in the first of them in which it has a title.</param>
    public async Task LearnAsync(IEnumerable<HistoryEntry> commands, ImmutableArray<string> languages)
    {
        var unknown = commands.SelectMany(ChangeNames.Told).Select(change => change.Subject).OfType<string>()
            .Where(subject => !_current.Contains(subject)).Distinct().ToList();
        foreach (var (subject, name) in await Task.WhenAll(unknown.Select(async subject => (subject, await AskAsync(subject, languages)))))
        {
            _known[subject] = name;
            _current.Add(subject);
        }
    }

    private async Task<string?> AskAsync(string subject, ImmutableArray<string> languages) =>
        subject.Split('/') is [not "page" and var kind, var number] && long.TryParse(number, CultureInfo.InvariantCulture, out var id)
            ? await names.NameAsync(visitor, desk, kind, id, languages)
            : null;
}
