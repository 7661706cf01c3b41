using Integreat.Platform.Domain.Platform;
using Integreat.Platform.Domain.Regions;

namespace Integreat.Platform.Domain.News;

/// <summary>A news item of the region is like this now: written, scheduled, sent or put away.</summary>
public sealed record NewsSaved(NewsItem Item) : RegionFact;

/// <summary>A news item of several regions is like this now.</summary>
public sealed record SharedNewsSaved(SharedNews News) : PlatformFact;
