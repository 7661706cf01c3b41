using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Media;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Media;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Grains.Journaling;
using Integreat.Platform.Grains.Media;

namespace Integreat.Platform.Grains.Regions;

/// <summary>Commands to the library of files.</summary>
internal sealed partial class RegionGrain : IRegionMedia
{
    public Task<Outcome> AddAsync(CommandContext context, MediaData media) =>
        ExecuteAsync(context, CommandDigest.Of("add-media", media), new SaveMedia(media.ToDomain(default)));

    public Task<Outcome> ChangeAsync(CommandContext context, long media, MediaData data) =>
        ExecuteAsync(context, CommandDigest.Of("change-media", media, data), new SaveMedia(data.ToDomain(new MediaId(media))));

    public Task<Outcome> UploadAsync(CommandContext context, string name, long? folder, UploadedContent content) =>
        ExecuteAsync(context, CommandDigest.Of("upload-media", name, folder, content.Received), Upload(name, folder, content));

    public Task<Outcome> ReplaceAsync(CommandContext context, long media, UploadedContent content, int basedOn) =>
        ExecuteAsync(context, CommandDigest.Of("replace-media", media, content.Received, basedOn), Replace(media, content, basedOn));

    public Task<Outcome> DescribeAsync(CommandContext context, long media, MediaDescription description, int basedOn) =>
        description.AlternativeTexts.Values.Any(text => text.Length > MediaDescription.LongestAlternativeText)
            ? Task.FromResult(Refused(
                "alternative-text-too-long",
                $"An alternative text has at most {MediaDescription.LongestAlternativeText} characters. Say it in fewer words."))
            : ExecuteAsync(
                context,
                CommandDigest.Of("describe-media", media, description, basedOn),
                description.ToDomain(new MediaId(media), basedOn),
                [.. description.AlternativeTexts.Values.SelectMany(text => BodiesOf(text))]);

    public Task<Outcome> AddFolderAsync(CommandContext context, string name, long? parent) => ExecuteAsync(
        context, CommandDigest.Of("add-media-folder", name, parent), new AddMediaFolder(name, MediaMapping.ToFolder(parent)));

    public Task<Outcome> ChangeFolderAsync(CommandContext context, long folder, string name, long? parent, int basedOn) => ExecuteAsync(
        context,
        CommandDigest.Of("change-media-folder", folder, name, parent, basedOn),
        new ChangeMediaFolder(new MediaFolderId(folder), name, MediaMapping.ToFolder(parent), basedOn));

    public Task<Outcome> DeleteFolderAsync(CommandContext context, long folder) => ExecuteAsync(
        context, CommandDigest.Of("delete-media-folder", folder), new DeleteMediaFolder(new MediaFolderId(folder)));

    public async Task<Outcome> CheckUploadAsync(
        CommandContext context, string name, long? folder, UploadedContent content, long? replaced, int basedOn)
    {
        if (await _journal.FindCommandAsync(Key, context.Account, context.CommandId, CancellationToken.None) is not null)
        {
            return new Outcome(_stream.Version); // what became of it is said when it is sent
        }

        RegionCommand command = replaced is { } media ? Replace(media, content, basedOn) : Upload(name, folder, content);
        var decision = DecideWithSupplies(Region, region => Decide(region, context, command));
        return (decision.Refusal ?? CheckQuota(context, decision.Facts)) is { } refusal ? Refused(refusal) : new Outcome(_stream.Version);
    }

    private UploadMedia Upload(string name, long? folder, UploadedContent content) =>
        new(name, content.ToDomain(), MediaMapping.ToFolder(folder), _clock.GetUtcNow());

    private ReplaceMedia Replace(long media, UploadedContent content, int basedOn) =>
        new(new MediaId(media), content.ToDomain(), basedOn, _clock.GetUtcNow());
}
