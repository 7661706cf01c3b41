using System.Text;
using Integreat.Platform.Contracts.Media;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Media;
using StoredText = Integreat.Platform.Domain.Texts.Text;

namespace Integreat.Platform.Grains.Media;

/// <summary>Between what travels and what the domain knows.</summary>
internal static class MediaMapping
{
    public static MediaFile ToDomain(this MediaData data, MediaId id) => new(
        id, data.File, data.Thumbnail, data.Type, data.Name, data.AlternativeText, data.Size, data.Hidden, data.LastModified);

    public static StoredContent ToDomain(this UploadedContent content) => new(
        content.Hash, content.Extension, content.Type, content.Size, content.Width, content.Height, content.Sizes);

    /// <summary>Texts without a word are none.</summary>
    public static ChangeMedia ToDomain(this MediaDescription description, MediaId media, int basedOn) => new(
        media,
        description.Name,
        ToFolder(description.Folder),
        description.Hidden,
        [
            .. description.AlternativeTexts.Where(text => !string.IsNullOrWhiteSpace(text.Value))
                .Select(text => new AlternativeText(new LanguageCode(text.Key), StoredText.Of(text.Value))),
        ],
        basedOn);

    public static MediaFolderId? ToFolder(long? number) => number is { } folder ? new MediaFolderId(folder) : null;

    public static MediaRow Row(MediaFile file, MediaDetails details) => new(
        file.Id.Value,
        details.Revision,
        file.Name,
        file.Type,
        file.Size,
        details.Content?.Width ?? 0,
        details.Content?.Height ?? 0,
        details.Folder?.Value,
        file.Hidden,
        Address(file.File),
        file.Thumbnail is "" ? null : Address(file.Thumbnail),
        file.LastModified);

    public static MediaView View(MediaFile file, MediaDetails details, ImmutableDictionary<string, ReadOnlyMemory<byte>> texts) => new(
        Row(file, details),
        IsAddressed(file),
        IsAddressed(file) && details.Content is { } content
            ? [.. Sizes(file, content).Select(size => size with { Address = Address(size.Address) })]
            : [],
        details.AlternativeTexts.ToImmutableSortedDictionary(
            text => text.Language.Value,
            text => text.Text.Hash is { } hash && texts.TryGetValue(hash, out var body) ? Encoding.UTF8.GetString(body.Span) : "",
            StringComparer.Ordinal),
        file.AlternativeText,
        details.Content?.Hash);

    public static MediaFoldersView View(MediaLibrary library, long version) => new(version, [
        .. library.Folders.Values.OrderBy(folder => folder.Name, StringComparer.InvariantCultureIgnoreCase).ThenBy(folder => folder.Id.Value)
            .Select(folder => new MediaFolderView(
                folder.Id.Value, folder.Revision, folder.Name, folder.Parent?.Value,
                library.Details.Values.Count(details => details.Folder == folder.Id))),
    ]);

    /// <summary>Null for a file of another system that was replaced: it lies where its path says.</summary>
    public static MediaLocation? Locate(MediaFile file, StoredContent content) => IsAddressed(file)
        ? new(file.File, content.Hash, content.Extension, [.. Sizes(file, content)], file.LastModified)
        : null;

    // By a region, this one or the one that the record was copied from.
    private static bool IsAddressed(MediaFile file) => MediaAddress.IsOne(file.File);

    private static IEnumerable<MediaSize> Sizes(MediaFile file, StoredContent content) =>
        content.Sizes.Select(size => new MediaSize(size, MediaAddress.Small(file.File, size)));

    private static string Address(string file) => $"/media/{file}";
}
