using Integreat.Platform.Domain.Merging;

namespace Integreat.Platform.Domain.Locations;

/// <summary>What of a location people change independently.</summary>
internal static class LocationFields
{
    public static ImmutableArray<Field<LocationDetails>> All { get; } =
    [
        new("address", details => details.Address, (details, other) => details with { Address = other.Address }),
        new("postalCode", details => details.PostalCode, (details, other) => details with { PostalCode = other.PostalCode }),
        new("city", details => details.City, (details, other) => details with { City = other.City }),
        new("country", details => details.Country, (details, other) => details with { Country = other.Country }),
        new("latitude", details => details.Latitude, (details, other) => details with { Latitude = other.Latitude }),
        new("longitude", details => details.Longitude, (details, other) => details with { Longitude = other.Longitude }),
        new("onMap", details => details.OnMap, (details, other) => details with { OnMap = other.OnMap }),
        new("icon", details => details.Icon, (details, other) => details with { Icon = other.Icon }),
        new("category", details => details.Category, (details, other) => details with { Category = other.Category }),
        new("organization", details => details.Organization, (details, other) => details with { Organization = other.Organization }),
        new("temporarilyClosed", details => details.TemporarilyClosed, (details, other) => details with { TemporarilyClosed = other.TemporarilyClosed }),
        new("openingHours", details => details.OpeningHours, (details, other) => details with { OpeningHours = other.OpeningHours }),
        new("appointmentUrl", details => details.AppointmentUrl, (details, other) => details with { AppointmentUrl = other.AppointmentUrl }),
        new("barrierFree", details => details.BarrierFree, (details, other) => details with { BarrierFree = other.BarrierFree }),
        new("website", details => details.Website, (details, other) => details with { Website = other.Website }),
        new("email", details => details.Email, (details, other) => details with { Email = other.Email }),
        new("phoneNumber", details => details.PhoneNumber, (details, other) => details with { PhoneNumber = other.PhoneNumber }),
    ];
}
