using Integreat.Platform.Contracts.History;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.History;
using Integreat.Platform.Domain.News;
using Integreat.Platform.Domain.Translations;
using Integreat.Platform.Grains.Journaling;
using Integreat.Platform.Grains.Translations;
using Integreat.Platform.Storage.History;

namespace Integreat.Platform.Grains.History;

/// <summary>What became of one text, read from the facts about its owner.</summary>
internal sealed class TextHistory
{
    private readonly ImmutableArray<(SubjectEntry Entry, TextChangeKind Kind, TranslationVersion? Version)> _changes;

    private TextHistory(ImmutableArray<(SubjectEntry Entry, TextChangeKind Kind, TranslationVersion? Version)> changes) => _changes = changes;

    /// <summary>The owner that a reference names; null if it is of no kind that has versions.</summary>
    public static TextOwner? OwnerOf(TextRef text) => text.Kind switch
    {
        TextKinds.Page => new TextOwner.OfPage(new PageId(text.Item)),
        TextKinds.Event => new TextOwner.OfEvent(new EventId(text.Item)),
        TextKinds.Location => new TextOwner.OfLocation(new LocationId(text.Item)),
        TextKinds.Imprint => new TextOwner.OfImprint(),
        _ => null,
    };

    /// <summary>In whose history the text's versions stand.</summary>
    public static string SubjectOf(TextOwner owner) => owner switch
    {
        TextOwner.OfPage page => Subjects.Of(page.Page),
        TextOwner.OfEvent calendarEvent => Subjects.Of(calendarEvent.Event),
        TextOwner.OfLocation location => Subjects.Of(location.Location),
        _ => Subjects.Imprint,
    };

    /// <param name="until">The region's version up to which anything is known.</param>
    public static TextHistory Of(ImmutableArray<SubjectEntry> entries, LanguageCode language, long until) => new(
    [
        .. from entry in entries
           where entry.Entry.Version <= until
           let change = TextChange.Of(Facts.Region.Read(entry.Entry))
           where change?.Language == language
           select (entry, change.Kind, change.Version),
    ]);

    /// <summary>The same of news: a fact says what the whole item is, so a version is what has another number than the one before.</summary>
    public static TextHistory OfNews(ImmutableArray<SubjectEntry> entries, LanguageCode language, long until)
    {
        var changes = ImmutableArray.CreateBuilder<(SubjectEntry Entry, TextChangeKind Kind, TranslationVersion? Version)>();
        var newest = 0;
        foreach (var entry in entries.Where(entry => entry.Entry.Version <= until))
        {
            if (Facts.Region.Read(entry.Entry) is NewsSaved { Item: var item } && item.TextIn(language) is { } text && text.Revision != newest)
            {
                newest = text.Revision;
                changes.Add((entry, TextChangeKind.Saved, new TranslationVersion(
                    new TranslationId(text.Id.Value), text.Revision, item.Status is NewsStatus.Sent ? TranslationStatus.Public : TranslationStatus.Draft,
                    text.Title, "", text.Content, false, false, false, text.LastUpdated, null)));
            }
        }

        return new(changes.DrainToImmutable());
    }

    public bool IsEmpty => _changes.IsEmpty;

    /// <summary>The version with this number, or the newest. Imports may bring a version again: what came last counts.</summary>
    public TranslationVersion? Find(int? number) => number is { } asked
        ? _changes.LastOrDefault(each => each.Version?.Number == asked).Version
        : _changes.Select(each => each.Version).OfType<TranslationVersion>().MaxBy(version => version.Number);

    /// <summary>Newest first.</summary>
    /// <param name="erased">The hashes of texts that were erased.</param>
    public ImmutableArray<TextStep> Steps(ImmutableHashSet<string> erased) =>
        [.. _changes.Reverse().Select(each => Step(each.Entry, each.Kind, each.Version, erased))];

    private static TextStep Step(SubjectEntry entry, TextChangeKind kind, TranslationVersion? saved, ImmutableHashSet<string> erased)
    {
        var fact = entry.Entry;
        var what = kind switch
        {
            TextChangeKind.Saved => "saved",
            TextChangeKind.Withdrawn => "withdrawn",
            TextChangeKind.Returned => "returned",
            _ => "confirmed",
        };
        return saved is { } version
            ? new TextStep(
                fact.Version, what, version.Number, version.LastUpdated, version.Creator ?? fact.By, entry.Client, entry.Reason,
                TranslationMapping.Word(version.Status), version.Title, version.MinorEdit,
                version.Content.Hash is { } hash && erased.Contains(hash))
            : new TextStep(fact.Version, what, null, fact.At, fact.By, entry.Client, entry.Reason, null, null, false, false);
    }
}
