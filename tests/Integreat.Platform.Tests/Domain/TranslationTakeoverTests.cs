using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Import;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Translations;
using static Integreat.Platform.Tests.Domain.Dump;
using static Integreat.Platform.Tests.Domain.Story;

namespace Integreat.Platform.Tests.Domain;

public sealed class TranslationTakeoverTests
{
    private static readonly ImportedTranslation First = Text(Welcome, German, Version(100, 1, "Eins"));
    private static readonly ImportedTranslation Second = Text(Welcome, German, Version(101, 2, "Zwei"));
    private static readonly ImportedTranslation DraftAbove = Text(Welcome, German, Version(102, 3, "Drei", TranslationStatus.Draft));

    /// <summary>Imported texts, and numbers for own ones.</summary>
    private static readonly Region Imported = Given().After(With(First, Second, DraftAbove));

    [Fact]
    public void Of_two_public_versions_the_higher_one_is_shown_and_both_addresses_lead_there()
    {
        var text = Given().After(With(First, Second)).TextOf(Welcome, German);

        Assert.Equal((101, 2, "Zwei"), (text.Public!.Id.Value, text.Public.Number, text.Working.Title));
        Assert.Equal(["eins", "zwei"], text.Slugs);
    }

    [Fact]
    public void A_draft_above_the_public_version_is_what_editors_go_on_with()
    {
        var text = Imported.TextOf(Welcome, German);

        Assert.Equal((101, "Zwei"), (text.Public!.Id.Value, text.Public.Title));
        Assert.Equal((102, 3, TranslationStatus.Draft), (text.Working.Id.Value, text.Working.Number, text.Working.Status));
    }

    [Fact]
    public void An_unchanged_version_leaves_a_later_edit_alone()
    {
        var edited = Imported.After(Save(Welcome, German, 3, "Vier"));

        Assert.Empty(edited.Taking(With(First, Second, DraftAbove)).Decision.Facts);
    }

    [Fact]
    public void A_changed_version_takes_its_own_place()
    {
        var changed = With(First, Second, Text(Welcome, German, Version(102, 3, "Drei!", TranslationStatus.Draft), "2"));

        Assert.Equal(["record-changed"], Imported.Taking(changed).Notes.Codes());
        var text = Imported.After(changed).TextOf(Welcome, German);
        Assert.Equal((3, "Drei!"), (text.Working.Number, text.Working.Title));
        Assert.Equal("Zwei", text.Public!.Title);
    }

    [Fact]
    public void A_new_version_is_put_on_top_of_an_edit_and_that_is_noted()
    {
        var edited = Given().After(With(First)).After(Save(Welcome, German, 1, "Hier"));

        var report = edited.Taking(With(First, Second));

        var note = Assert.Single(report.Notes);
        Assert.Equal(("edit-overwritten", 101L), (note.Code, note.Record.Key));
        var text = edited.After(With(First, Second)).TextOf(Welcome, German);
        Assert.Equal((101, 3, "Zwei"), (text.Working.Id.Value, text.Working.Number, text.Working.Title));
        Assert.Equal(101, text.Public!.Id.Value);
        Assert.Equal(["eins", "hier", "zwei"], text.Slugs);
    }

    [Fact]
    public void Several_new_versions_are_put_on_top_of_an_edit_and_noted_once()
    {
        var edited = Given().After(With(First)).After(Save(Welcome, German, 1, "Hier"));
        var import = With(First, Second, Text(Welcome, German, Version(102, 3, "Drei")));

        Assert.Equal(["edit-overwritten"], edited.Taking(import).Notes.Codes());
        Assert.Equal((102, 4), Numbers(edited.After(import).TextOf(Welcome, German).Public!));
    }

