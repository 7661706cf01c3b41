namespace Integreat.Platform.Contracts.Regions;

/// <summary>All settings of a region, as they travel. Words and value lists are those of the public API and the dump format.</summary>
[GenerateSerializer, Immutable, Alias("region-settings")]
public sealed record RegionSettingsData
{
    [Id(0)] public required string Name { get; init; }
    [Id(1)] public required string Slug { get; init; }

    /// <summary>ACTIVE, HIDDEN or ARCHIVED.</summary>
    [Id(2)] public string Status { get; init; } = "HIDDEN";
    [Id(3)] public string AdministrativeDivision { get; init; } = "MUNICIPALITY";
    [Id(4)] public bool AdministrativeDivisionIncluded { get; init; }
    [Id(5)] public string CustomPrefix { get; init; } = "";
    [Id(6)] public ImmutableArray<RegionAliasData> Aliases { get; init; } = [];
    [Id(7)] public bool EventsEnabled { get; init; } = true;
    [Id(8)] public bool LocationsEnabled { get; init; } = true;
    [Id(9)] public bool ContactsEnabled { get; init; }
    [Id(10)] public bool PushNotificationsEnabled { get; init; } = true;
    [Id(11)] public bool ExternalNewsEnabled { get; init; }
    [Id(12)] public bool FallbackTranslationsEnabled { get; init; }
    [Id(13)] public double Latitude { get; init; }
    [Id(14)] public double Longitude { get; init; }

    /// <summary>South, west, north, east in degrees, or null when unknown.</summary>
    [Id(15)] public BoundingBoxData? BoundingBox { get; init; }
    [Id(16)] public string PostalCode { get; init; } = "";

    /// <summary>IANA name.</summary>
    [Id(17)] public string TimeZone { get; init; } = "Europe/Berlin";
    [Id(18)] public string AdminMail { get; init; } = "";
    [Id(19)] public long? Icon { get; init; }

    /// <summary>Numbers of the platform's offer templates.</summary>
    [Id(20)] public ImmutableArray<long> Offers { get; init; } = [];
    [Id(21)] public ChatSettingsData Chat { get; init; } = new();
    [Id(22)] public TranslationBudgetData TranslationBudget { get; init; } = new();
}

[GenerateSerializer, Immutable, Alias("region-alias")]
public sealed record RegionAliasData(
    [property: Id(0)] string Name, [property: Id(1)] double Latitude, [property: Id(2)] double Longitude);

/// <summary>Degrees; south below north, west below east.</summary>
[GenerateSerializer, Immutable, Alias("bounding-box")]
public sealed record BoundingBoxData(
    [property: Id(0)] double South, [property: Id(1)] double West, [property: Id(2)] double North, [property: Id(3)] double East);

/// <summary>The region's help desk. The access token is a secret: it is kept outside the journal, only whether there is one travels.</summary>
[GenerateSerializer, Immutable, Alias("chat-settings")]
public sealed record ChatSettingsData
{
    [Id(0)] public bool Enabled { get; init; }
    [Id(1)] public string Url { get; init; } = "";
    [Id(2)] public string PrivacyPolicyUrl { get; init; } = "";
    [Id(3)] public int TesterPercentage { get; init; }
    [Id(4)] public bool HasAccessToken { get; init; }
}

/// <summary>Words of machine translation that a region has booked; the month (0 to 11) in which they are renewed.</summary>
[GenerateSerializer, Immutable, Alias("translation-budget")]
public sealed record TranslationBudgetData
{
    [Id(0)] public int Booked { get; init; }
    [Id(1)] public int RenewalMonth { get; init; }
    [Id(2)] public int Adjustment { get; init; }
}
