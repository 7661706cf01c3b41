using Integreat.Platform.Contracts.Media;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Media;

namespace Integreat.Platform.Grains.Media;

/// <summary>Between what travels and what the domain knows.</summary>
internal static class MediaMapping
{
    public static MediaFile ToDomain(this MediaData data, MediaId id) => new(
        id, data.File, data.Thumbnail, data.Type, data.Name, data.AlternativeText, data.Size, data.Hidden, data.LastModified);
}
