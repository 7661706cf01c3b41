namespace Integreat.Platform.Contracts.News;

/// <summary>What lists and feeds of news go by, of one news item of an edition.</summary>
[GenerateSerializer, Immutable, Alias("news-dates")]
public sealed record NewsDates
{
    /// <summary>One of <see cref="NewsSources"/>.</summary>
    [Id(0)] public required string Source { get; init; }

    /// <summary>The number that stands behind the source's name in the public id.</summary>
    [Id(1)] public required long Number { get; init; }

    /// <summary>The region's own only.</summary>
    [Id(2)] public string? Channel { get; init; }

    /// <summary>By which lists are sorted: when it was sent or last changed, whichever was later.</summary>
    [Id(3)] public required DateTimeOffset DisplayDate { get; init; }
    [Id(4)] public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>Where people read it.</summary>
    [Id(5)] public required string ExternalUrl { get; init; }

    /// <summary>The envelope of the older feed's JSON object, which goes before the same content; empty for external sources.</summary>
    [Id(6)] public ReadOnlyMemory<byte> OlderEnvelope { get; init; }
}

/// <summary>Where news come from: the words of the public API.</summary>
public static class NewsSources
{
    /// <summary>The region's own, and what the platform sends to several regions.</summary>
    public const string Local = "local";
    public const string TuNews = "tunews";
    public const string AmalNews = "amalnews";

    /// <summary>Those that are fetched from elsewhere.</summary>
    public static ImmutableArray<string> External { get; } = [TuNews, AmalNews];
}
