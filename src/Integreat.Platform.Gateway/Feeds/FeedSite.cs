using Integreat.Platform.Contracts.Directory;

namespace Integreat.Platform.Gateway.Feeds;

/// <summary>What the feeds of one edition say of where they come from.</summary>
internal sealed record FeedSite
{
    /// <summary>Of the region, with the language's own name where the region has several.</summary>
    public required string Name { get; init; }
    public required string Region { get; init; }
    public required string Language { get; init; }

    /// <summary>BCP 47.</summary>
    public required string LanguageTag { get; init; }

    /// <summary>Without a slash at the end, as the next one.</summary>
    public required string CmsUrl { get; init; }
    public required string WebAppUrl { get; init; }

    /// <summary>Makes identifiers unique in the world.</summary>
    public string Host => new Uri(CmsUrl).Host;

    /// <summary>Where the edition's feeds are.</summary>
    public string FeedsUrl => $"{CmsUrl}/feeds/{Region}/{Language}";

    /// <summary>Different for different sites: what is made of an edition and of this may be kept under it.</summary>
    public string Key => $"{Name}\n{Region}\n{LanguageTag}";

    public static FeedSite Of(DirectoryEntry region, string language, string tag, PublicOptions options)
    {
        var named = region.Languages.First(each => each.Slug == language).NativeName;
        return new FeedSite
        {
            Name = region.Languages.Count(each => each is { Active: true, Visible: true }) > 1 ? $"{region.Name} – {named}" : region.Name,
            Region = region.Slug,
            Language = language,
            LanguageTag = tag,
            CmsUrl = options.CmsUrl,
            WebAppUrl = options.WebAppUrl,
        };
    }

    /// <summary>Where people read what has this path.</summary>
    public string WebAddress(string path) => WebAppUrl + string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
