using System.Collections.Immutable;
using FsCheck.Xunit;
using Integreat.Platform.Domain.History;
using Integreat.Platform.Domain.Regions;
using static Integreat.Platform.Tests.Domain.Story;

namespace Integreat.Platform.Tests.Domain.Properties;

/// <summary>What undoing promises, whatever is undone.</summary>
[Properties(MaxTest = 150, Arbitrary = [typeof(CommandSequences)], QuietOnSuccess = true)]
public sealed class UndoPropertyTests
{
    [Property]
    public void What_is_undone_at_once_is_as_it_was_for_readers_and_members(CommandSequence commands)
    {
        var region = RegionPropertyTests.Begun;
        foreach (var command in commands.Commands)
        {
            var before = region;
            var decision = region.When(CommandSequences.Resolve(command, region));
            region = region.After(decision.Facts);
            if (decision.Facts.IsEmpty)
            {
                continue;
            }

            var undo = region.When(Undo(before, decision.Facts));
            if (undo.Refusal is null)
            {
                Assert.Equal(Readers.Of(before), Readers.Of(region.After(undo.Facts)));
            }
            else
            {
                Assert.Contains(undo.Refusal.Code, (string[])["undo-impossible", "undo-conflict", "unprepared"]);
                Assert.Empty(undo.Facts);
            }
        }
    }

    [Property]
    public void What_is_undone_late_takes_nothing_of_anybody_else_s_text(CommandSequence commands, int which)
    {
        var region = RegionPropertyTests.Begun;
        var past = new List<(Region Before, ImmutableArray<RegionFact> Facts)>();
        foreach (var command in commands.Commands)
        {
            var decision = region.When(CommandSequences.Resolve(command, region));
            past.Add((region, decision.Facts));
            region = region.After(decision.Facts);
        }

        if (past.Count == 0)
        {
            return;
        }

        var (before, facts) = past[Math.Abs(which % past.Count)];
        var undo = region.When(Undo(before, facts));

        // The newest version of each text that undoing touches was made by what is undone, or found by it.
        var changes = facts.Select(TextChange.Of).OfType<TextChange>().ToList();
        var known = changes.Select(change => change.Version?.Id)
            .Concat(changes.Select(change => change.Owner.TextsIn(before)?.GetValueOrDefault(change.Language)?.Working.Id))
            .ToHashSet();
        Assert.All(
            undo.Facts.Select(TextChange.Of).OfType<TextChange>(),
            change => Assert.Contains(change.Owner.TextsIn(region)![change.Language].Working.Id, known));
    }

    private static UndoChanges Undo(Region before, ImmutableArray<RegionFact> facts) => new(before, facts, Monday, "sam", TimeZoneInfo.Utc);
}
