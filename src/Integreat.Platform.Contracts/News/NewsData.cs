namespace Integreat.Platform.Contracts.News;

/// <summary>What a news item is besides its texts.</summary>
[GenerateSerializer, Immutable, Alias("news-data")]
public sealed record NewsData
{
    /// <summary>Letters a to z, digits and hyphens; stands in addresses.</summary>
    [Id(0)] public string Channel { get; init; } = "news";

    /// <summary>
    /// ONLY_AVAILABLE: readers get texts as they are. USE_MAIN_LANGUAGE: title and text may be left empty; the main language's title and links
    /// to the languages that have a text stand in.
    /// </summary>
    [Id(1)] public string Mode { get; init; } = "ONLY_AVAILABLE";

    /// <summary>A name if the item only serves to write others after it; null for one that can be sent.</summary>
    [Id(2)] public string? Template { get; init; }
}

/// <param name="Regions">Their numbers, at least two.</param>
/// <param name="MainLanguage">The language whose title stands in; usually the first region's default language.</param>
[GenerateSerializer, Immutable, Alias("shared-news-data")]
public sealed record SharedNewsData(
    [property: Id(0)] NewsData News,
    [property: Id(1)] ImmutableArray<long> Regions,
    [property: Id(2)] string MainLanguage);

/// <summary>A text as an editor hands it in: plain text, no markup.</summary>
/// <param name="BasedOn">The revision that the editor started from; 0 for the first one.</param>
[GenerateSerializer, Immutable, Alias("news-text-data")]
public sealed record NewsTextData(
    [property: Id(0)] int BasedOn,
    [property: Id(1)] string Title,
    [property: Id(2)] string Text);

/// <param name="Status">DRAFT, SCHEDULED, SENT or ARCHIVED.</param>
/// <param name="ScheduledFor">Only while it is scheduled.</param>
/// <param name="SentAt">Stays when it is archived.</param>
/// <param name="Revision">Of what is not text: to base a change of it on.</param>
[GenerateSerializer, Immutable, Alias("news-view")]
public sealed record NewsView(
    [property: Id(0)] long Id,
    [property: Id(1)] NewsData News,
    [property: Id(2)] string Status,
    [property: Id(3)] DateTimeOffset? ScheduledFor,
    [property: Id(4)] DateTimeOffset? SentAt,
    [property: Id(5)] ImmutableArray<NewsTextView> Texts,
    [property: Id(6)] int Revision);

[GenerateSerializer, Immutable, Alias("shared-news-view")]
public sealed record SharedNewsView(
    [property: Id(0)] NewsView News,
    [property: Id(1)] ImmutableArray<long> Regions,
    [property: Id(2)] string? MainLanguage);

[GenerateSerializer, Immutable, Alias("news-text-view")]
public sealed record NewsTextView(
    [property: Id(0)] long Id,
    [property: Id(1)] string Language,
    [property: Id(2)] int Revision,
    [property: Id(3)] string Title,
    [property: Id(4)] string Text,
    [property: Id(5)] DateTimeOffset LastUpdated);
