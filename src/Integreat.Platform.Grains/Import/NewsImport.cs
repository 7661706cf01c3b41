using Integreat.Platform.Contracts.Import;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.News;
using Integreat.Platform.Domain.Numbers;
using Integreat.Platform.Domain.Texts;
using Integreat.Platform.Grains.News;
using Integreat.Platform.Storage.Journal;

namespace Integreat.Platform.Grains.Import;

/// <summary>News on their way into a region or the platform.</summary>
internal static class NewsImport
{
    public static Domain.Import.ImportedNews ToDomain(ImportedNews imported)
    {
        _ = imported.News.TryParse(out var attributes);
        var status = imported.Archived ? NewsStatus.Archived
            : imported.SentAt is not null ? NewsStatus.Sent
            : imported.ScheduledFor is not null ? NewsStatus.Scheduled
            : NewsStatus.Draft;
        return new Domain.Import.ImportedNews(
            ImportMapping.ToDomain(imported.Source),
            new NewsItem(
                new NewsId(imported.Source.Key), attributes, status, status is NewsStatus.Scheduled ? imported.ScheduledFor : null,
                imported.SentAt, []),
            [.. imported.Texts.Select(text => new Domain.Import.ImportedNewsText(ImportMapping.ToDomain(text.Source), new NewsText(
                new NewsTextId(text.Source.Key), new LanguageCode(text.Language), Revision: 1, text.Title,
                new Text(text.Body, text.BodyLength, text.Blank), text.LastUpdated)))]);
    }

    public static Domain.Import.ImportedSharedNews ToDomain(ImportedSharedNews imported) => new(
        ToDomain(imported.News),
        [.. imported.Regions.Select(region => new RegionId(region))],
        imported.MainLanguage is { } language ? new LanguageCode(language) : null);

    /// <summary>The hashes of an item's texts; null for an empty one.</summary>
    public static IEnumerable<string?> Bodies(Domain.Import.ImportedNews news) => news.Texts.Select(text => text.Text.Content.Hash);

    /// <summary>
    /// Of these items, those that another owner has taken over before, with a note: an item whose regions became more or fewer in the other
    /// system stays where it is.
    /// </summary>
    public static async Task<Dictionary<Domain.Import.ImportedNews, ImportNote>> FindNewsElsewhereAsync(
        this IJournal journal, IEnumerable<Domain.Import.ImportedNews> news, string owner)
    {
        var claims = news.ToDictionary(item => new Claim(NumberKind.News, item.Item.Id.Value.ToString(CultureInfo.InvariantCulture)));
        var holders = await journal.FindClaimsAsync([.. claims.Keys], CancellationToken.None);
        return holders.Where(holder => holder.Value != owner).ToDictionary(
            holder => claims[holder.Key],
            holder => new ImportNote(
                "news-elsewhere", claims[holder.Key].Source.Model, claims[holder.Key].Source.Key,
                $"It came with an earlier import, belongs to {holder.Value} and stays there."));
    }

    public static ImportOutcome With(this ImportOutcome outcome, IEnumerable<ImportNote> notes) =>
        outcome with { Notes = [.. outcome.Notes, .. notes] };
}
