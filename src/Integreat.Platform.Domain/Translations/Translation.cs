using Integreat.Platform.Domain.Texts;

namespace Integreat.Platform.Domain.Translations;

/// <summary>
/// An item's text in one language: what editors work on and what readers see, side by side, so that a draft never touches the public text.
/// </summary>
/// <param name="Working">The newest version.</param>
/// <param name="Public">The highest public version; null where readers see nothing.</param>
/// <param name="Slugs">Every slug that any version had, oldest first: old addresses keep working.</param>
public sealed record Translation(TranslationVersion Working, TranslationVersion? Public, ImmutableArray<string> Slugs)
{
    private const int MostRemembered = 8;
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(1);

    /// <summary>The first version of a text.</summary>
    public static Translation Start(TranslationVersion version) =>
        new(version, version.Status is TranslationStatus.Public ? version : null, [version.Slug]) { Major = MajorVersion.Of(version) };

    /// <summary>
    /// The newest version for readers that was more than a minor edit: older translations of it are outdated. Null without any; where a text of
    /// minor edits alone was confirmed, what readers saw then.
    /// </summary>
    public MajorVersion? Major { get; init; }

    /// <summary>
    /// The versions before the newest one, oldest first, as long as somebody may still write after one of them: those that were the newest within
    /// the last day of work on the text, and never more than a few.
    /// </summary>
    public ImmutableArray<TranslationVersion> Earlier { get; init; } = [];

    /// <summary>What a reviewer said of the newest version and gave it back; null unless that was the last thing that happened to it.</summary>
    public ReturnedReview? Returned { get; init; }

    /// <summary>What readers see, or else what will be seen one day.</summary>
    public TranslationVersion Shown => Public ?? Working;

    /// <summary>The version that translations must have seen.</summary>
    public MajorVersion Source => Major ?? new MajorVersion(Shown.Number, Shown.LastUpdated);

    /// <summary>
    /// With one more version. Imports bring old versions too, and bring a version again when its record changed: a version takes the place of
    /// one with the same id, and otherwise counts if it is higher.
    /// </summary>
    public Translation With(TranslationVersion version) => new(
        BecomesWorking(version) ? version : Working,
        version.Status is TranslationStatus.Public && (Public is null || version.Id == Public.Id || version.Number > Public.Number)
            ? version
            : Public,
        Slugs.Contains(version.Slug) ? Slugs : Slugs.Add(version.Slug))
    {
        Major = MajorVersion.Of(version) is { } major && (Major is null || major.Number > Major.Number) ? major : Major,
        Returned = BecomesWorking(version) ? null : Returned,
        Earlier = version.Number > Working.Number ? EarlierThan(version) : Earlier,
    };

    /// <summary>Without anything for readers; the text lives on as a draft.</summary>
    public Translation Withdraw() => this with
    {
        Working = Working.Status is TranslationStatus.Public ? Working with { Status = TranslationStatus.Draft } : Working,
        Public = null,
    };

    /// <summary>With the newest version back at its author's desk.</summary>
    internal Translation Return(ReturnedReview review) =>
        this with { Working = Working with { Status = TranslationStatus.Draft }, Returned = review };

    /// <summary>
    /// With what readers see as correct at this moment. To those who translate it nothing has changed, so the version that they must have seen
    /// stays, with its moment.
    /// </summary>
    internal Translation Confirm(Confirmation confirmation) => this with
    {
        Working = Working.Confirm(confirmation),
        Public = Public?.Confirm(confirmation),
        Major = Source,
    };

    /// <summary>When its source was deleted: of a new one it has seen nothing.</summary>
    internal Translation WithoutSource() =>
        this with { Working = Working with { Translates = 0 }, Public = Public is { } shown ? shown with { Translates = 0 } : null };

    // What an author's browser saved is no version to go back to, once it has saved again.
    private ImmutableArray<TranslationVersion> EarlierThan(TranslationVersion version)
    {
        var isReplaced = Working.Status is TranslationStatus.AutoSave && version.Status is TranslationStatus.AutoSave
            && Working.Creator == version.Creator;
        ImmutableArray<TranslationVersion> all = isReplaced ? Earlier : Earlier.Add(Working);
        var until = all.Select((each, place) => (Version: each, Until: place + 1 < all.Length ? all[place + 1].LastUpdated : version.LastUpdated));
        return [.. until.Where(each => version.LastUpdated - each.Until <= Remembered).Select(each => each.Version).TakeLast(MostRemembered)];
    }

    private bool BecomesWorking(TranslationVersion version) => version.Id == Working.Id || version.Number > Working.Number;
}

/// <summary>What a version is for.</summary>
public enum TranslationStatus
{
    /// <summary>Work in progress.</summary>
    Draft = 0,

    /// <summary>Handed in for review.</summary>
    Review = 1,

    /// <summary>For readers.</summary>
    Public = 2,

    /// <summary>Saved by the editor's browser.</summary>
    AutoSave = 3,
}

/// <summary>One version of a text. Its number counts from 1 within the text; its id is unique on the platform per kind, and public.</summary>
/// <param name="Slug">Empty where the item has no address of its own.</param>
/// <param name="MetaDescription">What search engines show of a place; null without one.</param>
/// <param name="Translates">
/// The version of the source language's text that this one has seen; 0 if it is older than all that could be said; null for a text without a
/// source, and where nobody recorded it (imports): then the moments tell.
/// </param>
public sealed record TranslationVersion(
    TranslationId Id, int Number, TranslationStatus Status, string Title, string Slug, Text Content, bool MinorEdit,
    bool CurrentlyInTranslation, bool MachineTranslated, DateTimeOffset LastUpdated, string? Creator, string? MetaDescription = null,
    int? Translates = null)
{
    internal TranslationVersion Confirm(Confirmation confirmation) =>
        this with { LastUpdated = confirmation.At, Translates = confirmation.Translates ?? Translates };
}

/// <summary>A version that readers got and that was more than a minor edit.</summary>
public sealed record MajorVersion(int Number, DateTimeOffset At)
{
    /// <summary>The version as one that counts, or null if it does not.</summary>
    public static MajorVersion? Of(TranslationVersion version) =>
        version is { Status: TranslationStatus.Public, MinorEdit: false } ? new MajorVersion(version.Number, version.LastUpdated) : null;
}
