namespace Integreat.Platform.Contracts.Locations;

/// <summary>What a location has besides its texts, the same in every language. "Not set" is the empty text; references are numbers.</summary>
[GenerateSerializer, Immutable, Alias("location-data")]
public sealed record LocationData
{
    /// <summary>Street and number.</summary>
    [Id(0)] public required string Address { get; init; }
    [Id(1)] public required string PostalCode { get; init; }
    [Id(2)] public required string City { get; init; }
    [Id(3)] public string Country { get; init; } = "Deutschland";

    /// <summary>Degrees.</summary>
    [Id(4)] public double Latitude { get; init; }

    /// <summary>Degrees.</summary>
    [Id(5)] public double Longitude { get; init; }

    /// <summary>Whether maps show it.</summary>
    [Id(6)] public bool OnMap { get; init; } = true;
    [Id(7)] public long? Icon { get; init; }

    /// <summary>Number of one of the platform's categories.</summary>
    [Id(8)] public required long Category { get; init; }
    [Id(9)] public long? Organization { get; init; }
    [Id(10)] public bool TemporarilyClosed { get; init; }

    /// <summary>Seven days, Monday first; none at all: nobody has said anything.</summary>
    [Id(11)] public ImmutableArray<OpeningDayData> OpeningHours { get; init; } = [];
    [Id(12)] public string AppointmentUrl { get; init; } = "";

    /// <summary>Null when nobody has said.</summary>
    [Id(13)] public bool? BarrierFree { get; init; }

    /// <summary>Of the place itself, as older systems have it; a general contact takes precedence, here and in the two below.</summary>
    [Id(14)] public string Website { get; init; } = "";
    [Id(15)] public string Email { get; init; } = "";
    [Id(16)] public string PhoneNumber { get; init; } = "";
}

/// <summary>One day of a week. At most one of the three marks is set; without any the place is open in the slots.</summary>
[GenerateSerializer, Immutable, Alias("opening-day")]
public sealed record OpeningDayData
{
    [Id(0)] public bool AllDay { get; init; }
    [Id(1)] public bool Closed { get; init; }
    [Id(2)] public bool AppointmentOnly { get; init; }

    /// <summary>One after the other, without overlap.</summary>
    [Id(3)] public ImmutableArray<OpeningSlotData> Slots { get; init; } = [];
}

/// <summary>From one clock time of the region to another on the same day, "09:30" to "12:00".</summary>
[GenerateSerializer, Immutable, Alias("opening-slot")]
public sealed record OpeningSlotData([property: Id(0)] string Start, [property: Id(1)] string End);
