using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Media;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Media;
using Integreat.Platform.Grains.Journaling;
using Integreat.Platform.Grains.Media;

namespace Integreat.Platform.Grains.Regions;

internal sealed partial class RegionGrain : IRegionMedia
{
    public Task<Outcome> AddAsync(CommandContext context, MediaData media) =>
        ExecuteAsync(context, CommandDigest.Of("add-media", media), new SaveMedia(media.ToDomain(default)));

    public Task<Outcome> ChangeAsync(CommandContext context, long media, MediaData data) =>
        ExecuteAsync(context, CommandDigest.Of("change-media", media, data), new SaveMedia(data.ToDomain(new MediaId(media))));
}
