using Integreat.Platform.Domain.Texts;

namespace Integreat.Platform.Domain.News;

/// <summary>
/// A message that a municipality sends to everybody at once and that is shown for some weeks, in one or more languages. It belongs to one
/// region, or to the platform, which shows it in several (<see cref="SharedNews"/>).
/// </summary>
/// <param name="ScheduledFor">When it will be sent; only while it is scheduled.</param>
/// <param name="SentAt">When it was sent; stays when it is archived.</param>
/// <param name="Texts">One for each language, the oldest first.</param>
/// <param name="Changes">How often what is not text was changed; null: never.</param>
public sealed record NewsItem(
    NewsId Id, NewsAttributes Attributes, NewsStatus Status, DateTimeOffset? ScheduledFor, DateTimeOffset? SentAt,
    ImmutableArray<NewsText> Texts, int? Changes = null)
{
    /// <summary>For how long readers see what was sent.</summary>
    public static readonly TimeSpan ShownFor = TimeSpan.FromDays(28);

    /// <summary>Until when readers see it; null while they do not.</summary>
    public DateTimeOffset? ShownUntil() => Status is NewsStatus.Sent ? SentAt + ShownFor : null;

    /// <summary>Counts from 1 the states of what is not text: what a change of it is based on.</summary>
    public int Revision() => 1 + (Changes ?? 0);

    public static NewsItem New(NewsId id, NewsAttributes attributes) => new(id, attributes, NewsStatus.Draft, null, null, []);

    public NewsText? TextIn(LanguageCode language) => Texts.FirstOrDefault(text => text.Language == language);

    /// <summary>As it is after what is not text was changed.</summary>
    internal NewsItem With(NewsAttributes attributes) => this with { Attributes = attributes, Changes = Revision() };

    /// <summary>With the text in the place of the one in the same language, or as the last one.</summary>
    internal NewsItem With(NewsText text) =>
        this with { Texts = TextIn(text.Language) is { } known ? Texts.Replace(known, text) : Texts.Add(text) };
}

/// <summary>What a news item is besides its texts and what became of it.</summary>
/// <param name="Channel">Stands in its address and lets readers choose, such as "news".</param>
/// <param name="Template">A name if it only serves to write others after it; null for one that can be sent.</param>
public sealed record NewsAttributes(string Channel, NewsMode Mode, string? Template)
{
    public const string DefaultChannel = "news";
}

/// <summary>What readers get of a language's text that is not filled in.</summary>
public enum NewsMode
{
    /// <summary>What is there.</summary>
    OnlyAvailable = 0,

    /// <summary>The title of the main language, and links to the languages that have a text.</summary>
    UseMainLanguage = 1,
}

/// <summary>What became of a news item.</summary>
public enum NewsStatus
{
    /// <summary>Work in progress.</summary>
    Draft = 0,

    /// <summary>It will be sent by itself.</summary>
    Scheduled = 1,

    /// <summary>Readers have it.</summary>
    Sent = 2,

    /// <summary>Put away for ever, whether it was sent or not.</summary>
    Archived = 3,
}

/// <summary>Title and text of a news item in one language: plain text. Either may be empty where the main language stands in.</summary>
/// <param name="Id">Public, and the same whatever is written into it.</param>
/// <param name="Revision">Counts from 1 how often it was saved.</param>
public sealed record NewsText(NewsTextId Id, LanguageCode Language, int Revision, string Title, Text Content, DateTimeOffset LastUpdated);

/// <summary>A news item of several regions, with one set of numbers.</summary>
/// <param name="MainLanguage">The default language of the first of them; null if it has none.</param>
public sealed record SharedNews(NewsItem Item, ImmutableArray<RegionId> Regions, LanguageCode? MainLanguage);
