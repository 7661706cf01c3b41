using System.Collections.Immutable;
using Integreat.Platform.Contracts.Import;
using Integreat.Platform.Gateway.Import.Models;

namespace Integreat.Platform.Gateway.Import.Resolve;

/// <summary>Gives each news item to its region, or, if it has several, to the platform.</summary>
internal sealed class NewsResolver
{
    private readonly ParsedDump _dump;
    private readonly ILookup<long, ParsedNewsText> _texts;

    public NewsResolver(ParsedDump dump)
    {
        _dump = dump;
        _texts = dump.NewsTexts.Values.ToLookup(text => dump.News.Find(text.Origin, "push_notification", text.News).Origin.Key);
        foreach (var news in dump.News.Values)
        {
            foreach (var region in news.Regions)
            {
                dump.Regions.Find(news.Origin, "regions", region);
            }
        }
    }

    /// <summary>What was left out.</summary>
    public ImmutableArray<ImportNote> Notes =>
    [
        .. _dump.News.Values.Where(news => news.Regions.IsEmpty).Select(news => new ImportNote(
            "news-without-region", news.Origin.Model, news.Origin.Key, "It belongs to no region and was left out.")),
    ];

    public ImmutableArray<ImportedSharedNews> Shared() =>
    [
        .. _dump.News.Values.Where(news => news.Regions.Length > 1)
            .Select(news => new ImportedSharedNews(WithTexts(news), news.Regions, DefaultLanguage(news.Regions[0]))),
    ];

    public ImmutableArray<ImportedNews> Of(long region) =>
        [.. _dump.News.Values.Where(news => news.Regions is [var only] && only == region).Select(WithTexts)];

    /// <summary>The texts of these items by their hashes.</summary>
    public IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> Bodies(IEnumerable<ImportedNews> news) => news
        .SelectMany(item => _texts[item.Source.Key])
        .Where(text => text.Text.Body is not null)
        .Select(text => KeyValuePair.Create(text.Text.Body!, text.Body));

    private ImportedNews WithTexts(ParsedNews news)
    {
        var texts = new Dictionary<long, ParsedNewsText>();
        foreach (var text in _texts[news.Origin.Key])
        {
            if (!texts.TryAdd(text.Language, text))
            {
                throw text.Origin.Error($"has the same \"push_notification\" and \"language\" as {texts[text.Language].Origin}.");
            }
        }

        return news.News with
        {
            Texts =
            [
                .. texts.Values.Select(text => text.Text with
                {
                    Language = _dump.Languages.Find(text.Origin, "language", text.Language).Language.Slug,
                }),
            ],
        };
    }

    private string? DefaultLanguage(long region) =>
        LanguageTreeResolver.Resolve([.. _dump.LanguageNodes.Values.Where(node => node.Region == region)], _dump) is [var root, ..]
            ? root.Language
            : null;
}
