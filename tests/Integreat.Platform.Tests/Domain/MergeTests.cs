using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Languages;
using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.Organizations;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Rights;
using Integreat.Platform.Domain.Texts;
using Integreat.Platform.Domain.Translations;
using static Integreat.Platform.Tests.Domain.Story;

namespace Integreat.Platform.Tests.Domain;

/// <summary>What becomes of changes that were made at the same time.</summary>
public sealed class MergeTests
{
    private static readonly PageId Welcome = new(1);
    private static readonly LocationId Hall = new(1);
    private static readonly OrganizationId Guild = new(7);

    // Version 1 of a text is public, and there is a place; both have been seen by everybody.
    private static readonly Region Town = Given(
        new LanguageAdded(German, null, true, true), new PageAdded(Welcome, PageId.Root, 1),
        new OrganizationSaved(new Organization(Guild, "gilde", "Gilde", "", null)), new LocationAdded(Hall, Places.TownHall))
        .After(Save(Welcome, German, 0, "Alt", content: "<p>alt</p>"));

    [Fact]
    public void Who_changes_another_field_of_the_same_version_is_heard_as_well()
    {
        var region = Town.After(
            Save(Welcome, German, 1, "Neu", content: "<p>alt</p>"), Save(Welcome, German, 1, "Alt", content: "<p>neu</p>"));

        var text = region.TextOf(Welcome, German).Public!;
        Assert.Equal((3, "Neu", "neu", Text.Of("<p>neu</p>")), (text.Number, text.Title, text.Slug, text.Content));
    }

    [Fact]
    public void Who_changes_the_same_field_is_told_what_stands_against_it()
    {
        var region = Town.After(Save(Welcome, German, 1, "Neu", content: "<p>alt</p>"));

        var refusal = region.When(Save(Welcome, German, 1, "Anders", content: "<p>neu</p>")).Refusal!;

        Assert.Equal("stale-version", refusal.Code);
        Assert.Equal((1, 2), (refusal.Conflict!.BasedOn, refusal.Conflict.Current));
        Assert.Equal(["title"], refusal.Conflict.Fields.Select(field => field.Field).Where(field => field is not "slug"));
        Assert.Equal(("Anders", "Neu"), (refusal.Conflict.Fields[0].Yours, refusal.Conflict.Fields[0].Theirs));
    }

    [Fact]
    public void The_same_change_twice_is_no_conflict()
    {
        var region = Town.After(Save(Welcome, German, 1, "Neu", content: "<p>alt</p>"), Save(Welcome, German, 1, "Neu", content: "<p>neu</p>"));

        Assert.Equal(("Neu", Text.Of("<p>neu</p>")), (region.TextOf(Welcome, German).Working.Title, region.TextOf(Welcome, German).Working.Content));
    }

    [Fact]
    public void Nobody_publishes_a_draft_of_somebody_else_unseen()
    {
        var region = Town.After(Save(Welcome, German, 1, "Alt", status: TranslationStatus.Draft, content: "<p>halb fertig</p>"));

        region.When(Save(Welcome, German, 1, "Neu", content: "<p>alt</p>")).ThenRefused("stale-version");
        var draft = region.After(Save(Welcome, German, 1, "Neu", status: TranslationStatus.Draft, content: "<p>alt</p>")).TextOf(Welcome, German);
        Assert.Equal(("Neu", Text.Of("<p>halb fertig</p>"), "Alt"), (draft.Working.Title, draft.Working.Content, draft.Public!.Title));
    }

    [Fact]
    public void What_nobody_remembers_is_refused_with_all_that_differs()
    {
        var region = Town;
        for (var version = 1; version < 12; version++)
        {
            region = region.After(Save(Welcome, German, version, $"Titel {version}", content: "<p>alt</p>"));
        }

        Assert.Equal(8, region.TextOf(Welcome, German).Earlier.Length);
        var refusal = region.When(Save(Welcome, German, 1, "Alt", content: "<p>neu</p>")).Refusal!;
        Assert.Equal(["title", "slug", "content"], refusal.Conflict!.Fields.Select(field => field.Field));
        Assert.Null(Town.When(Save(Welcome, German, 7, "Alt")).Refusal!.Conflict?.Fields.FirstOrDefault(field => field.Field is "title"));
        Given(new LanguageAdded(German, null, true, true), new PageAdded(Welcome, PageId.Root, 1))
            .When(Save(Welcome, German, 1, "Alt")).ThenRefused("stale-version");
    }

