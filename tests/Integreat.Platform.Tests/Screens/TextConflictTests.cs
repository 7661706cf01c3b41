using System.Text.Json;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.History;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Gateway.Screens.Texts;

namespace Integreat.Platform.Tests.Screens;

/// <summary>Two have written after the same version: what is asked for, and what is taken from each without asking.</summary>
public sealed class TextConflictTests
{
    private static readonly DateTimeOffset Then = new(2026, 11, 30, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_the_platform_says_stands_against_each_other_is_asked_for()
    {
        var conflict = Of("Library", "<p>Mine</p>", seen: ("Library", "<p>Before</p>"), there: ("Library", "<p>Theirs</p>"), "content");

        Assert.Equal([new Passage("<p>Theirs</p>", "<p>Mine</p>")], conflict.Content);
        Assert.True(conflict.Title.IsSame);
        Assert.Equal((5, "kim"), (conflict.Current, conflict.By));
    }

    [Fact]
    public void A_title_that_only_somebody_else_has_changed_is_theirs() => Assert.Equal(
        new Passage("City library", "City library"),
        Of("Library", "<p>Mine</p>", seen: ("Library", "<p>Before</p>"), there: ("City library", "<p>Theirs</p>"), "content").Title);

    [Fact]
    public void A_title_that_nobody_else_has_changed_is_yours() => Assert.Equal(
        new Passage("My library", "My library"),
        Of("My library", "<p>Mine</p>", seen: ("Library", "<p>Before</p>"), there: ("Library", "<p>Theirs</p>"), "content").Title);

    [Fact]
    public void A_content_that_nobody_else_has_changed_is_yours_where_only_titles_differ() => Assert.Equal(
        [new Passage("<p>Mine</p>", "<p>Mine</p>")],
        Of("My library", "<p>Mine</p>", seen: ("Library", "<p>Before</p>"), there: ("City library", "<p>Before</p>"), "title").Content);

    [Fact]
    public void Whatever_differs_is_asked_for_where_nobody_knows_what_was_seen() => Assert.Equal(
        new Passage("City library", "My library"),
        Of("My library", "<p>Mine</p>", seen: null, there: ("City library", "<p>Theirs</p>"), "content").Title);

    [Fact]
    public void An_address_that_was_left_to_the_title_is_nothing_to_ask_for() => Assert.Equal(
        new Passage("library", "library"),
        Of("Library", "<p>Mine</p>", seen: null, there: ("Library", "<p>Theirs</p>"), "content").Slug);

    private static TextConflict Of(
        string title, string content, (string Title, string Content)? seen, (string Title, string Content) there, string field)
    {
        var (yours, theirs) = field is "title" ? (title, there.Title) : (content, there.Content);
        return TextConflict.Of(
            new ConflictView(4, 5, [new FieldConflictView(field, JsonSerializer.Serialize(yours), JsonSerializer.Serialize(theirs))]),
            new TextWish("id", "DRAFT", 4, title, ""),
            content,
            seen is var (oldTitle, oldContent)
                ? new TextVersionView(4, "DRAFT", oldTitle, "library", oldContent, null, false, false, Then, null, false)
                : null,
            new TranslationVersionView(9, 5, "DRAFT", there.Title, "library", there.Content, false, Then, Author: "kim"));
    }
}
