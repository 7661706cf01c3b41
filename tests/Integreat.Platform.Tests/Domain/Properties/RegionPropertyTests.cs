using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Contacts;
using Integreat.Platform.Domain.Import;
using Integreat.Platform.Domain.Languages;
using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.News;
using Integreat.Platform.Domain.Numbers;
using Integreat.Platform.Domain.Onboarding;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Translations;
using Integreat.Platform.Grains.Journaling;
using Integreat.Platform.Storage.Journal;
using static Integreat.Platform.Tests.Domain.Story;

namespace Integreat.Platform.Tests.Domain.Properties;

/// <summary>
/// What holds after any sequence of commands and imports. A failure prints the shortest sequence found and the seed; give the seed to
/// <c>Replay</c> to see it again.
/// </summary>
[Properties(MaxTest = 200, Arbitrary = [typeof(CommandSequences), typeof(RegionImports)], QuietOnSuccess = true)]
public sealed class RegionPropertyTests
{
    /// <summary>A region that can begin: a name, two languages, two pages, and so few numbers that they may run out.</summary>
    private static readonly RegionFact[] Beginning =
    [
        new RegionCreated(Dump.Region3, Settings),
        new LanguageAdded(German, null, true, true),
        new LanguageAdded(English, German, true, true),
        new NumbersGranted(NumberKind.Page, NumberKind.FirstGranted, 7),
        new NumbersGranted(NumberKind.PageTranslation, NumberKind.FirstGranted, 20),
        new NumbersGranted(NumberKind.ImprintTranslation, NumberKind.FirstGranted, 5),
        new NumbersGranted(NumberKind.Event, NumberKind.FirstGranted, 5),
        new NumbersGranted(NumberKind.EventTranslation, NumberKind.FirstGranted, 15),
        new NumbersGranted(NumberKind.Recurrence, NumberKind.FirstGranted, 4),
        new NumbersGranted(NumberKind.Organization, NumberKind.FirstGranted, 2),
        new NumbersGranted(NumberKind.News, NumberKind.FirstGranted, 2),
        new NumbersGranted(NumberKind.NewsTranslation, NumberKind.FirstGranted, 4),
        new NumbersGranted(NumberKind.Media, NumberKind.FirstGranted, 2),
        new NumbersGranted(NumberKind.Location, NumberKind.FirstGranted, 3),
        new NumbersGranted(NumberKind.LocationTranslation, NumberKind.FirstGranted, 10),
        new NumbersGranted(NumberKind.Contact, NumberKind.FirstGranted, 3),
        new LocationAdded(new LocationId(NumberKind.FirstGranted), Places.TownHall),
        new ContactAdded(new ContactId(NumberKind.FirstGranted), Places.Contact(new LocationId(NumberKind.FirstGranted))),
        new PageAdded(new PageId(NumberKind.FirstGranted), PageId.Root, 1),
        new PageCopied(new PageId(NumberKind.FirstGranted), new PageOrigin(new RegionId(7), new PageId(12), 340)),
        new PageAdded(new PageId(NumberKind.FirstGranted + 1), new PageId(NumberKind.FirstGranted), 1),
    ];

    internal static Region Begun { get; } = Beginning.Aggregate(Region.Empty, (state, fact) => state.Apply(fact));

    [Property]
    public void What_the_journal_holds_gives_the_same_region_again(CommandSequence before, RegionImport import, CommandSequence after)
    {
        var (region, facts) = Run(before, import, after);

        var replayed = facts.Select(Stored).Aggregate(Region.Empty, (state, fact) => state.Apply(fact));

        Assert.Equal(Canonical.Of(region), Canonical.Of(replayed));
    }

    [Property]
    public void A_refused_command_leaves_no_facts_and_the_region_as_it_was(CommandSequence commands)
    {
        var region = Begun;
        var state = Canonical.Of(region);
        foreach (var command in commands.Commands)
        {
            var decision = region.When(CommandSequences.Resolve(command, region));
            region = region.After(decision.Facts);
            if (decision.Refusal is null)
            {
                state = Canonical.Of(region);
                continue;
            }

            Assert.Empty(decision.Facts);
            Assert.Null(decision.Created);
            Assert.Equal(state, Canonical.Of(region));
        }
    }

