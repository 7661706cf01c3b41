using Integreat.Platform.Contracts.News;
using Integreat.Platform.Gateway.Screens.NewsDesk;
using Integreat.Platform.Gateway.Screens.Texts;

namespace Integreat.Platform.Tests.Screens;

/// <summary>What somebody writes in a language while others may write there as well.</summary>
public sealed class NewsDraftTests
{
    private readonly NewsDraft _draft = new(new TextLanguage("de", "Deutsch", RightToLeft: false, Source: null));

    [Fact]
    public void What_is_there_is_taken_as_long_as_nothing_else_is_written()
    {
        _draft.Take(Text(1, "Sturm", "Bleibt daheim."));
        Assert.Equal(("Sturm", "Bleibt daheim.", 1, false), (_draft.Title, _draft.Text, _draft.Revision, _draft.IsChanged));

        _draft.Take(Text(2, "Orkan", "Bleibt alle daheim."));
        Assert.Equal(("Orkan", "Bleibt alle daheim.", 2, false), (_draft.Title, _draft.Text, _draft.Revision, _draft.IsChanged));
        Assert.Null(_draft.Theirs);
    }

    [Fact]
    public void What_is_written_stays_when_somebody_else_saves_and_theirs_is_shown_until_it_is_the_same()
    {
        _draft.Take(Text(1, "Sturm", "Bleibt daheim."));
        _draft.Title = "Sturmwarnung";

        _draft.Take(Text(2, "Orkan", "Bleibt daheim."));
        Assert.Equal(("Sturmwarnung", 2, "Orkan"), (_draft.Title, _draft.Revision, _draft.Theirs?.Title));
        _draft.Take(Text(2, "Orkan", "Bleibt daheim."));
        Assert.Equal("Orkan", _draft.Theirs?.Title);

        _draft.Take(Text(3, "Sturmwarnung", "Bleibt daheim."));
        Assert.False(_draft.IsChanged);
        Assert.Null(_draft.Theirs);
    }

    [Fact]
    public void What_is_written_after_another_message_is_new_and_not_saved()
    {
        _draft.WriteAfter(Text(4, "Sturm", "Bleibt daheim."));
        Assert.Equal(("Sturm", "Bleibt daheim.", 0, true), (_draft.Title, _draft.Text, _draft.Revision, _draft.IsChanged));

        _draft.WriteAfter(model: null);
        Assert.True(_draft.IsEmpty);
        Assert.False(_draft.IsChanged);
    }

    [Fact]
    public void What_is_given_up_is_again_what_the_other_message_began_it_with_until_it_is_saved()
    {
        _draft.WriteAfter(Text(4, "Sturm", "Bleibt daheim."));
        Assert.False(_draft.Restore(new KeptNews("Sturm", "Bleibt daheim.", 0), there: null));
        Assert.False(_draft.IsWritten);

        Assert.True(_draft.Restore(new KeptNews("", "", 0), there: null));
        Assert.True(_draft.IsEmpty);
        _draft.Title = "Orkan";
        Assert.True(_draft.IsWritten);
        _draft.Discard();
        Assert.Equal(("Sturm", "Bleibt daheim.", false, true), (_draft.Title, _draft.Text, _draft.IsWritten, _draft.IsChanged));

        _draft.Take(Text(1, "Sturm", "Bleibt daheim."));
        _draft.Take(Text(2, "Orkan", ""));
        _draft.Title = "Hagel";
        _draft.Discard();
        Assert.Equal(("Orkan", "", false), (_draft.Title, _draft.Text, _draft.IsWritten));
    }

    [Fact]
    public void Templates_are_drafts_for_the_region_and_not_for_people()
    {
        var (draft, template) = (Item(template: null), Item("Sturm"));

        Assert.Equal(["DRAFT", "DRAFT", "SENT", null], new[] { "DRAFT", NewsFilter.Templates, "SENT", "" }.Select(NewsFilter.StatusOf));
        Assert.Equal((true, false), (NewsFilter.Fits("DRAFT", draft), NewsFilter.Fits("DRAFT", template)));
        Assert.Equal((false, true), (NewsFilter.Fits(NewsFilter.Templates, draft), NewsFilter.Fits(NewsFilter.Templates, template)));
        Assert.Equal((true, true), (NewsFilter.Fits("", draft), NewsFilter.Fits("", template)));

        static NewsView Item(string? template) => new(7, new NewsData { Template = template }, "DRAFT", null, null, [], 1);
    }

    [Fact]
    public void Spaces_around_a_title_are_no_change()
    {
        _draft.Take(Text(1, "Sturm", ""));
        _draft.Title = " Sturm ";

        Assert.False(_draft.IsChanged);
    }

    [Fact]
    public void Readers_are_reached_where_there_is_a_title_or_everywhere_if_the_main_language_stands_in()
    {
        var arabic = new NewsDraft(new TextLanguage("ar", "العربية", RightToLeft: true, Source: "de"));
        Assert.Empty(NewsDraft.Reached([_draft, arabic], NewsModes.UseMainLanguage));

        _draft.Title = "Sturm";

        Assert.Equal(["de"], NewsDraft.Reached([_draft, arabic], NewsModes.OnlyAvailable).Select(language => language.Slug));
        Assert.Equal(["de", "ar"], NewsDraft.Reached([_draft, arabic], NewsModes.UseMainLanguage).Select(language => language.Slug));
    }

    [Fact]
    public void What_a_browser_has_kept_goes_on_and_what_was_saved_since_stands_beside_it()
    {
        _draft.Take(Text(2, "Sturm", "Bleibt daheim."));

        Assert.False(_draft.Restore(new KeptNews("Sturm ", "Bleibt daheim.", 1), Text(2, "Sturm", "Bleibt daheim.")));
        Assert.False(_draft.IsChanged);

        Assert.True(_draft.Restore(new KeptNews("Orkan", "Bleibt daheim.", 2), Text(2, "Sturm", "Bleibt daheim.")));
        Assert.Equal(("Orkan", 2, null), (_draft.Title, _draft.Revision, _draft.Theirs));

        Assert.True(_draft.Restore(new KeptNews("Orkan", "Bleibt daheim.", 1), Text(2, "Sturm", "Bleibt daheim.")));
        Assert.Equal(("Orkan", 2, "Sturm"), (_draft.Title, _draft.Revision, _draft.Theirs?.Title));

        _draft.Discard();
        Assert.Equal(("Sturm", false, null), (_draft.Title, _draft.IsChanged, _draft.Theirs));
    }

    private static NewsTextView Text(int revision, string title, string text) => new(7, "de", revision, title, text, default);
}
