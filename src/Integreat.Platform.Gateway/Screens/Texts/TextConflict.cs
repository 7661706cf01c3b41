using System.Collections.Immutable;
using System.Text.Json;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.History;
using Integreat.Platform.Contracts.Pages;

namespace Integreat.Platform.Gateway.Screens.Texts;

/// <summary>Two versions of a text of which one person has to make one.</summary>
/// <param name="Current">The version that is there.</param>
/// <param name="Status">As what the text was to be saved.</param>
/// <param name="By">Whoever saved the version that is there.</param>
/// <param name="Content">What differs in between; a single passage that is the same where the contents do not stand against each other.</param>
public sealed record TextConflict(
    int Current, string Status, string? By, Passage Title, Passage Slug, ImmutableArray<Passage> Content)
{
    /// <param name="wish">What was refused, with its content.</param>
    /// <param name="seen">The version on which that was based; null if nobody knows it any more.</param>
    /// <param name="theirs">The version that is there.</param>
    internal static TextConflict Of(ConflictView conflict, TextWish wish, string content, TextVersionView? seen, TranslationVersionView theirs)
    {
        return new TextConflict(
            conflict.Current, wish.Status, theirs.Author,
            Side("title", seen?.Title, theirs.Title, wish.Title.Trim()),
            Side("slug", seen?.Slug, theirs.Slug, wish.Slug is "" ? theirs.Slug : wish.Slug),
            Side("content", seen?.Content, theirs.Content, content) is { IsSame: false } both ? Passages.Of(both.Theirs, both.Yours)
                : [Side("content", seen?.Content, theirs.Content, content)]);

        // Where the platform does not say that two stand against each other, one of them has only not seen what the other changed.
        Passage Side(string name, string? before, string there, string here) =>
            conflict.Fields.FirstOrDefault(field => field.Field == name) is { } field ? new Passage(Text(field.Theirs), Text(field.Yours))
            : here == before ? new Passage(there, there)
            : there == before ? new Passage(here, here)
            : new Passage(there, here);
    }

    private static string Text(string json) => JsonSerializer.Deserialize<string?>(json) ?? "";
}