    [Fact]
    public void What_a_browser_saves_again_and_again_piles_up_nowhere_and_claims_no_address()
    {
        var region = Town;
        foreach (var (basedOn, title) in (ReadOnlySpan<(int, string)>)[(1, "N"), (2, "Ne"), (3, "Neu")])
        {
            region = region.After(Save(Welcome, German, basedOn, title, status: TranslationStatus.AutoSave));
        }

        var text = region.TextOf(Welcome, German);
        Assert.Equal(("Neu", "Alt", "alt"), (text.Working.Title, text.Public!.Title, text.Working.Slug));
        Assert.Equal([1], text.Earlier.Select(version => version.Number));
        Assert.Equal(["alt"], text.Slugs);

        // A stranger who has not seen it does not write over it.
        region.When(Save(Welcome, German, 1, "Anders", status: TranslationStatus.Draft)).ThenRefused("stale-version");
        Assert.Equal(["alt", "neu"], region.After(Save(Welcome, German, 4, "Neu")).TextOf(Welcome, German).Slugs);
    }

    [Fact]
    public void Attributes_are_brought_together_field_by_field()
    {
        var region = Town.After(
            new ChangeLocation(Hall, Places.TownHall with { City = "Neustadt" }, 1),
            new ChangeLocation(Hall, Places.TownHall with { Website = "https://rathaus.example" }, 1),
            new ChangePage(Welcome, PageAttributes.None with { Icon = GlobalIcon }, 1),
            new ChangePage(Welcome, PageAttributes.None with { EmbeddedOffers = [Jobs] }, 1),
            new ChangeSettings(Settings with { Name = "Neustadt" }, 1),
            new ChangeSettings(Settings with { Aliases = [new RegionAlias("Dorf", 1, 2)] }, 1));

        Assert.Equal(("Neustadt", "https://rathaus.example", 3), (
            region.Locations[Hall].Details.City, region.Locations[Hall].Details.Website, region.Locations[Hall].Revision));
        Assert.Equal((GlobalIcon, Jobs, 3), (
            region.Pages.Find(Welcome)!.Attributes.Icon!.Value, region.Pages.Find(Welcome)!.Attributes.EmbeddedOffers.Single(), region.Pages.Find(Welcome)!.Revision));
        Assert.Equal(("Neustadt", "Dorf"), (region.Settings!.Name, region.Settings.Aliases.Single().Name));
        var refusal = region.When(new ChangeLocation(Hall, Places.TownHall with { City = "Altstadt" }, 1)).Refusal!;
        Assert.Equal([("city", "Altstadt", "Neustadt")], refusal.Conflict!.Fields.Select(field => (field.Field, field.Yours, field.Theirs)));
    }

    [Fact]
    public void An_owner_whom_somebody_else_has_changed_meanwhile_takes_no_right_to_keep()
    {
        var (author, region) = (
            new Actor.Person("kim", Staff: null),
            Town.After(new GrantMembership("kim", RegionRole.Author, null), new ChangePage(Welcome, PageAttributes.None with { Organization = Guild }, 1)));
        var change = new ChangePage(Welcome, PageAttributes.None with { Icon = GlobalIcon }, 1);

        Assert.Null(region.Check(author, change));
        Assert.Equal(Guild, region.After(change).Pages.Find(Welcome)!.Attributes.Organization);
        Assert.Equal("rights-missing", region.Check(author, change with { BasedOn = 2 })?.Code);
    }

    [Property(MaxTest = 200)]
    public Property Edits_of_different_fields_come_to_the_same_in_any_order_as_one_after_the_other()
    {
        var fields = ImmutableArray.Create<Func<TextEdit, TextEdit>>(
            edit => edit with { Title = "Neu" },
            edit => edit with { Slug = "adresse" },
            edit => edit with { Content = Text.Of("<p>neu</p>") },
            edit => edit with { MetaDescription = "Kurz" },
            edit => edit with { CurrentlyInTranslation = true },
            edit => edit with { MachineTranslated = true });
        var split = Gen.Elements(0, 1, 2).ListOf(fields.Length);
        return Prop.ForAll(split.ToArbitrary(), owners =>
        {
            var start = Save(Welcome, German, 1, "Alt", "alt", content: "<p>alt</p>");
            SaveTranslation Of(int owner) => start with { Text = Changed(start.Text, owner) };
            TextEdit Changed(TextEdit edit, int owner) =>
                fields.Where((_, place) => owners[place] == owner).Aggregate(edit, (before, change) => change(before));

            var (one, other) = (Of(1), Of(2));
            var sequence = Town.After(one, one with { Text = Changed(one.Text, 2) with { BasedOn = 2 } });
            Assert.Equal(Said(sequence), Said(Town.After(one, other)));
            Assert.Equal(Said(sequence), Said(Town.After(other, one)));
        });

        static object Said(Region region)
        {
            var version = region.TextOf(Welcome, German).Public!;
            return (version.Number, version.Title, version.Slug, version.Content, version.MetaDescription, version.CurrentlyInTranslation, version.MachineTranslated);
        }
    }
}
