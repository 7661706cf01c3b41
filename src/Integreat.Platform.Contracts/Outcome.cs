namespace Integreat.Platform.Contracts;

/// <summary>
/// The answer to a command. Without a refusal the command's facts are journaled and <see cref="Version"/> is the stream's version that
/// holds them; readers see them once <c>WaitUntilVisibleAsync(Version)</c> returns. With a refusal nothing has changed.
/// </summary>
/// <param name="Id">The number that the command gave to what it created, if it created something.</param>
/// <param name="RefusalCode">A stable code for programs, kebab-case; null when the command was carried out.</param>
/// <param name="Detail">A sentence for people that says what to do.</param>
/// <param name="Conflict">With stale-version: what stands against each other, where that can be said.</param>
/// <param name="Items">What became of each thing, where the command was for many: refused or not; null otherwise.</param>
/// <param name="Would">With <see cref="CommandContext.DryRun"/>: what would be journaled, by the names of facts, such as "page-archived".</param>
[GenerateSerializer, Immutable, Alias("outcome")]
public sealed record Outcome(
    [property: Id(0)] long Version,
    [property: Id(1)] long? Id = null,
    [property: Id(2)] string? RefusalCode = null,
    [property: Id(3)] string? Detail = null,
    [property: Id(4)] ConflictView? Conflict = null,
    [property: Id(5)] ImmutableArray<string>? Would = null,
    [property: Id(6)] ImmutableArray<ItemOutcome>? Items = null)
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

/// <summary>What became of one of the things that a command was for.</summary>
/// <param name="Id">The number of the thing.</param>
/// <param name="RefusalCode">As of a command for this thing alone; null: it was done, or was so already.</param>
/// <param name="Detail">A sentence for people that says what to do.</param>
[GenerateSerializer, Immutable, Alias("item-outcome")]
public sealed record ItemOutcome(
    [property: Id(0)] long Id,
    [property: Id(1)] string? RefusalCode = null,
    [property: Id(2)] string? Detail = null);

/// <summary>
/// What two people changed in different ways; or, where nobody knows any more what the one who comes late had seen, everything that differs.
/// </summary>
/// <param name="BasedOn">The version that the one who comes late has seen.</param>
/// <param name="Current">The version that is there.</param>
[GenerateSerializer, Immutable, Alias("conflict")]
public sealed record ConflictView(
    [property: Id(0)] int BasedOn,
    [property: Id(1)] int Current,
    [property: Id(2)] ImmutableArray<FieldConflictView> Fields);

/// <param name="Yours">What the one who comes late wants, as JSON.</param>
/// <param name="Theirs">What is there, as JSON.</param>
[GenerateSerializer, Immutable, Alias("field-conflict")]
public sealed record FieldConflictView(
    [property: Id(0)] string Field,
    [property: Id(1)] string Yours,
    [property: Id(2)] string Theirs);
