using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Grains.Locations;
using Integreat.Platform.Grains.Sources;

namespace Integreat.Platform.Grains.Editions;

/// <summary>Every location of the region, listed or not. Rules: sections 2.3 to 2.5 and 3.7 of the public API's contract.</summary>
internal sealed class LocationRenderer(RenderContext context)
{
    private readonly LocationEnvelopes _envelopes = new(context);

    public IEnumerable<PlannedFragment> Plan() => context.Sources.Locations.Values.OrderBy(location => location.Id).Select(Plan);

    private PlannedFragment Plan(LocationSource location)
    {
        var week = OpeningHoursJson.Shown(location.Details.OpeningHours, location.Details.TemporarilyClosed);
        var header = new Fragment
        {
            Kind = ItemKinds.Location,
            Id = location.Id,
            Visibility = location.Archived ? Visibility.Archived : Visibility.Hidden,
            Slugs = location.Slugs,
            Location = PlaceOf(location.Details, week),
        };
        if (location.Archived || FindText(location) is not { } shown)
        {
            return new PlannedFragment(header, null);
        }

        var path = LocationJson.PathOf(context.Sources, location, context.Language)!;
        return new PlannedFragment(
            header with
            {
                Visibility = Visibility.Public,
                Translation = shown.Id,
                Title = shown.Text.Title,
                Path = path,
                LastUpdated = shown.Text.LastUpdated,
                Envelope = _envelopes.Write(location, shown, path, week),
                Alternates =
                [
                    .. context.OtherLanguages
                        .Select(other => (Language: other, Path: LocationJson.PathOf(context.Sources, location, other)))
                        .Where(other => other.Path is not null)
                        .Select(other => new Alternate(other.Language, other.Path!)),
                ],
            },
            new ContentPlan(shown.Text.Body is { } body ? [ContentPart.Stored(body)] : [], shown.Text.LastUpdated));
    }

    /// <summary>
    /// A location without a public text in the default language is shown in no language, even where it is translated. Nor is one whose category
    /// nobody has told of yet: apps cannot read a list with a location that has none.
    /// </summary>
    private ShownText? FindText(LocationSource location) =>
        LocationJson.TextInDefaultLanguage(context.Sources, location) is null
            || !context.Sources.Categories.ContainsKey(location.Details.Category.Value)
            ? null
            : ShownText.Find(context.Sources, location.Texts, context.Language);

    private static LocationPlace PlaceOf(LocationDetails details, ImmutableArray<OpeningDay> week) => new()
    {
        OnMap = details.OnMap,
        Latitude = details.Latitude,
        Longitude = details.Longitude,
        Address = details.Address,
        PostalCode = details.PostalCode,
        City = details.City,
        Country = details.Country,
        Category = details.Category.Value,
        TemporarilyClosed = details.TemporarilyClosed,
        OpeningHours = new OpeningHours(week).ToData(),
    };
}
