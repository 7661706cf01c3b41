using System.Text.Json.Serialization;

namespace Integreat.Platform.Domain.Regions;

public enum RegionStatus
{
    /// <summary>Listed for everybody.</summary>
    Active = 0,

    /// <summary>Readable, but not listed as live.</summary>
    Hidden = 1,

    /// <summary>Out of service.</summary>
    Archived = 2,
}

/// <summary>What a region decides about itself, besides its content.</summary>
public sealed record RegionSettings
{
    public required string Name { get; init; }
    public required string Slug { get; init; }
    public required RegionStatus Status { get; init; }

    /// <summary>One of <see cref="AdministrativeDivisions.Names"/>.</summary>
    public required string AdministrativeDivision { get; init; }
    public bool AdministrativeDivisionIncluded { get; init; }
    public string CustomPrefix { get; init; } = "";
    public ImmutableArray<RegionAlias> Aliases { get; init; } = [];
    public bool EventsEnabled { get; init; }
    public bool LocationsEnabled { get; init; }
    public bool ContactsEnabled { get; init; }
    public bool PushNotificationsEnabled { get; init; }
    public bool ExternalNewsEnabled { get; init; }
    public bool FallbackTranslationsEnabled { get; init; }
    public double Latitude { get; init; }
    public double Longitude { get; init; }
    public BoundingBox? BoundingBox { get; init; }
    public string PostalCode { get; init; } = "";

    /// <summary>IANA name.</summary>
    public string TimeZone { get; init; } = "Europe/Berlin";
    public string AdminMail { get; init; } = "";
    public MediaId? Icon { get; init; }
    public ImmutableArray<OfferId> Offers { get; init; } = [];
    public ChatSettings Chat { get; init; } = new(false, "", "", 0, false);
    public TranslationBudget TranslationBudget { get; init; } = new(0, 0, 0);

    /// <summary>What stands before the name: the own prefix, else the division if it is to be included, else nothing.</summary>
    /// <remarks>Derived, so it has no place in stored facts.</remarks>
    [JsonIgnore]
    public string Prefix => CustomPrefix is not "" ? CustomPrefix
        : AdministrativeDivisionIncluded ? AdministrativeDivisions.Names[AdministrativeDivision]
        : "";
}

public sealed record RegionAlias(string Name, double Latitude, double Longitude);

/// <summary>Degrees.</summary>
public sealed record BoundingBox(double South, double West, double North, double East);

/// <summary>The region's help desk; the access token itself is kept elsewhere.</summary>
public sealed record ChatSettings(bool Enabled, string Url, string PrivacyPolicyUrl, int TesterPercentage, bool HasAccessToken);

/// <summary>Words of machine translation that are booked, and the month (0 to 11) of their renewal.</summary>
public sealed record TranslationBudget(int Booked, int RenewalMonth, int Adjustment);

/// <summary>The kinds of municipalities with their German names, which the public API gives as a prefix.</summary>
public static class AdministrativeDivisions
{
    public static ImmutableDictionary<string, string> Names { get; } = new Dictionary<string, string>
    {
        ["CITY"] = "Stadt",
        ["DISTRICT"] = "Kreis",
        ["RURAL_DISTRICT"] = "Landkreis",
        ["REGION"] = "Region",
        ["CITY_AND_DISTRICT"] = "Stadt und Landkreis",
        ["URBAN_DISTRICT"] = "Kreisfreie Stadt",
        ["GOVERNMENTAL_DISTRICT"] = "Regierungsbezirk",
        ["CITY_STATE"] = "Stadtstaat",
        ["AREA_STATE"] = "Flächenland",
        ["FREE_STATE"] = "Freistaat",
        ["FEDERAL_STATE"] = "Bundesland",
        ["MUNICIPALITY"] = "Gemeinde",
        ["COLLECTIVE_MUNICIPALITY"] = "Verbandsgemeinde",
        ["INITIAL_RECEPTION_CENTER"] = "Erstaufnahmeeinrichtung",
    }.ToImmutableDictionary();
}
