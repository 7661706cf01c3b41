using Integreat.Platform.Domain.Media;
using Integreat.Platform.Domain.Organizations;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Translations;

namespace Integreat.Platform.Domain.Locations;

/// <summary>What may be done to a region's locations, and what a fact does to them.</summary>
internal static class LocationRules
{
    public static Decision<RegionFact> Decide(this Region region, AddLocation command, PlatformCatalog catalog, LocationId id) =>
        region.Check(command.Details, catalog) is { } refusal
            ? refusal
            : new Decision<RegionFact>([new LocationAdded(id, command.Details)], null) { Created = id.Value };

    public static Decision<RegionFact> Decide(this Region region, ChangeLocation command, PlatformCatalog catalog)
    {
        if (region.Locations.GetValueOrDefault(command.Location) is not { } known)
        {
            return LocationRefusals.Unknown(command.Location);
        }

        var (details, stale) = known.Earlier.Bring(
            LocationFields.All, known.Revision, known.Details, command.BasedOn, command.Details, LocationRefusals.Stale());
        return details is null ? stale!
            : region.Check(details, catalog with { Categories = catalog.Categories.Add(known.Details.Category) }) is { } refusal ? refusal
            : known.Details == details ? ImmutableArray<RegionFact>.Empty
            : new LocationChanged(command.Location, details);
    }

    public static Decision<RegionFact> Decide(this Region region, ArchiveLocation command) =>
        region.Locations.GetValueOrDefault(command.Location) switch
        {
            null => LocationRefusals.Unknown(command.Location),
            { Archived: true } => LocationRefusals.Archived(command.Location),
            _ => new LocationArchived(command.Location),
        };

    public static Decision<RegionFact> Decide(this Region region, RestoreLocation command) =>
        region.Locations.GetValueOrDefault(command.Location) switch
        {
            null => LocationRefusals.Unknown(command.Location),
            { Archived: false } => LocationRefusals.NotArchived(command.Location),
            _ => new LocationRestored(command.Location),
        };

    public static Decision<RegionFact> Decide(this Region region, SaveLocationText command, TranslationId id) =>
        region.Locations.GetValueOrDefault(command.Location) is not { } location
            ? LocationRefusals.Unknown(command.Location)
            : command.Text.Decide(
                region.Languages, location.Translations, id,
                slug => region.IsSlugTaken(command.Text.Language, slug, command.Location),
                version => new LocationTextSaved(command.Location, command.Text.Language, version));

    public static Decision<RegionFact> Decide(this Region region, WithdrawLocationText command) =>
        region.Locations.GetValueOrDefault(command.Location) is not { } location
            ? LocationRefusals.Unknown(command.Location)
            : location.Translations.DecideWithdrawal(
                command.Language, command.BasedOn, () => new LocationTextWithdrawn(command.Location, command.Language));

    public static Decision<RegionFact> Decide(this Region region, AcceptLocationText command, TranslationId id) =>
        region.Locations.GetValueOrDefault(command.Location) is not { } location
            ? LocationRefusals.Unknown(command.Location)
            : location.Translations.DecideAcceptance(
                region.Languages, command.Language, command.BasedOn, id, command.At, command.By,
                version => new LocationTextSaved(command.Location, command.Language, version));

    public static Decision<RegionFact> Decide(this Region region, ReturnLocationText command) =>
        region.Locations.GetValueOrDefault(command.Location) is not { } location
            ? LocationRefusals.Unknown(command.Location)
            : location.Translations.DecideReturn(
                command.Language, command.BasedOn, command.Comment,
                () => new LocationTextReturned(command.Location, command.Language, command.Comment, command.At, command.By));

    public static Decision<RegionFact> Decide(this Region region, ConfirmLocationText command) =>
        region.Locations.GetValueOrDefault(command.Location) is not { } location
            ? LocationRefusals.Unknown(command.Location)
            : location.Translations.DecideConfirmation(
                region.Languages, command.Language, command.BasedOn, command.At,
                confirmation => new LocationTextConfirmed(command.Location, command.Language, confirmation));

