using Integreat.Platform.Domain.Merging;
using Integreat.Platform.Domain.Texts;

namespace Integreat.Platform.Domain.Translations;

/// <summary>Brings in what somebody wrote who has not seen the newest version of a text.</summary>
internal static class TextMerges
{
    private static readonly ImmutableArray<Field<Fields>> All =
    [
        new("title", text => text.Title, (text, other) => text with { Title = other.Title }),
        new("slug", text => text.Slug, (text, other) => text with { Slug = other.Slug }),
        new("content", text => text.Content, (text, other) => text with { Content = other.Content }),
        new("metaDescription", text => text.MetaDescription, (text, other) => text with { MetaDescription = other.MetaDescription }),
        new("currentlyInTranslation", text => text.InTranslation, (text, other) => text with { InTranslation = other.InTranslation }),
        new("machineTranslated", text => text.ByMachine, (text, other) => text with { ByMachine = other.ByMachine }),
    ];

    /// <summary>
    /// The edit as its author would have made it of the newest version; or why not: both changed the same field, or readers would see what its
    /// author has not seen and nobody has published.
    /// </summary>
    public static (TextEdit? Edit, Refusal? Refusal) Onto(this TextEdit edit, Translation? text)
    {
        var current = text?.Working.Number ?? 0;
        if (edit.BasedOn == current)
        {
            return (edit, null);
        }

        var stale = TranslationRefusals.Stale(edit.BasedOn, current);
        if (text is null)
        {
            return (null, stale);
        }

        var theirs = Of(text.Working);
        if (text.Earlier.FirstOrDefault(version => version.Number == edit.BasedOn) is not { } known)
        {
            return (null, stale with { Conflict = new Conflict(edit.BasedOn, current, All.Differences(theirs, Of(edit, edit.Slug))) });
        }

        var seen = Of(known);
        var yours = Of(edit, Wished(edit, seen, theirs));
        var showsUnseen = edit.Status is TranslationStatus.Public && text.Working.Status is not TranslationStatus.Public && seen != theirs;
        var (merged, conflicts) = All.Merge(seen, theirs, yours);
        return showsUnseen ? (null, stale with { Conflict = new Conflict(edit.BasedOn, current, All.Differences(theirs, yours)) })
            : conflicts.IsEmpty ? (With(edit, merged, current), null)
            : (null, stale with { Conflict = new Conflict(edit.BasedOn, current, conflicts) });
    }

    // Who says nothing of the address wants no other one, unless the title says so and nobody else has said anything.
    private static string Wished(TextEdit edit, Fields seen, Fields theirs) =>
        edit.Slug is not "" ? Slug.From(edit.Slug)
        : edit.Title.Trim() == seen.Title || theirs.Slug != seen.Slug ? seen.Slug
        : Slug.From(edit.Title);

    private static TextEdit With(TextEdit edit, Fields fields, int basedOn) => edit with
    {
        BasedOn = basedOn,
        Title = fields.Title,
        Slug = fields.Slug,
        Content = fields.Content,
        MetaDescription = fields.MetaDescription,
        CurrentlyInTranslation = fields.InTranslation,
        MachineTranslated = fields.ByMachine,
    };

    private static Fields Of(TextEdit edit, string slug) => new(
        edit.Title.Trim(), slug, edit.Content, edit.MetaDescription, edit.CurrentlyInTranslation, edit.MachineTranslated);

    private static Fields Of(TranslationVersion version) => new(
        version.Title, version.Slug, version.Content, version.MetaDescription, version.CurrentlyInTranslation, version.MachineTranslated);

    // Whether an edit is a minor one says its author of this edit alone.
    private sealed record Fields(string Title, string Slug, Text Content, string? MetaDescription, bool InTranslation, bool ByMachine);
}