    [Property]
    public void The_page_tree_holds_every_page_once_in_order_and_nothing_else(
        CommandSequence before, RegionImport import, CommandSequence after)
    {
        var tree = Run(before, import, after).Region.Pages;

        var reached = Below(tree, PageId.Root, depth: 0).ToList();

        Assert.Equal(tree.ById.Keys.Select(page => page.Value).Order(), reached.Select(page => page.Value).Order());
        Assert.All(tree.ById.Values, page =>
        {
            Assert.Contains(page.Id, tree.ChildrenOf(page.Parent));
            Assert.False(tree.IsBelow(page.Parent, page.Id));
            var children = tree.ChildrenOf(page.Id).Select(child => tree.Find(child)!).ToList();
            Assert.Equal(children.OrderBy(child => child.Order).ThenBy(child => child.Id.Value), children);
        });
    }

    [Property]
    public void A_tree_that_was_built_step_by_step_is_the_tree_of_its_pages(
        CommandSequence before, RegionImport import, CommandSequence after)
    {
        var region = Run(before, import, after).Region;

        var built = region with { Pages = PageTree.Of(region.Pages.ById.Values) };

        Assert.Equal(Canonical.Of(region), Canonical.Of(built));
        Assert.Equal(TakenSlugs(region.Pages), TakenSlugs(built.Pages));
    }

    [Property]
    public void No_two_pages_have_the_same_slug_in_a_language(CommandSequence commands)
    {
        var region = Run(commands).Region;

        var shown = region.Pages.ById.Values
            .SelectMany(page => page.Translations, (page, text) => (Page: page.Id, Language: text.Key, Text: text.Value))
            .SelectMany(text => text.Text.Slugs.Select(slug => (text.Language, Slug: slug)));

        Assert.Equal(shown.Count(), shown.Distinct().Count());
    }

    [Property]
    public void No_two_locations_have_the_same_slug_in_a_language_and_none_has_two_general_contacts(CommandSequence commands)
    {
        var region = Run(commands).Region;

        var slugs = region.Locations.Values
            .SelectMany(location => location.Translations)
            .SelectMany(text => text.Value.Slugs.Select(slug => (text.Key, slug)));
        Assert.Distinct(slugs);
        Assert.Distinct(region.Contacts.Values.Where(contact => contact is { Archived: false, Details.IsGeneral: true })
            .Select(contact => contact.Details.Location));
    }

    [Property]
    public void The_same_import_again_changes_nothing_whatever_was_done_before_and_between(
        CommandSequence before, RegionImport import, CommandSequence between)
    {
        var region = Run(before).Region;
        var first = region.Decide(import).Decision;
        var taken = region.After(first.Facts);

        Assert.Empty(taken.Decide(import).Decision.Facts);
        if (first.Refusal is null)
        {
            Assert.Empty(Continue(taken, between).Decide(import).Decision.Facts);
        }
    }

    [Property]
    public void Of_a_text_that_changed_over_there_readers_see_the_newest_version_if_it_is_public(
        CommandSequence before, RegionImport import, CommandSequence between)
    {
        var region = Continue(Run(before, import).Region, between);
        var changed = import with
        {
            Translations = [.. import.Translations.Select(text => text with { Source = text.Source with { Digest = "changed" } })],
        };

        var decision = region.Decide(changed).Decision;

        region = region.After(decision.Facts);
        Assert.All(
            changed.Translations.GroupBy(text => (text.Owner, text.Language)).Select(text => text.Last())
                .Where(newest => decision.Refusal is null && newest.Version.Status is TranslationStatus.Public)
                .Where(newest => region.Pages.Find(new PageId(newest.Owner)) is not null), // what was deleted here stays deleted
            newest => Assert.Equal(newest.Version.Id, region.TextOf(new PageId(newest.Owner), newest.Language).Public?.Id));
    }

    [Property]
    public void The_region_is_due_when_its_first_scheduled_news_or_its_launch_are_and_what_was_sent_is_never_due_again(
        CommandSequence before, RegionImport import, CommandSequence after)
    {
        var (region, facts) = Run(before, import, after);

        var launch = region.Launch is { Missed: null } plan ? plan.Moment : (DateTimeOffset?)null;
        Assert.Equal(
            region.News.Values.Where(item => item.Status is NewsStatus.Scheduled).Select(item => item.ScheduledFor).Append(launch).Min(), region.NextDue);
        Assert.True(region.Launch is null || region.Settings!.Status is RegionStatus.Hidden);
        Assert.All(region.News.Values, item => Assert.Equal(item.Status is NewsStatus.Scheduled, item.ScheduledFor is not null));
        var histories = facts.OfType<NewsSaved>().GroupBy(fact => fact.Item.Id);
        Assert.All(histories, history => Assert.DoesNotContain(
            history.SkipWhile(fact => fact.Item.Status is not NewsStatus.Sent), fact => fact.Item.ScheduledFor is not null));
    }

