using System.Collections.Immutable;
using System.Text.Json;
using Integreat.Platform.Contracts.Contacts;
using Integreat.Platform.Contracts.Locations;
using Integreat.Platform.Contracts.Pages;

namespace Integreat.Platform.Gateway.Demo;

/// <summary>
/// The demo's categories, organisations and locations as they are embedded in this assembly. The city and its streets are real; the places,
/// whoever runs them and how to reach them are invented: numbers are of the ranges that are kept for films, addresses of example.org.
/// </summary>
internal sealed record DemoLocations(
    ImmutableArray<DemoCategory> Categories, ImmutableArray<DemoOrganization> Organizations, ImmutableArray<DemoLocation> Locations)
{
    /// <summary>Names the organisation that the demo has in any case.</summary>
    public const string CityKey = "city";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true };

    public static DemoLocations Read()
    {
        using var file = typeof(DemoLocations).Assembly.GetManifestResourceStream("DemoLocations/locations.json")
            ?? throw new FileNotFoundException("The demo's locations.json is not embedded.");
        return JsonSerializer.Deserialize<DemoLocations>(file, Json) ?? throw new JsonException("The demo's locations.json is null.");
    }
}

/// <param name="Icon">Names the category as well.</param>
internal sealed record DemoCategory(string Icon, string Color, ImmutableSortedDictionary<string, string> Names)
{
    public CategoryData ToData() => new() { Names = [.. Names], Icon = Icon, Color = Color };
}

internal sealed record DemoOrganization(string Key, string Name, string Website);

internal sealed record DemoLocation
{
    public required string Key { get; init; }
    public required string Category { get; init; }
    public string? Organization { get; init; }
    public required string Address { get; init; }
    public required string PostalCode { get; init; }
    public required double Latitude { get; init; }
    public required double Longitude { get; init; }
    public bool OnMap { get; init; } = true;
    public bool? BarrierFree { get; init; }
    public bool TemporarilyClosed { get; init; }

    /// <summary>As <see cref="DemoHours"/> reads them.</summary>
    public ImmutableArray<string> Hours { get; init; } = [];
    public string Appointment { get; init; } = "";
    public string Website { get; init; } = "";
    public string Email { get; init; } = "";
    public string Phone { get; init; } = "";
    public ImmutableArray<DemoContact> Contacts { get; init; } = [];
    public bool Archived { get; init; }
    public required ImmutableSortedDictionary<string, DemoLocationText> Texts { get; init; }

    public LocationData ToData(long category, long? organization) => new()
    {
        Address = Address,
        PostalCode = PostalCode,
        City = "Kaiserslautern",
        Latitude = Latitude,
        Longitude = Longitude,
        OnMap = OnMap,
        Category = category,
        Organization = organization,
        TemporarilyClosed = TemporarilyClosed,
        OpeningHours = DemoHours.Parse(Hours),
        AppointmentUrl = Appointment,
        BarrierFree = BarrierFree,
        Website = Website,
        Email = Email,
        PhoneNumber = Phone,
    };
}

internal sealed record DemoLocationText(string Title, string Slug, string Meta, string Content)
{
    public TranslationData ToData() => new()
    {
        BasedOn = 0,
        Status = "PUBLIC",
        Title = Title,
        Slug = Slug,
        Content = Content,
        MetaDescription = Meta,
    };
}

internal sealed record DemoContact
{
    public string Area { get; init; } = "";
    public string Name { get; init; } = "";
    public string Email { get; init; } = "";
    public string Phone { get; init; } = "";
    public string Mobile { get; init; } = "";
    public string Website { get; init; } = "";
    public ImmutableArray<string> Hours { get; init; } = [];
    public string Appointment { get; init; } = "";
    public bool Archived { get; init; }

    public ContactData ToData(long location) => new()
    {
        Location = location,
        Card = new ContactCard
        {
            AreaOfResponsibility = Area,
            Name = Name,
            Email = Email,
            PhoneNumber = Phone,
            MobileNumber = Mobile,
            Website = Website,
        },
        OpeningHours = DemoHours.Parse(Hours),
        AppointmentUrl = Appointment,
    };
}

/// <summary>A week in seven words, Monday first: "closed", "all-day", "appointment", or slots such as "09:00-12:00 14:00-17:00".</summary>
internal static class DemoHours
{
    public static ImmutableArray<OpeningDayData> Parse(ImmutableArray<string> week) => [.. week.Select(Parse)];

    private static OpeningDayData Parse(string day) => day switch
    {
        "closed" => new OpeningDayData { Closed = true },
        "all-day" => new OpeningDayData { AllDay = true },
        "appointment" => new OpeningDayData { AppointmentOnly = true },
        _ => new OpeningDayData { Slots = [.. day.Split(' ').Select(slot => slot.Split('-')).Select(ends => new OpeningSlotData(ends[0], ends[1]))] },
    };
}
