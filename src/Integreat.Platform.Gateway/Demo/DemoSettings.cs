using System.Collections.Immutable;
using Integreat.Platform.Contracts.Organizations;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Contracts.Regions;

namespace Integreat.Platform.Gateway.Demo;

/// <summary>What the demo region is besides its pages: public facts about a real city.</summary>
internal static class DemoSettings
{
    public const string Slug = "kaiserslautern";
    public const string TimeZone = "Europe/Berlin";

    public static OrganizationData City { get; } =
        new("Stadtverwaltung Kaiserslautern", "stadtverwaltung-kaiserslautern", "https://www.kaiserslautern.de", Logo: null);

    /// <summary>The pages about what the city itself does.</summary>
    public static ImmutableArray<string> PagesOfTheCity { get; } = ["address-registration", "registration-certificate"];

    /// <summary>By language, in the order in which the texts are written.</summary>
    public static ImmutableArray<(string Language, string Title)> ImprintTitles { get; } =
        [("de", "Impressum"), ("en", "Imprint"), ("ar", "بيانات النشر")];

    /// <summary>Services that find something near a place: the region's postal code is appended to the address.</summary>
    public static ImmutableArray<OfferTemplateData> Offers { get; } =
    [
        new()
        {
            Slug = "jobsuche",
            Name = "Jobsuche der Bundesagentur für Arbeit",
            Url = "https://www.arbeitsagentur.de/jobsuche/suche?wo=",
            PostalCodeMode = "GET",
        },
        new()
        {
            Slug = "ausbildungssuche",
            Name = "Ausbildungssuche der Bundesagentur für Arbeit",
            Url = "https://www.arbeitsagentur.de/jobsuche/suche?angebotsart=4&wo=",
            PostalCodeMode = "GET",
        },
    ];

    /// <summary>Required items of the launch's checklist that the demo leaves open.</summary>
    public static ImmutableArray<string> LaunchedDespite { get; } = ["contact", "manager"];

    public static RegionSettingsData Region(ImmutableArray<long> offers) => new()
    {
        Name = "Kaiserslautern",
        Slug = Slug,
        Status = "HIDDEN",
        AdministrativeDivision = "CITY",
        AdministrativeDivisionIncluded = true,
        EventsEnabled = true,
        LocationsEnabled = true,
        PushNotificationsEnabled = true,
        FallbackTranslationsEnabled = true,
        Latitude = 49.4447,
        Longitude = 7.7689,
        BoundingBox = new BoundingBoxData(South: 49.36, West: 7.62, North: 49.52, East: 7.92),
        PostalCode = "67655",
        TimeZone = TimeZone,
        Offers = offers,
    };
}
