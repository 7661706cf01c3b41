using System.Text;
using Integreat.Platform.Contracts.News;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.News;
using Integreat.Platform.Storage.Journal;
using Text = Integreat.Platform.Domain.Texts.Text;

namespace Integreat.Platform.Grains.News;

/// <summary>Between what travels and what the domain knows.</summary>
internal static class NewsMapping
{
    private const string OnlyAvailable = "ONLY_AVAILABLE";
    private const string UseMainLanguage = "USE_MAIN_LANGUAGE";

    private static readonly ImmutableArray<(NewsStatus Status, string Word)> Statuses =
    [
        (NewsStatus.Draft, "DRAFT"), (NewsStatus.Scheduled, "SCHEDULED"), (NewsStatus.Sent, "SENT"), (NewsStatus.Archived, "ARCHIVED"),
    ];

    public static bool TryParseStatus(string word, out NewsStatus status)
    {
        var known = Statuses.FirstOrDefault(pair => pair.Word == word);
        status = known.Status;
        return known.Word is not null;
    }

    public static bool TryParse(this NewsData data, out NewsAttributes attributes)
    {
        attributes = new NewsAttributes(
            data.Channel, data.Mode is UseMainLanguage ? NewsMode.UseMainLanguage : NewsMode.OnlyAvailable, data.Template);
        return data.Mode is OnlyAvailable or UseMainLanguage;
    }

    /// <summary>The edit that saves a text, and what is stored with it.</summary>
    public static (SaveNewsText Edit, ImmutableArray<Body> Bodies) Parse(this NewsTextData text, string language, DateTimeOffset at)
    {
        var content = Text.Of(text.Text);
        return (
            new SaveNewsText(new LanguageCode(language), text.BasedOn, text.Title, content, at),
            content.Hash is { } hash ? [new Body(hash, Encoding.UTF8.GetBytes(text.Text))] : []);
    }

    /// <summary>The hashes of all texts that a view of the item shows.</summary>
    public static ImmutableArray<string> Bodies(NewsItem item) => [.. item.Texts.Select(text => text.Content.Hash).OfType<string>().Distinct()];

    public static NewsView View(NewsItem item, ImmutableDictionary<string, ReadOnlyMemory<byte>> bodies) => new(
        item.Id.Value,
        new NewsData
        {
            Channel = item.Attributes.Channel,
            Mode = item.Attributes.Mode is NewsMode.UseMainLanguage ? UseMainLanguage : OnlyAvailable,
            Template = item.Attributes.Template,
        },
        Statuses.First(pair => pair.Status == item.Status).Word,
        item.ScheduledFor,
        item.SentAt,
        [.. item.Texts.Select(text => new NewsTextView(
            text.Id.Value, text.Language.Value, text.Revision, text.Title,
            text.Content.Hash is { } hash && bodies.TryGetValue(hash, out var body) ? Encoding.UTF8.GetString(body.Span) : "", text.LastUpdated))],
        item.Revision());

    public static SharedNewsView View(SharedNews news, ImmutableDictionary<string, ReadOnlyMemory<byte>> bodies) => new(
        View(news.Item, bodies), [.. news.Regions.Select(region => region.Value)], news.MainLanguage?.Value);
}
