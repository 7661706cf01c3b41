using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Media;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Media;
using Integreat.Platform.Domain.Rights;
using Integreat.Platform.Grains.Media;
using Integreat.Platform.Grains.Texts;

namespace Integreat.Platform.Grains.Regions;

/// <summary>What editors see of the library, and gateways of its files.</summary>
internal sealed partial class RegionGrain
{
    public async Task<Outcome> MayUploadAsync(Caller caller, bool replaces, CancellationToken cancellation)
    {
        var capability = replaces ? Capability.ReplaceMedia : Capability.EditMedia;
        return await RefuseAsync(caller, actor => Region.Check(actor, capability), cancellation) is { } refusal
            ? Refused(refusal)
            : new Outcome(_stream.Version);
    }

    public Task<MediaLocation?> LocateAsync(long media, CancellationToken cancellation) => Task.FromResult(
        Region.Media.GetValueOrDefault(new MediaId(media)) is { } file && Region.Library.Of(file.Id).Content is { } content
            ? MediaMapping.Locate(file, content)
            : null);

    public async Task<Answer<MediaListView>> ListAsync(Caller caller, MediaListQuery query, CancellationToken cancellation) =>
        query.Count is < 1 or > MediaListQuery.MostFiles
            ? Refused<MediaListView>(new Refusal("query-invalid", $"Ask for 1 to {MediaListQuery.MostFiles} files."))
            : await AnswerAsync(
                caller,
                CheckMedia,
                seen => ((MediaListView?)MediaList.Read(seen.Region, query, seen.Version, _quota.MostMediaBytes), (Refusal?)null),
                cancellation);

    public async Task<Answer<MediaView>> ReadAsync(Caller caller, long media, CancellationToken cancellation)
    {
        var answer = await FindAsync(caller, media, cancellation);
        if (answer.Value is not { } found)
        {
            return new(null, answer.RefusalCode, answer.Detail);
        }

        var details = found.Seen.Region.Library.Of(found.File.Id);
        var texts = await ReadTextsAsync(
            [.. details.AlternativeTexts.Select(text => text.Text.Hash).OfType<string>().Distinct()], cancellation);
        return new(MediaMapping.View(found.File, details, texts));
    }

    public async Task<Answer<MediaUsesView>> ReadUsesAsync(Caller caller, long media, CancellationToken cancellation)
    {
        var answer = await FindAsync(caller, media, cancellation);
        if (answer.Value is not { } found)
        {
            return new(null, answer.RefusalCode, answer.Detail);
        }

        var (file, (region, version)) = (found.File, found.Seen);
        var links = new MediaLinks(file);
        var linking = await FindTextsAsync(region, body => links.StandIn(body.Span), cancellation);
        return new(new MediaUsesView(version, [
            .. MediaUse.In(region).Where(use => use.Media == file.Id)
                .Select(use => new MediaUseView(use.Kind, use.Number is 0 ? null : use.Number, null)),
            .. RegionTexts.Of(region).Where(text => linking.Contains(text.Hash))
                .Select(text => new MediaUseView(text.Kind, text.Number, text.Language)).Distinct(),
        ]));
    }

    public Task<Answer<MediaFoldersView>> ReadFoldersAsync(Caller caller, CancellationToken cancellation) => AnswerAsync(
        caller,
        CheckMedia,
        seen => ((MediaFoldersView?)MediaMapping.View(seen.Region.Library, seen.Version), (Refusal?)null),
        cancellation);

    private Refusal? CheckMedia(Actor actor) => Region.Check(actor, Capability.ViewMedia);

    private Task<Answer<FoundFile>> FindAsync(Caller caller, long media, CancellationToken cancellation) => AnswerAsync(
        caller,
        CheckMedia,
        seen => seen.Region.Media.GetValueOrDefault(new MediaId(media)) is { } file
            ? (new FoundFile(file, seen), (Refusal?)null)
            : (null, LibraryRefusals.Unknown(new MediaId(media))),
        cancellation);

    private sealed record FoundFile(MediaFile File, Seen Seen);
}
