using System.Collections.Immutable;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Contacts;
using Integreat.Platform.Domain.Imprint;
using Integreat.Platform.Domain.Languages;
using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.Media;
using Integreat.Platform.Domain.Onboarding;
using Integreat.Platform.Domain.Organizations;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Rights;
using Integreat.Platform.Domain.Translations;
using Integreat.Platform.Tests.Domain;
using static Integreat.Platform.Tests.Domain.Story;

namespace Integreat.Platform.Tests.Onboarding;

/// <summary>What a region that is made of another one begins with.</summary>
public sealed class CloneRulesTests
{
    private static readonly RegionSettings Neustadt = Settings with { Name = "Neustadt", Slug = "neustadt", Offers = [] };

    [Fact]
    public void Everything_has_a_number_of_its_own_and_refers_to_what_is_here()
    {
        var template = Given(
            new LanguageAdded(German, null, true, true),
            new MediaSaved(File(5)),
            new OrganizationSaved(new Organization(new OrganizationId(7), "kreis", "Kreis", "", new MediaId(5))),
            new PageAdded(new PageId(1), PageId.Root, 3),
            new PageAdded(new PageId(2), new PageId(1), 1),
            new PageChanged(new PageId(2), new PageAttributes(new MediaId(5), new OrganizationId(7), [Jobs], new PageId(1), false)),
            new PageChanged(new PageId(1), PageAttributes.None with { Icon = GlobalIcon, MirroredPage = new PageId(99) }),
            new PageTokenChanged(new PageId(1), "0123"));

        var town = Clone(template, [German]);

        var (first, second) = (town.Pages.Find(town.Pages.ChildrenOf(PageId.Root).Single())!, town.Pages.ById.Values.Single(page => page.Parent != PageId.Root));
        Assert.Equal(first.Id, second.Parent);
        Assert.Equal((3, null), (first.Order, first.TokenHash));
        Assert.Equal((GlobalIcon, new PageId(99)), (first.Attributes.Icon!.Value, first.Attributes.MirroredPage!.Value));
        var (icon, owner) = (town.Media.Keys.Single(), town.Organizations.Values.Single());
        Assert.Equal(new PageAttributes(icon, owner.Id, [Jobs], first.Id, false), second.Attributes);
        Assert.Equal(icon, owner.Logo);
        Assert.Equal(new PageOrigin(new RegionId(3), new PageId(2), 17), second.Origin);
        Assert.All((long[])[first.Id.Value, second.Id.Value, icon.Value, owner.Id.Value], number => Assert.InRange(number, 2_000_000, 2_000_099));
    }

    [Fact]
    public void An_uploaded_file_has_an_address_of_its_own_and_the_same_bytes()
    {
        var content = new StoredContent("ab", ".png", "image/png", 9, 4, 4, []);
        var file = File(5) with { File = "files/3/5/rathaus.png", Thumbnail = "files/3/5/300/rathaus.png" };
        var template = Given(
            new LanguageAdded(German, null, true, true),
            new MediaUploaded(file, content, null),
            new MediaChanged(new MediaId(5), "Rathaus", null, false, [new AlternativeText(English, Integreat.Platform.Domain.Texts.Text.Of("Town hall")), new AlternativeText(German, Integreat.Platform.Domain.Texts.Text.Of("Rathaus"))]));

        var town = Clone(template, [German]);

        var copy = town.Media.Values.Single();
        Assert.Equal(
            ($"files/4/{copy.Id.Value}/rathaus.png", $"files/4/{copy.Id.Value}/300/rathaus.png", "Rathaus"), (copy.File, copy.Thumbnail, copy.Name));
        Assert.Equal(content, town.Library.Of(copy.Id).Content);
        Assert.Equal(German, town.Library.Of(copy.Id).AlternativeTexts.Single().Language);
    }

