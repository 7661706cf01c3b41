using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Translations;

namespace Integreat.Platform.Domain.History;

/// <summary>How what was done to a text is taken back: by saving what was there before as the next version.</summary>
internal static class TextInverse
{
    public static Inverse Of(UndoChanges undo, TextChange change, Region now)
    {
        if (change.Owner.TextsIn(now)?.GetValueOrDefault(change.Language) is not { } text)
        {
            return UndoRefusals.ChangedSince();
        }

        var before = change.Owner.TextsIn(undo.Before)?.GetValueOrDefault(change.Language);
        return (change.Kind, before) switch
        {
            (TextChangeKind.Saved, _) when text.Working.Id != change.Version!.Id => UndoRefusals.ChangedSince(),
            (TextChangeKind.Saved, null) => change.Version!.Status is TranslationStatus.Public
                ? change.Owner.Withdraw(change.Language, text.Working.Number)
                : UndoRefusals.Impossible(),
            (TextChangeKind.Saved, _) => OfSaved(undo, change, before),
            (TextChangeKind.Withdrawn, { Public: { } shown }) => text.Working.Id != before.Working.Id || text.Public is not null
                ? UndoRefusals.ChangedSince()
                : new Inverse([Save(shown, TranslationStatus.Public, text.Working.Number), .. DraftOf(before, text.Working.Number + 1)], null),
            (TextChangeKind.Returned, not null) => text.Working.Id != before.Working.Id || text.Returned is null
                ? UndoRefusals.ChangedSince()
                : Save(text.Working, TranslationStatus.Review, text.Working.Number),
            _ => UndoRefusals.Impossible(),
        };

        RegionCommand Save(TranslationVersion version, TranslationStatus status, int basedOn) => TextInverse.Save(undo, change, version, status, basedOn);

        IEnumerable<RegionCommand> DraftOf(Translation old, int basedOn) => TextInverse.DraftOf(undo, change, old, basedOn);
    }

    private static Inverse OfSaved(UndoChanges undo, TextChange change, Translation before)
    {
        var saved = change.Version!;
        return saved.Status is not TranslationStatus.Public
            ? Save(undo, change, before.Working, Unpublished(before.Working.Status), saved.Number)
            : before.Public is { } shown
            ? new Inverse(
                [Save(undo, change, shown, TranslationStatus.Public, saved.Number), .. DraftOf(undo, change, before, saved.Number + 1)], null)
            : new Inverse(
                [change.Owner.Withdraw(change.Language, saved.Number), .. DraftOf(undo, change, before, saved.Number)], null);
    }

    /// <summary>What was worked on beside the public text, or nothing.</summary>
    private static IEnumerable<RegionCommand> DraftOf(UndoChanges undo, TextChange change, Translation before, int basedOn) =>
        before.Working.Id == before.Public?.Id
            ? []
            : [Save(undo, change, before.Working, Unpublished(before.Working.Status), basedOn)];

    // What readers see stays untouched, so that taking a draft back takes no more than saving one.
    private static TranslationStatus Unpublished(TranslationStatus status) =>
        status is TranslationStatus.Review ? TranslationStatus.Review : TranslationStatus.Draft;

    private static RegionCommand Save(
        UndoChanges undo, TextChange change, TranslationVersion version, TranslationStatus status, int basedOn) => change.Owner.Save(
        new TextEdit(
            change.Language, basedOn, status, version.Title, version.Slug, version.Content, change.Version?.MinorEdit ?? true,
            version.CurrentlyInTranslation, version.MachineTranslated, undo.At, undo.By, version.MetaDescription, version));
}
