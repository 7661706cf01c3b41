using Integreat.Platform.Contracts.Directory;

namespace Integreat.Platform.Gateway.Delivery;

/// <summary>Which languages of a region are served.</summary>
internal static class ServedLanguages
{
    /// <summary>An active language is served, even where it is not listed. Nothing else ever reaches an edition.</summary>
    public static bool Serves(this DirectoryEntry region, string language) =>
        region.Languages.Any(each => each.Active && each.Slug == language);
}