    [Fact]
    public void The_next_version_comes_on_top_even_if_the_last_one_counts_higher_here_than_there()
    {
        var draft = Text(Welcome, German, Version(101, 2, "Zwei", TranslationStatus.Draft));
        var region = Given().After(With(First)).After(Save(Welcome, German, 1, "Hier")).After(With(First, draft));

        var text = region.After(With(First, draft, Text(Welcome, German, Version(102, 3, "Drei")))).TextOf(Welcome, German);

        Assert.Equal((102, 4), Numbers(text.Working));
        Assert.Equal((102, 4), Numbers(text.Public!));
    }

    [Fact]
    public void A_version_that_follows_an_imported_one_overwrites_no_edit()
    {
        var region = Given().After(With(First));

        Assert.Empty(region.Taking(With(First, Second)).Notes);
        Assert.Empty(region.Taking(With(Second)).Notes);
    }

    [Fact]
    public void A_version_that_was_put_on_top_keeps_that_place_when_its_record_changes()
    {
        var region = Given().After(With(First)).After(Save(Welcome, German, 1, "Hier")).After(With(First, Second));

        var text = region.After(With(First, Text(Welcome, German, Version(101, 2, "Zwo"), "2"))).TextOf(Welcome, German);

        Assert.Equal((101, 3), Numbers(text.Working));
        Assert.Equal("Zwo", text.Public!.Title);
    }

    [Fact]
    public void A_draft_made_here_survives_a_change_of_the_public_version_below_it()
    {
        var drafted = Given().After(With(First)).After(Save(Welcome, German, 1, "Entwurf", status: TranslationStatus.Draft));

        var text = drafted.After(With(Text(Welcome, German, Version(100, 1, "Eins!"), "2"))).TextOf(Welcome, German);

        Assert.Equal(("Entwurf", "Eins!"), (text.Working.Title, text.Public!.Title));
    }

    [Fact]
    public void A_public_record_that_became_a_draft_shows_the_public_version_before_it_again()
    {
        var taken = With(First, Text(Welcome, German, Version(101, 2, "Zwei", TranslationStatus.Draft), "2"));

        var text = Given().After(With(First, Second)).After(taken).TextOf(Welcome, German);

        Assert.Equal((100, "Eins"), (text.Public!.Id.Value, text.Public.Title));
        Assert.Equal((101, 2, TranslationStatus.Draft), (text.Working.Id.Value, text.Working.Number, text.Working.Status));
    }

    [Fact]
    public void A_public_record_that_became_a_draft_shows_nothing_if_it_was_the_only_public_one()
    {
        var taken = With(Text(Welcome, German, Version(100, 1, "Eins", TranslationStatus.Draft), "2"));

        var text = Given().After(With(First)).After(taken).TextOf(Welcome, German);

        Assert.Null(text.Public);
        Assert.Equal((100, 1), Numbers(text.Working));
    }

    [Fact]
    public void A_public_text_made_here_survives_when_the_record_below_it_becomes_a_draft()
    {
        var edited = Given().After(With(First)).After(Save(Welcome, German, 1, "Hier"));

        var text = edited.After(With(Text(Welcome, German, Version(100, 1, "Eins", TranslationStatus.Draft), "2"))).TextOf(Welcome, German);

        Assert.Equal("Hier", text.Public!.Title);
    }

    [Fact]
    public void A_text_of_a_page_that_is_not_there_is_refused() =>
        Given().Decide(With(Text(new PageId(404), German, Version(100, 1, "Eins")))).Decision.ThenRefused("page-unknown");

    [Fact]
    public void Two_pages_may_bring_the_same_slug_and_the_older_page_owns_it()
    {
        var region = Given().After(With(
            Text(Arrival, German, Version(200, 1, "Hilfe")), Text(Welcome, German, Version(100, 1, "Hilfe"))));

        Assert.Equal("hilfe-2", region.After(Save(Arrival, German, 1, "Hilfe")).TextOf(Arrival, German).Working.Slug);
        Assert.Equal("hilfe", region.After(Save(Welcome, German, 1, "Hilfe")).TextOf(Welcome, German).Working.Slug);
    }

    private static (long Id, int Number) Numbers(TranslationVersion version) => (version.Id.Value, version.Number);
}
