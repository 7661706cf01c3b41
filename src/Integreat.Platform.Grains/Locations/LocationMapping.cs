using Integreat.Platform.Contracts.Locations;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Languages;
using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.Translations;
using Integreat.Platform.Grains.Translations;

namespace Integreat.Platform.Grains.Locations;

/// <summary>Between what travels and what the domain knows.</summary>
internal static class LocationMapping
{
    public static LocationDetails ToDomain(this LocationData data) => new()
    {
        Address = data.Address,
        PostalCode = data.PostalCode,
        City = data.City,
        Country = data.Country,
        Latitude = data.Latitude,
        Longitude = data.Longitude,
        OnMap = data.OnMap,
        Icon = data.Icon is { } icon ? new MediaId(icon) : null,
        Category = new CategoryId(data.Category),
        Organization = data.Organization is { } organization ? new OrganizationId(organization) : null,
        TemporarilyClosed = data.TemporarilyClosed,
        OpeningHours = data.OpeningHours.ToDomain(),
        AppointmentUrl = data.AppointmentUrl,
        BarrierFree = data.BarrierFree,
        Website = data.Website,
        Email = data.Email,
        PhoneNumber = data.PhoneNumber,
    };

    public static OpeningHours ToDomain(this ImmutableArray<OpeningDayData> days) => days.IsDefaultOrEmpty
        ? OpeningHours.Unknown
        : new OpeningHours([.. days.Select(day => new OpeningDay(
            day.AllDay, day.Closed, day.AppointmentOnly, [.. day.Slots.Select(slot => new OpeningSlot(slot.Start, slot.End))]))]);

    public static ImmutableArray<OpeningDayData> ToData(this OpeningHours hours) => [.. hours.Days.Select(day => new OpeningDayData
    {
        AllDay = day.AllDay,
        Closed = day.Closed,
        AppointmentOnly = day.AppointmentOnly,
        Slots = [.. day.Slots.Select(slot => new OpeningSlotData(slot.Start, slot.End))],
    })];

    public static LocationView View(Location location, ImmutableDictionary<string, ReadOnlyMemory<byte>> bodies) => new(
        location.Id.Value, location.Revision, location.Archived, ToData(location.Details),
        TranslationMapping.View(location.Translations, bodies));

    public static LocationRow Row(LanguageTree languages, Location location) => new(
        location.Id.Value, location.Revision, location.Archived, ToData(location.Details),
        TextFilter.Rows(location.Translations, languages.StatesOf(location.Translations)));

    private static LocationData ToData(LocationDetails details) => new()
    {
        Address = details.Address,
        PostalCode = details.PostalCode,
        City = details.City,
        Country = details.Country,
        Latitude = details.Latitude,
        Longitude = details.Longitude,
        OnMap = details.OnMap,
        Icon = details.Icon?.Value,
        Category = details.Category.Value,
        Organization = details.Organization?.Value,
        TemporarilyClosed = details.TemporarilyClosed,
        OpeningHours = details.OpeningHours.ToData(),
        AppointmentUrl = details.AppointmentUrl,
        BarrierFree = details.BarrierFree,
        Website = details.Website,
        Email = details.Email,
        PhoneNumber = details.PhoneNumber,
    };
}
