namespace Integreat.Platform.Domain.Merging;

/// <summary>What two people changed in different ways, or what differs where nobody knows any more what one of them had seen.</summary>
/// <param name="BasedOn">The version that the one who comes late has seen.</param>
/// <param name="Current">The version that is there.</param>
public sealed record Conflict(int BasedOn, int Current, ImmutableArray<FieldConflict> Fields);

/// <param name="Yours">What the one who comes late wants; a text as its reference.</param>
/// <param name="Theirs">What is there.</param>
public sealed record FieldConflict(string Field, object? Yours, object? Theirs);
