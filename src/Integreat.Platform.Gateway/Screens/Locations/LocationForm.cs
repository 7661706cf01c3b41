using Integreat.Platform.Contracts.Locations;
using Integreat.Platform.Gateway.Screens.Things;

namespace Integreat.Platform.Gateway.Screens.Locations;

/// <summary>What a location has besides texts, as it is being edited.</summary>
internal sealed class LocationForm
{
    public string Address { get; set; } = "";
    public string PostalCode { get; set; } = "";
    public string City { get; set; } = "";
    public string Country { get; set; } = "";
    public double Latitude { get; private set; }
    public double Longitude { get; private set; }
    public bool OnMap { get; set; }

    /// <summary>Whether somebody has said where it is: then not both are nothing.</summary>
    public bool IsPlaced => Latitude is not 0 || Longitude is not 0;
    public long? Icon { get; set; }
    public long Category { get; set; }
    public long? Organization { get; set; }
    public bool TemporarilyClosed { get; set; }
    public WeekForm Week { get; private init; } = WeekForm.Of([]);
    public string AppointmentUrl { get; set; } = "";

    /// <summary>yes, no, or empty: nobody has said.</summary>
    public string BarrierFree { get; set; } = "";
    public string Website { get; set; } = "";
    public string Email { get; set; } = "";
    public string PhoneNumber { get; set; } = "";

    /// <summary>
    /// Says where it is. Whoever says so for the first time wants it to be found, and what is nowhere is on no map: the choice follows, and can be made
    /// otherwise afterwards. Returns whether it did.
    /// </summary>
    public bool Place(double latitude, double longitude)
    {
        var (wasPlaced, wasOnMap) = (IsPlaced, OnMap);
        (Latitude, Longitude) = (latitude, longitude);
        OnMap = IsPlaced == wasPlaced ? OnMap : IsPlaced;
        return OnMap != wasOnMap;
    }

    public static LocationForm Of(LocationData data) => new()
    {
        Address = data.Address,
        PostalCode = data.PostalCode,
        City = data.City,
        Country = data.Country,
        Latitude = data.Latitude,
        Longitude = data.Longitude,
        OnMap = data.OnMap,
        Icon = data.Icon,
        Category = data.Category,
        Organization = data.Organization,
        TemporarilyClosed = data.TemporarilyClosed,
        Week = WeekForm.Of(data.OpeningHours),
        AppointmentUrl = data.AppointmentUrl,
        BarrierFree = data.BarrierFree switch
        {
            true => "yes",
            false => "no",
            null => "",
        },
        Website = data.Website,
        Email = data.Email,
        PhoneNumber = data.PhoneNumber,
    };

    public LocationData ToData() => new()
    {
        Address = Address.Trim(),
        PostalCode = PostalCode.Trim(),
        City = City.Trim(),
        Country = Country.Trim(),
        Latitude = Latitude,
        Longitude = Longitude,
        OnMap = OnMap,
        Icon = Icon,
        Category = Category,
        Organization = Organization,
        TemporarilyClosed = TemporarilyClosed,
        OpeningHours = Week.ToData(),
        AppointmentUrl = AppointmentUrl.Trim(),
        BarrierFree = BarrierFree switch
        {
            "yes" => true,
            "no" => false,
            _ => null,
        },
        Website = Website.Trim(),
        Email = Email.Trim(),
        PhoneNumber = PhoneNumber.Trim(),
    };

    /// <summary>Both say the same.</summary>
    public static bool AreSame(LocationData one, LocationData other) => WeekForm.AreSame(one.OpeningHours, other.OpeningHours) && one with
    {
        OpeningHours = [],
    } == other with
    {
        OpeningHours = [],
    };
}
