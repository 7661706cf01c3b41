namespace Integreat.Platform.Domain;

/// <summary>What a region knows of the platform when it decides: which languages, offers and files there are to refer to.</summary>
public sealed record PlatformCatalog(
    ImmutableHashSet<LanguageCode> Languages, ImmutableHashSet<OfferId> Offers, ImmutableHashSet<MediaId> Media)
{
    public static PlatformCatalog Empty { get; } = new([], [], []);

    /// <summary>The categories that locations may have.</summary>
    public ImmutableHashSet<CategoryId> Categories { get; init; } = [];
}