    // Every command has been carried out before it is tried: what can be done once is refused then.
    private static readonly string[] OnlyOnce = ["CreateRegion True", "CloneRegion True", "EraseTexts True"];

    /// <summary>Properties of what never happens would be worth nothing.</summary>
    [Fact]
    public void The_invented_commands_and_imports_lead_to_every_fact_and_every_command_is_accepted_and_refused()
    {
        const int Samples = 1500;
        var sequences = CommandSequences.Sequence().Generator.Sample(Samples, new Rnd(1, 1), 50);
        var imports = RegionImports.Import().Generator.Sample(Samples, new Rnd(2, 1), 50);
        HashSet<(Type Command, bool Accepted)> seen = [];
        HashSet<Type> happened = [];
        var importsTaken = 0;
        foreach (var (sequence, import) in sequences.Zip(imports))
        {
            var (region, facts) = Run(sequence, import);
            happened.UnionWith(facts.Select(fact => fact.GetType()));
            importsTaken += region.Taken.IsEmpty ? 0 : 1;
            foreach (var command in sequence.Commands.Select(command => CommandSequences.Resolve(command, region)))
            {
                seen.Add((command.GetType(), region.When(command).Refusal is null));
            }
        }

        Assert.Equal(Facts.Region.Types.Values.Select(type => type.Name).Order(), happened.Select(type => type.Name).Order());
        var commands = typeof(RegionCommand).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(RegionCommand)));
        Assert.Equal(
            commands.SelectMany(type => new[] { $"{type.Name} False", $"{type.Name} True" })
                .Where(name => !OnlyOnce.Contains(name)).Order(),
            seen.Select(command => $"{command.Command.Name} {command.Accepted}").Where(name => !OnlyOnce.Contains(name)).Order());
        Assert.InRange(importsTaken, Samples / 2, Samples);
    }

    /// <summary>What the commands and the import in between come to.</summary>
    internal static (Region Region, List<RegionFact> Facts) Run(
        CommandSequence before, RegionImport? import = null, CommandSequence? after = null)
    {
        List<RegionFact> facts = [.. Beginning];
        var region = facts.Aggregate(Region.Empty, (state, fact) => state.Apply(fact));
        Carry(before);
        if (import is not null)
        {
            Take(region.Decide(import).Decision);
        }

        Carry(after);
        return (region, facts);

        void Carry(CommandSequence? commands)
        {
            foreach (var command in commands?.Commands ?? [])
            {
                Take(region.When(CommandSequences.Resolve(command, region)));
            }
        }

        void Take(Decision<RegionFact> decision)
        {
            facts.AddRange(decision.Facts);
            region = region.After(decision.Facts);
        }
    }

    private static Region Continue(Region region, CommandSequence commands) => commands.Commands.Aggregate(
        region, (state, command) => state.After(state.When(CommandSequences.Resolve(command, state)).Facts));

    private static RegionFact Stored(RegionFact fact)
    {
        var written = Facts.Region.Write(fact);
        return Facts.Region.Read(new JournalEntry(1, written.Name, written.Payload, Monday, "kim", "c"));
    }

    private static IEnumerable<PageId> Below(PageTree tree, PageId parent, int depth)
    {
        Assert.True(depth <= tree.ById.Count, "The tree has a cycle.");
        return tree.ChildrenOf(parent).SelectMany(page => Below(tree, page, depth + 1).Prepend(page));
    }

    /// <summary>Which slugs are taken, seen by every page.</summary>
    private static string TakenSlugs(PageTree tree)
    {
        var answers = new StringBuilder();
        var slugs = tree.ById.Values
            .SelectMany(page => page.Translations.Values).SelectMany(text => text.Slugs).Distinct().Order().ToList();
        foreach (var language in (LanguageCode[])[German, English, Arabic, Persian])
        {
            foreach (var slug in slugs)
            {
                foreach (var page in tree.ById.Keys.OrderBy(page => page.Value))
                {
                    answers.Append(tree.IsSlugTaken(language, slug, page) ? '1' : '0');
                }
            }
        }

        return answers.ToString();
    }
}