    [Fact]
    public void Drafts_lie_on_top_of_what_readers_see_and_history_begins_anew()
    {
        var template = Given(
            new LanguageAdded(German, null, true, true),
            new PageAdded(new PageId(1), PageId.Root, 1),
            new TranslationSaved(new PageId(1), German, Version(11, 1, TranslationStatus.Public, "Alt")),
            new TranslationSaved(new PageId(1), German, Version(12, 2, TranslationStatus.Public, "Amt", minor: true)),
            new TranslationSaved(new PageId(1), German, Version(13, 3, TranslationStatus.Review, "Ämter")));

        var text = Clone(template, [German]).Pages.ById.Values.Single().Translations[German];

        Assert.Equal((1, "Amt", TranslationStatus.Public, null), (text.Public!.Number, text.Public.Title, text.Public.Status, text.Public.Creator));
        Assert.Equal((2, "Ämter", TranslationStatus.Draft), (text.Working.Number, text.Working.Title, text.Working.Status));
        Assert.Equal(new MajorVersion(1, Monday), text.Major);
        Assert.DoesNotContain("alt", text.Slugs);
    }

    [Fact]
    public void What_was_outdated_stays_outdated_and_nothing_else_is()
    {
        var template = Given(
            new LanguageAdded(German, null, true, true),
            new LanguageAdded(English, German, true, true),
            new LanguageAdded(Arabic, German, true, true),
            new PageAdded(new PageId(1), PageId.Root, 1),
            new TranslationSaved(new PageId(1), German, Version(11, 1, TranslationStatus.Public, "Amt")),
            new TranslationSaved(new PageId(1), English, Version(12, 1, TranslationStatus.Public, "Office") with { Translates = 1 }),
            new TranslationSaved(new PageId(1), German, Version(13, 2, TranslationStatus.Public, "Ämter")),
            new TranslationSaved(new PageId(1), Arabic, Version(14, 1, TranslationStatus.Public, "Arabic") with { Translates = 2 }));

        var town = Clone(template, [German, Arabic, English]);

        var states = town.Languages.StatesOf(town.Pages.ById.Values.Single().Translations);
        Assert.Equal(
            [(German, TranslationState.UpToDate), (English, TranslationState.Outdated), (Arabic, TranslationState.UpToDate)],
            states.Select(state => (state.Language, state.State)));
    }

    [Fact]
    public void Languages_that_are_left_out_leave_their_texts_and_pass_on_their_children()
    {
        var template = Given(
            new LanguageAdded(German, null, true, true),
            new LanguageAdded(English, German, true, true),
            new LanguageAdded(Arabic, English, true, true),
            new PageAdded(new PageId(1), PageId.Root, 1),
            new TranslationSaved(new PageId(1), English, Version(12, 1, TranslationStatus.Public, "Office")));

        var town = Clone(template, [German, Arabic, Persian]);

        Assert.Equal(
            [new LanguageNode(German, null, true, true), new LanguageNode(Arabic, German, true, true), new LanguageNode(Persian, German, true, false)],
            town.Languages.Nodes);
        Assert.Empty(town.Pages.ById.Values.Single().Translations);
    }

    [Fact]
    public void The_imprint_is_a_draft_and_the_settings_are_ones_own_but_for_switches_and_offers()
    {
        var template = Given(
            new RegionSettingsChanged(Settings with { EventsEnabled = true, Offers = [Jobs], AdminMail = "old@example.org" }),
            new LanguageAdded(German, null, true, true),
            new ImprintSaved(German, Version(31, 1, TranslationStatus.Public, "Impressum")));

        var town = Clone(template, [German], "kim");

        Assert.Equal((TranslationStatus.Draft, null), (town.Imprint[German].Working.Status, town.Imprint[German].Public));
        Assert.Equal(("Neustadt", RegionStatus.Hidden, "", true), (town.Settings!.Name, town.Settings.Status, town.Settings.AdminMail, town.Settings.EventsEnabled));
        Assert.Equal([Jobs], town.Settings.Offers.AsSpan());
        Assert.Equal(RegionRole.Manager, town.Members.Find("kim")!.Role);
    }

