using Integreat.Platform.Domain.Languages;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Texts;

namespace Integreat.Platform.Domain.Translations;

/// <summary>When a text may be saved or withdrawn, and under which slug. The same for everything that has texts.</summary>
internal static class TranslationRules
{
    /// <summary>The version that the edit comes to; the fact that saves it is the owner's.</summary>
    /// <param name="texts">All texts that the item has so far.</param>
    /// <param name="isSlugTaken">Whether another item of the kind has the slug; null where items have no address of their own.</param>
    public static Decision<RegionFact> Decide(
        this TextEdit edit, LanguageTree languages, ImmutableDictionary<LanguageCode, Translation> texts, TranslationId id,
        Func<string, bool>? isSlugTaken, Func<TranslationVersion, RegionFact> save)
    {
        if (!languages.Contains(edit.Language))
        {
            return LanguageRefusals.Unknown(edit.Language);
        }

        if (string.IsNullOrWhiteSpace(edit.Title))
        {
            return TranslationRefusals.TitleMissing();
        }

        // What brings an earlier version back is no edit of it that could be joined with somebody else's.
        var before = texts.GetValueOrDefault(edit.Language);
        if (edit.Restores is not null && before?.Working.Number != edit.BasedOn)
        {
            return TranslationRefusals.Stale(edit.BasedOn, before?.Working.Number ?? 0);
        }

        var (brought, refusal) = edit.Onto(before);
        return brought is null ? refusal! : brought.Decide(languages, texts, before?.Working, id, isSlugTaken, save);
    }

    private static Decision<RegionFact> Decide(
        this TextEdit edit, LanguageTree languages, ImmutableDictionary<LanguageCode, Translation> texts, TranslationVersion? before,
        TranslationId id, Func<string, bool>? isSlugTaken, Func<TranslationVersion, RegionFact> save)
    {
        // A browser that saves while a title is being typed claims no address for each letter.
        var wished = edit is { Status: TranslationStatus.AutoSave, Slug: "" } && before is not null
            ? before.Slug
            : Slug.From(edit.Slug is "" ? edit.Title : edit.Slug);
        if (wished is "" && isSlugTaken is not null)
        {
            return TranslationRefusals.SlugMissing();
        }

        var version = new TranslationVersion(
            id, edit.BasedOn + 1, edit.Status, edit.Title.Trim(), isSlugTaken is null ? "" : Slug.NextFree(wished, isSlugTaken), edit.Content,
            edit.MinorEdit, edit.CurrentlyInTranslation, edit.MachineTranslated, edit.At, edit.By, edit.MetaDescription,
            languages.SourceSeen(texts, edit));
        return new Decision<RegionFact>([save(version)], null) { Created = id.Value };
    }

    /// <summary>The text that the one in this language translates; null without one.</summary>
    public static Translation? SourceOf(
        this LanguageTree languages, ImmutableDictionary<LanguageCode, Translation> texts, LanguageCode language) =>
        languages.Find(language)?.Parent is { } parent ? texts.GetValueOrDefault(parent) : null;

    // Who corrects a slip, or has not finished, has not looked at the source again.
    private static int? SourceSeen(
        this LanguageTree languages, ImmutableDictionary<LanguageCode, Translation> texts, TextEdit edit) =>
        languages.SourceOf(texts, edit.Language) is not { } source ? null
        : edit.Restores is { } earlier ? TranslationStates.Seen(earlier, source)
        : (edit.MinorEdit || edit.Status is TranslationStatus.AutoSave) && texts.TryGetValue(edit.Language, out var before)
            ? TranslationStates.Seen(before.Working, source)
            : source.Source.Number;

    /// <summary>Takes the public text from the readers.</summary>
    public static Decision<RegionFact> DecideWithdrawal(
        this ImmutableDictionary<LanguageCode, Translation> texts, LanguageCode language, int basedOn, Func<RegionFact> withdraw) =>
        texts.GetValueOrDefault(language) switch
        {
            null or { Public: null } => TranslationRefusals.NotPublic(language),
            var text when text.Working.Number != basedOn => TranslationRefusals.Stale(basedOn, text.Working.Number),
            _ => withdraw(),
        };

    /// <summary>The texts with one more version.</summary>
    public static ImmutableDictionary<LanguageCode, Translation> With(
        this ImmutableDictionary<LanguageCode, Translation> texts, LanguageCode language, TranslationVersion version) =>
        texts.SetItem(language, texts.TryGetValue(language, out var known) ? known.With(version) : Translation.Start(version));

    /// <summary>The texts without a public one in this language.</summary>
    public static ImmutableDictionary<LanguageCode, Translation> Withdraw(
        this ImmutableDictionary<LanguageCode, Translation> texts, LanguageCode language) =>
        texts.SetItem(language, texts[language].Withdraw());
}

internal static class TranslationRefusals
{
    public static Refusal Stale(int basedOn, int current) => new(
        "stale-version",
        $"The text was based on version {basedOn}, but version {current} is there. Look at what has changed and save again.");

    public static Refusal NotPublic(LanguageCode language) =>
        new("translation-not-public", $"There is no public text in \"{language}\" that could be withdrawn.");

    public static Refusal TitleMissing() => new("title-missing", "A text needs a title.");

    public static Refusal SlugMissing() =>
        new("slug-missing", "Nothing of the title can stand in an address. Give the text a slug of letters and digits.");
}
