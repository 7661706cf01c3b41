using Integreat.Platform.Domain.News;

namespace Integreat.Platform.Domain.Import;

/// <summary>A news item as another system knows it; <paramref name="Item"/> without texts. Each text is a record of its own.</summary>
public sealed record ImportedNews(SourceRecord Source, NewsItem Item, ImmutableArray<ImportedNewsText> Texts);

/// <param name="Text">Its revision is of no account.</param>
public sealed record ImportedNewsText(SourceRecord Source, NewsText Text);

public sealed record ImportedSharedNews(ImportedNews News, ImmutableArray<RegionId> Regions, LanguageCode? MainLanguage);

/// <summary>Decides what imported news change. Numbers are kept, because those of the texts are public.</summary>
internal static class NewsTakeover
{
    /// <summary>The item as the import leaves it, with the records that this takes; no records: the import changes nothing.</summary>
    /// <param name="known">The item as it is here; null for a new one.</param>
    /// <param name="at">The moment of the import.</param>
    public static (NewsItem Item, ImmutableArray<SourceRecord> Taken) Take(
        this ImportLedger ledger, ImportedNews imported, NewsItem? known, DateTimeOffset at)
    {
        var taken = ImmutableArray.CreateBuilder<SourceRecord>();
        var item = known ?? imported.Item;
        if (ledger.Takes(imported.Source) || known is null)
        {
            item = ledger.Scheduled(imported, at) with { Texts = item.Texts };
            item = known is { SentAt: not null } && item is { SentAt: null, Status: not NewsStatus.Archived } ? known : item;
            taken.Add(imported.Source);
        }

        foreach (var text in imported.Texts.Where(text => ledger.Takes(text.Source)))
        {
            var revision = item.TextIn(text.Text.Language)?.Revision ?? 0;
            item = item.With(text.Text with { Revision = revision + 1 });
            taken.Add(text.Source);
        }

        return (item, taken.ToImmutable());
    }

    /// <summary>The other system has sent what was due before the import, or has let it lie: sending it now would surprise readers.</summary>
    private static NewsItem Scheduled(this ImportLedger ledger, ImportedNews imported, DateTimeOffset at)
    {
        if (imported.Item is not { ScheduledFor: { } moment } || moment > at)
        {
            return imported.Item;
        }

        ledger.Note("schedule-past", imported.Source, "It was to be sent at a moment that has passed. It is a draft now.");
        return imported.Item with { Status = NewsStatus.Draft, ScheduledFor = null };
    }
}
