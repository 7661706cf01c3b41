using Integreat.Platform.Domain.Numbers;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Rights;
using Integreat.Platform.Domain.Texts;
using Integreat.Platform.Domain.Translations;

namespace Integreat.Platform.Domain.History;

/// <summary>Takes back what an earlier command brought about, where that still applies.</summary>
/// <param name="Before">The region as the command found it.</param>
/// <param name="Facts">All that came of the command.</param>
/// <param name="By">The account that takes it back.</param>
/// <param name="Zone">Of the region's clocks.</param>
public sealed record UndoChanges(Region Before, ImmutableArray<RegionFact> Facts, DateTimeOffset At, string? By, TimeZoneInfo Zone) : RegionCommand
{
    /// <summary>The texts that may be brought back.</summary>
    public IEnumerable<Text> Texts() => Facts
        .Select(TextChange.Of)
        .OfType<TextChange>()
        .Select(change => change.Owner.TextsIn(Before)?.GetValueOrDefault(change.Language))
        .OfType<Translation>()
        .SelectMany(text => text.Public is { } shown ? new[] { text.Working.Content, shown.Content } : [text.Working.Content]);

    /// <summary>How many numbers it takes at most, by kind: a text comes back with what readers saw and what was worked on.</summary>
    public IEnumerable<KeyValuePair<string, int>> Numbers() => Facts
        .Select(TextChange.Of)
        .OfType<TextChange>()
        .CountBy(change => change.Owner.NumberKind)
        .Select(kind => KeyValuePair.Create(kind.Key, 2 * kind.Value));
}

/// <summary>
/// Undoing is no rewriting: it is commands that bring back what was there, decided like all others, all of them or none. What somebody has
/// changed since stays as it is, and the undo is declined.
/// </summary>
internal static class UndoRules
{
    public static Decision<RegionFact> Decide(this Region region, UndoChanges undo, PlatformCatalog catalog)
    {
        var facts = ImmutableArray.CreateBuilder<RegionFact>();
        foreach (var fact in undo.Facts.Reverse())
        {
            var inverse = Inverse.Of(undo, fact, region);
            if (inverse.Refusal is { } refusal)
            {
                return refusal;
            }

            foreach (var command in inverse.Commands)
            {
                var decision = region.Decide(command, catalog);
                if (decision.Refusal is { } inner)
                {
                    return inner.Code is NumberSupply.Unprepared ? inner : UndoRefusals.Conflict(inner.Detail) with { BlamesCatalog = inner.BlamesCatalog };
                }

                facts.AddRange(decision.Facts);
                region = decision.Facts.Aggregate(region, (state, each) => state.Apply(each));
            }
        }

        return facts.Count == 0 ? UndoRefusals.Impossible() : facts.DrainToImmutable();
    }

    /// <summary>
    /// What it takes: as much as doing the same by hand. What cannot be undone takes nothing, so that whoever asks hears why.
    /// </summary>
    public static ImmutableArray<Need> Needs(Region region, UndoChanges undo)
    {
        var needs = undo.Facts.Reverse()
            .SelectMany(fact => Inverse.Of(undo, fact, region).Commands)
            .SelectMany(command => Need.Of(region, command))
            .Distinct()
            .ToImmutableArray();
        return needs.IsEmpty ? [new Need(Capability.ViewDashboard)] : needs;
    }
}

internal static class UndoRefusals
{
    public static Refusal Impossible() => new(
        "undo-impossible", "This cannot be undone. Change by hand what should be different; earlier texts stand in the list of versions.");

    public static Refusal Conflict(string detail) => new("undo-conflict", $"Something has changed since, so this was not undone. {detail}");

    public static Refusal ChangedSince() => Conflict("Somebody has worked on the same thing meanwhile. Look at it and change it by hand.");
}
