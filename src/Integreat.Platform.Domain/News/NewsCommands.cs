using Integreat.Platform.Domain.Platform;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Texts;

namespace Integreat.Platform.Domain.News;

public sealed record AddNews(NewsAttributes Attributes) : RegionCommand;

/// <summary>Does something to a news item of the region.</summary>
public sealed record EditNews(NewsId News, NewsEdit Edit) : RegionCommand;

public sealed record AddSharedNews(NewsAttributes Attributes, ImmutableArray<RegionId> Regions, LanguageCode MainLanguage) : PlatformCommand;

/// <summary>Replaces attributes and regions.</summary>
/// <param name="BasedOn">The revision that the author saw; null: whichever is there.</param>
public sealed record ChangeSharedNews(
    NewsId News, int? BasedOn, NewsAttributes Attributes, ImmutableArray<RegionId> Regions, LanguageCode MainLanguage) : PlatformCommand;

/// <summary>Does something to a news item of several regions.</summary>
public sealed record EditSharedNews(NewsId News, NewsEdit Edit) : PlatformCommand;

/// <summary>Something that can be done to a news item, whoever owns it.</summary>
public abstract record NewsEdit;

/// <param name="BasedOn">The revision that the author saw; null: whichever is there.</param>
public sealed record ChangeNews(int? BasedOn, NewsAttributes Attributes) : NewsEdit;

/// <param name="BasedOn">The revision that the author saw; 0 for the first one.</param>
public sealed record SaveNewsText(LanguageCode Language, int BasedOn, string Title, Text Content, DateTimeOffset At) : NewsEdit;

/// <summary>Lets the item be sent by itself at a later moment; may replace an earlier schedule.</summary>
public sealed record ScheduleNews(DateTimeOffset For, DateTimeOffset At) : NewsEdit;

public sealed record UnscheduleNews : NewsEdit;

/// <summary>Sends a draft, or a scheduled item ahead of its moment.</summary>
public sealed record SendNews(DateTimeOffset At) : NewsEdit;

/// <summary>Sends an item that was scheduled for this moment, and is so still.</summary>
public sealed record SendDueNews(DateTimeOffset For, DateTimeOffset At) : NewsEdit;

public sealed record ArchiveNews : NewsEdit;
