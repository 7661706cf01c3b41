using Integreat.Platform.Domain.Merging;
using Integreat.Platform.Domain.Translations;

namespace Integreat.Platform.Domain.Locations;

/// <summary>A place that people can go to: an office, a school, a meeting point.</summary>
/// <param name="Archived">Shown nowhere; events may still refer to it.</param>
/// <param name="Revision">Counts the changes of the details.</param>
public sealed record Location(
    LocationId Id, bool Archived, LocationDetails Details, int Revision, ImmutableDictionary<LanguageCode, Translation> Translations)
{
    /// <summary>The details before their last changes.</summary>
    public Past<LocationDetails> Earlier { get; init; } = Past.None<LocationDetails>();

    internal Location With(LocationDetails details) =>
        this with { Details = details, Revision = Revision + 1, Earlier = Earlier.With(Details) };

    public static Location New(LocationId id, LocationDetails details) =>
        new(id, false, details, 1, ImmutableDictionary<LanguageCode, Translation>.Empty);
}

/// <summary>What a location has besides its texts, the same in every language. "Not set" is the empty text.</summary>
public sealed record LocationDetails
{
    /// <summary>Street and number.</summary>
    public required string Address { get; init; }
    public required string PostalCode { get; init; }
    public required string City { get; init; }
    public required string Country { get; init; }

    /// <summary>Degrees.</summary>
    public double Latitude { get; init; }

    /// <summary>Degrees.</summary>
    public double Longitude { get; init; }

    /// <summary>Whether maps show it.</summary>
    public bool OnMap { get; init; }
    public MediaId? Icon { get; init; }
    public required CategoryId Category { get; init; }
    public OrganizationId? Organization { get; init; }
    public bool TemporarilyClosed { get; init; }
    public OpeningHours OpeningHours { get; init; } = OpeningHours.Unknown;
    public string AppointmentUrl { get; init; } = "";

    /// <summary>Null when nobody has said.</summary>
    public bool? BarrierFree { get; init; }

    /// <summary>Of the place itself; a general contact takes precedence.</summary>
    public string Website { get; init; } = "";

    /// <summary>Of the place itself; a general contact takes precedence.</summary>
    public string Email { get; init; } = "";

    /// <summary>Of the place itself; a general contact takes precedence.</summary>
    public string PhoneNumber { get; init; } = "";
}
