using Integreat.Platform.Contracts;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.Platform;
using Integreat.Platform.Grains.Following;

namespace Integreat.Platform.Grains.Sources;

/// <summary>What the platform tells editions and the directory: its languages, offers, categories and global files. The same for every language.</summary>
internal sealed class PlatformSources
{
    private readonly ChangeLog<(string Kind, long Id)> _log = new();

    /// <summary>Compares two states by reference and takes note of every item that is not the same any more.</summary>
    public void Advance(PlatformState before, PlatformState after)
    {
        _log.TouchChanged(SourceKinds.Language, before.Languages, after.Languages, id => id.Value);
        _log.TouchChanged(SourceKinds.Offer, before.Offers, after.Offers, id => id.Value);
        _log.TouchChanged(SourceKinds.Category, before.Categories, after.Categories, id => id.Value);
        _log.TouchChanged(SourceKinds.Media, before.Media, after.Media, id => id.Value);
    }

    public SourceDelta Read(PlatformState platform, Cursor since)
    {
        var (next, isFull, more, items) = _log.Read(
            since, (key, revision) => Project(platform, key, revision), item => item.Json.Length + 64);
        return new SourceDelta(next, isFull, more, items);
    }

    private static SourceItem Project(PlatformState platform, (string Kind, long Id) key, long revision) => key.Kind switch
    {
        SourceKinds.Language => SourceJson.Item(key.Kind, key.Id, revision, Project(platform.Languages[new LanguageId(key.Id)])),
        SourceKinds.Offer => SourceJson.Item(key.Kind, key.Id, revision, Project(platform.Offers[new OfferId(key.Id)])),
        SourceKinds.Category => SourceJson.Item(key.Kind, key.Id, revision, Project(platform.Categories[new CategoryId(key.Id)])),
        _ => SourceJson.Item(key.Kind, key.Id, revision, Project(platform.Media[new MediaId(key.Id)])),
    };

    private static PlatformLanguageSource Project(Language language) => new(
        language.Id.Value, language.Code.Value, language.Bcp47Tag, language.NativeName, language.RightToLeft,
        language.ContentNotAvailable, language.PartialContentNotAvailable, language.WebAppTitle, language.WebAppDescription);

    private static OfferSource Project(OfferTemplate offer) => new(
        offer.Id.Value, offer.Slug, offer.Name, offer.Url, offer.Thumbnail,
        [.. offer.PostData.Select(field => KeyValuePair.Create(field.Name, field.Value))], offer.PostalCodeMode, offer.IsHelpDeskForm);

    private static CategorySource Project(LocationCategory category) =>
        new(category.Id.Value, category.Names, category.Icon, category.Color);

    private static MediaSource Project(Domain.Media.MediaFile file) => new(file.File, file.Thumbnail, file.Type, file.LastModified);
}
