using System.Collections.Immutable;
using FsCheck;
using FsCheck.Xunit;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Events;
using Integreat.Platform.Domain.Onboarding;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Translations;
using Integreat.Platform.Tests.Domain;
using Integreat.Platform.Tests.Domain.Properties;

namespace Integreat.Platform.Tests.Onboarding;

/// <summary>What holds of a region made of any other.</summary>
[Properties(MaxTest = 200, Arbitrary = [typeof(CommandSequences)], QuietOnSuccess = true)]
public sealed class ClonePropertyTests
{
    [Property]
    public void A_clone_has_the_same_pages_with_the_same_texts_and_nobody_s_numbers(CommandSequence commands)
    {
        var template = Run(commands);
        var languages = template.Languages.Nodes.Select(node => node.Language).ToImmutableArray();
        if (languages.IsEmpty)
        {
            return;
        }

        var decision = CloneRulesTests.Empty().When(new CloneRegion(
            new RegionId(4), Story.Settings with { Slug = "klon" }, Template.Of(template, 5), languages,
            [.. template.Contacts.Keys], ImmutableDictionary<string, Integreat.Platform.Domain.Texts.Text>.Empty, null));
        Assert.Null(decision.Refusal);
        var clone = CloneRulesTests.Empty().After(decision.Facts);

        var shown = template.Pages.InOrder().Where(step => !step.IsGone).ToList();
        var copies = clone.Pages.InOrder().ToList();
        Assert.Equal(shown.Select(step => (step.Depth, step.Page.Order, step.Page.Id)), copies.Select(step => (step.Depth, step.Page.Order, step.Page.Origin!.Page)));
        Assert.All(shown.Zip(copies), pair => AssertSame(template, pair.First.Page, clone, pair.Second.Page));
        Assert.DoesNotContain(decision.Facts.OfType<PageAdded>(), added => added.Page.Value < 2_000_000);
        Assert.Equal(
            decision.Facts.OfType<TranslationSaved>().Count(), decision.Facts.OfType<TranslationSaved>().Select(saved => saved.Version.Id).Distinct().Count());

        // What a clone refers to is its own, or the platform's.
        Assert.All(copies, step => Assert.True(
            step.Page.Attributes is { Icon: var icon, Organization: var owner }
            && (icon is null || icon == Story.GlobalIcon || clone.Media.ContainsKey(icon.Value) || !template.Media.ContainsKey(icon.Value))
            && (owner is null || clone.Organizations.ContainsKey(owner.Value))));
        Assert.All(clone.Contacts.Values, contact => Assert.True(clone.Locations.ContainsKey(contact.Details.Location)));
    }

    [Property]
    public void A_region_that_moves_takes_everything_along_that_readers_see_and_nobody_s_name(CommandSequence commands)
    {
        var region = Run(commands);
        var leaving = region.Leaving(5);
        var decision = CloneRulesTests.Empty().When(new CloneRegion(
            new RegionId(4), Story.Settings with { Slug = "umzug" }, leaving, [.. leaving.Languages.Select(node => node.Language)],
            [], ImmutableDictionary<string, Integreat.Platform.Domain.Texts.Text>.Empty, null));
        Assert.Null(decision.Refusal);
        var moved = CloneRulesTests.Empty().After(decision.Facts);

        var shown = region.Pages.InOrder().Where(step => !step.IsGone).ToList();
        Assert.All(shown.Zip(moved.Pages.InOrder()), pair => AssertSame(region, pair.First.Page, moved, pair.Second.Page));
        Assert.Equal(region.Locations.Values.Count(each => !each.Archived), moved.Locations.Count);
        Assert.Equal(
            region.Events.Values.Where(each => !each.Archived).OrderBy(each => each.Id.Value).Select(Dates),
            moved.Events.Values.OrderBy(each => each.Id.Value).Select(Dates));
        Assert.Equal(
            region.Imprint.Where(text => text.Value.Public is not null).Select(text => text.Key.Value).Order(StringComparer.Ordinal),
            moved.Imprint.Where(text => text.Value.Public is not null).Select(text => text.Key.Value).Order(StringComparer.Ordinal));
        Assert.Empty(decision.Facts.OfType<PageCopied>());
        Assert.Empty(moved.Members.ByAccount);
        Assert.DoesNotContain("\"kim\"", Canonical.Write(leaving), StringComparison.Ordinal);
        Assert.DoesNotContain("\"sam\"", Canonical.Write(leaving), StringComparison.Ordinal);
    }

    private static string Dates(CalendarEvent each) => Canonical.Write(new
    {
        each.Details.Start,
        each.Details.Recurrence,
        each.Changes,
        Titles = each.Translations.OrderBy(text => text.Key.Value, StringComparer.Ordinal).Select(text => (text.Value.Public?.Title, text.Value.Working.Title)),
    });

    private static void AssertSame(Region template, Page was, Region clone, Page now)
    {
        Assert.Equal(
            was.Translations.Select(text => (text.Key, text.Value.Public?.Title, text.Value.Working.Title, text.Value.Public?.Slug)).OrderBy(text => text.Key.Value, StringComparer.Ordinal),
            now.Translations.Select(text => (text.Key, text.Value.Public?.Title, text.Value.Working.Title, text.Value.Public?.Slug)).OrderBy(text => text.Key.Value, StringComparer.Ordinal));
        Assert.Equal(
            template.Languages.StatesOf(was.Translations).Select(state => (state.Language, state.State)),
            clone.Languages.StatesOf(now.Translations).Select(state => (state.Language, state.State)));
    }

    private static Region Run(CommandSequence sequence)
    {
        var region = Story.Given(new Integreat.Platform.Domain.Languages.LanguageAdded(Story.German, null, true, true));
        foreach (var command in sequence.Commands)
        {
            region = region.After(region.When(CommandSequences.Resolve(command, region)).Facts);
        }

        return region;
    }
}