    [Fact]
    public void Places_and_people_come_along_only_where_a_text_shows_them()
    {
        var template = Given(
            new LanguageAdded(German, null, true, true),
            new LocationAdded(new LocationId(1), Places.TownHall),
            new LocationAdded(new LocationId(2), Places.TownHall),
            new LocationTextSaved(new LocationId(2), German, Version(21, 1, TranslationStatus.Public, "Rathaus") with { Slug = "rathaus" }),
            new ContactAdded(new ContactId(1), Places.Contact(new LocationId(1))),
            new ContactAdded(new ContactId(2), Places.Contact(new LocationId(2))));

        var town = Clone(template, [German], contacts: [new ContactId(2), new ContactId(404)]);

        Assert.Equal(town.Locations.Keys.Single(), town.Contacts.Values.Single().Details.Location);
        Assert.Equal("Rathaus", town.Locations.Values.Single().Translations[German].Public!.Title);
    }

    [Fact]
    public void What_is_archived_stays_behind()
    {
        var template = Given(
            new LanguageAdded(German, null, true, true),
            new PageAdded(new PageId(1), PageId.Root, 1),
            new PageAdded(new PageId(2), new PageId(1), 1),
            new PageArchived(new PageId(1)));

        Assert.Empty(Clone(template, [German]).Pages.ById);
    }

    [Fact]
    public void Offers_that_were_retired_stay_behind()
    {
        var template = Given(new LanguageAdded(German, null, true, true), new PageAdded(new PageId(1), PageId.Root, 1)).After(
            new ChangeSettings(Settings with { Offers = [Jobs, new OfferId(2)] }, 1),
            new ChangePage(new PageId(1), PageAttributes.None with { EmbeddedOffers = [Jobs, new OfferId(2)] }));
        var today = Catalog with { Offers = Catalog.Offers.Remove(Jobs), RetiredOffers = [Jobs] };

        var clone = Empty().After(Empty().Decide(Command(template, [German]), today).Facts);

        Assert.Equal([new OfferId(2)], clone.Settings!.Offers);
        Assert.Equal([new OfferId(2)], clone.Pages.ById.Values.Single().Attributes.EmbeddedOffers);
    }

    [Fact]
    public void What_makes_no_region_is_refused()
    {
        var template = Given(new LanguageAdded(German, null, true, true), new PageAdded(new PageId(1), PageId.Root, 1));
        Given().When(Command(template, [German])).ThenRefused("region-exists");
        Empty().When(Command(template, [English])).ThenRefused("default-language-missing");
        Empty().When(Command(template, [German, German])).ThenRefused("language-twice");
        Empty().When(Command(template, [German, new LanguageCode("ti")])).ThenRefused("language-not-on-platform");
        Empty().When(Command(Given(), [German])).ThenRefused("template-empty");
        Empty().When(Command(template, [German]) with { Settings = Neustadt with { Slug = "Regions" } }).ThenRefused("slug-invalid");
        Empty().When(Command(template, [German], "nobody@example.org")).ThenRefused("account-invalid");
        Region.Empty.When(Command(template, [German])).ThenRefused("unprepared");
    }

    /// <summary>A region that is not there, with free numbers.</summary>
    internal static Region Empty() => Given().Numbers.Blocks.Keys.Aggregate(
        Region.Empty, (region, kind) => region.Apply(new NumbersGranted(kind, 2_000_000, 100)));

    private static Region Clone(Region template, ImmutableArray<LanguageCode> languages, string? manager = null, params ImmutableHashSet<ContactId> contacts)
    {
        var decision = Empty().When(Command(template, languages, manager) with { Contacts = contacts });
        Assert.Null(decision.Refusal);
        return Empty().After(decision.Facts);
    }

    private static CloneRegion Command(Region template, ImmutableArray<LanguageCode> languages, string? manager = null) => new(
        new RegionId(4), Neustadt, Template.Of(template, 17), languages, [], ImmutableDictionary<string, Integreat.Platform.Domain.Texts.Text>.Empty, manager);

    private static TranslationVersion Version(long id, int number, TranslationStatus status, string title, bool minor = false) => new(
        new TranslationId(id), number, status, title, title.ToLowerInvariant(), Integreat.Platform.Domain.Texts.Text.Of($"<p>{title}</p>"), minor, false, false, Monday, "kim");

    private static MediaFile File(long id) => new(new MediaId(id), "a.png", "", "image/png", "a", "", 1, false, Monday);
}
