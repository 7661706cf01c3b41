using System.Text.Json.Serialization;
using Integreat.Platform.Contracts.Regions;

namespace Integreat.Platform.Contracts.Register;

/// <summary>The official register of municipalities, from which new regions are made. Grain key: <see cref="GrainKeys.Register"/>.</summary>
[Alias("register-grain"), Version(1)]
public interface IRegister : IGrainWithStringKey
{
    /// <summary>
    /// Puts a register in the place of the one that is there, whole or not at all; the same again changes nothing. For the operator alone. Refuses:
    /// rights-missing, body-missing, manifest-unreadable.
    /// </summary>
    /// <param name="parts">Hashes of the parts of a <see cref="RegisterManifest"/>, stored ahead like those of every manifest.</param>
    /// <returns>The outcome's id is how many entries there are now.</returns>
    [Alias("import")]
    Task<Outcome> ImportAsync(CommandContext context, ImmutableArray<string> parts);

    /// <summary>
    /// Entries whose name, postal code or key begins with the text, the most populous first; whether letters are large, and whether an umlaut is
    /// written as such or as two letters, is all the same. Refuses: rights-missing, to who may not create regions; search-text-missing.
    /// </summary>
    [AlwaysInterleave, Alias("search")]
    Task<Answer<MunicipalityList>> SearchAsync(Caller caller, string text, CancellationToken cancellation);

    /// <summary>Whether the caller may create regions; the refusal if not.</summary>
    [AlwaysInterleave, Alias("check")]
    Task<RegisterRefusal?> CheckAsync(Caller caller, CancellationToken cancellation);

    /// <summary>The entry with this key. Refuses: rights-missing, ags-unknown.</summary>
    [AlwaysInterleave, Alias("find")]
    Task<Answer<Municipality>> FindAsync(Caller caller, string ags, CancellationToken cancellation);
}

[GenerateSerializer, Immutable, Alias("register-refusal")]
public sealed record RegisterRefusal([property: Id(0)] string Code, [property: Id(1)] string Detail);

/// <summary>A register as it travels.</summary>
public sealed record RegisterManifest(ImmutableArray<Municipality> Entries);

[GenerateSerializer, Immutable, Alias("municipality-list")]
public sealed record MunicipalityList([property: Id(0)] ImmutableArray<Municipality> Entries);

/// <summary>An entry of the register: a municipality, or a district with several.</summary>
[GenerateSerializer, Immutable, Alias("municipality")]
public sealed record Municipality
{
    /// <summary>The official key (AGS): 8 digits for a municipality, 5 for a district.</summary>
    [Id(0)] public required string Ags { get; init; }

    /// <summary>Without what it is, such as "Eberbach".</summary>
    [Id(1)] public required string Name { get; init; }

    /// <summary>What it is officially, such as "Stadt" or "Landkreis"; empty if unknown.</summary>
    [Id(2)] public string Kind { get; init; } = "";

    /// <summary>Of the administration; empty if unknown.</summary>
    [Id(3)] public string PostalCode { get; init; } = "";

    /// <summary>Degrees; null if unknown, as is the longitude then.</summary>
    [Id(4)] public double? Latitude { get; init; }
    [Id(5)] public double? Longitude { get; init; }
    [Id(6)] public BoundingBoxData? BoundingBox { get; init; }
    [Id(7)] public long? Hectares { get; init; }
    [Id(8)] public long? Population { get; init; }

    /// <summary>The address that a region of this name has, if it is free.</summary>
    [Id(9)] public string Slug { get; init; } = "";

    /// <summary>Whether it is a district with several municipalities.</summary>
    [JsonIgnore]
    public bool IsDistrict => Ags.Length == 5;
}
