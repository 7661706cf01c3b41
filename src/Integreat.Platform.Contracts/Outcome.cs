namespace Integreat.Platform.Contracts;

/// <summary>
/// The answer to a command. Without a refusal the command's facts are journaled and <see cref="Version"/> is the stream's version that
/// holds them; readers see them once <c>WaitUntilVisibleAsync(Version)</c> returns. With a refusal nothing has changed.
/// </summary>
/// <param name="Id">The number that the command gave to what it created, if it created something.</param>
/// <param name="RefusalCode">A stable code for programs, kebab-case; null when the command was carried out.</param>
/// <param name="Detail">A sentence for people that says what to do.</param>
[GenerateSerializer, Immutable, Alias("outcome")]
public sealed record Outcome(
    [property: Id(0)] long Version,
    [property: Id(1)] long? Id = null,
    [property: Id(2)] string? RefusalCode = null,
    [property: Id(3)] string? Detail = null)
{
    /// <summary>The refusals after which the caller calls <c>PrepareAsync</c> and sends the same command again.</summary>
    public const string Unprepared = "unprepared";

    /// <summary>Any command to a region may be refused so: it has done too much within a minute. The same command may be sent again later.</summary>
    public const string RegionBusy = "region-busy";

    /// <summary>Any command that adds to a region may be refused so: as much is stored of it as it may have.</summary>
    public const string RegionFull = "region-full";

    /// <summary>An upload may be refused so: the files of the region take as much as they may.</summary>
    public const string MediaFull = "media-full";
}