    public static ImmutableDictionary<LocationId, Location> Apply(
        this ImmutableDictionary<LocationId, Location> locations, RegionFact fact) => fact switch
        {
            LocationAdded added => locations.Add(added.Location, Location.New(added.Location, added.Details)),
            LocationChanged changed => locations.Change(
                changed.Location, location => location.With(changed.Details)),
            LocationArchived archived => locations.Change(archived.Location, location => location with { Archived = true }),
            LocationRestored restored => locations.Change(restored.Location, location => location with { Archived = false }),
            LocationTextSaved saved => locations.Change(saved.Location, location => location with
            {
                Translations = location.Translations.With(saved.Language, saved.Version),
            }),
            LocationTextWithdrawn withdrawn => locations.Change(withdrawn.Location, location => location with
            {
                Translations = location.Translations.Withdraw(withdrawn.Language),
            }),
            LocationTextReturned returned => locations.Change(returned.Location, location => location with
            {
                Translations = location.Translations.Return(
                    returned.Language, new ReturnedReview(returned.By, returned.At, returned.Comment)),
            }),
            LocationTextConfirmed confirmed => locations.Change(confirmed.Location, location => location with
            {
                Translations = location.Translations.Confirm(confirmed.Language, confirmed.Confirmation),
            }),
            _ => locations,
        };

    private static ImmutableDictionary<LocationId, Location> Change(
        this ImmutableDictionary<LocationId, Location> locations, LocationId id, Func<Location, Location> change) =>
        locations.SetItem(id, change(locations[id]));

    private static Refusal? Check(this Region region, LocationDetails details, PlatformCatalog catalog) => details switch
    {
        { Latitude: not (>= -90 and <= 90) } => LocationRefusals.LatitudeInvalid(),
        { Longitude: not (>= -180 and <= 180) } => LocationRefusals.LongitudeInvalid(),
        { Icon: { } icon } when !region.HasMedia(icon, catalog) => MediaRefusals.Unknown(icon),
        { Organization: { } owner } when !region.Organizations.ContainsKey(owner) => OrganizationRefusals.Unknown(owner),
        { Category: var category } when !catalog.Categories.Contains(category) => LocationRefusals.CategoryUnknown(category),
        _ => details.OpeningHours.Check(),
    };

    /// <summary>Whether another location has, or ever had, this slug in this language.</summary>
    private static bool IsSlugTaken(this Region region, LanguageCode language, string slug, LocationId by) =>
        region.Locations.Values.Any(location => location.Id != by
            && location.Translations.TryGetValue(language, out var text)
            && text.Slugs.Contains(slug, StringComparer.OrdinalIgnoreCase));
}

/// <summary>Why something is not done to a location.</summary>
public static class LocationRefusals
{
    public static Refusal Unknown(LocationId location) => new(
        "location-unknown", $"The region has no location with the number {location.Value}. Reload the list and choose again.");

    public static Refusal Stale() =>
        new("stale-version", "Somebody has changed the location meanwhile. Look at what has changed and save again.");

    public static Refusal Archived(LocationId location) => new("location-archived", $"Location {location.Value} is archived already.");

    public static Refusal NotArchived(LocationId location) => new("location-not-archived", $"Location {location.Value} is not archived.");

    public static Refusal LatitudeInvalid() => new("latitude-invalid", "The latitude must lie between -90 and 90 degrees.");

    public static Refusal LongitudeInvalid() => new("longitude-invalid", "The longitude must lie between -180 and 180 degrees.");

    public static Refusal CategoryUnknown(CategoryId category) => new(
        "category-unknown", $"The platform has no category with the number {category.Value}. Choose one of the platform's categories.")
    {
        BlamesCatalog = true,
    };
}
