using Integreat.Platform.Domain.Merging;

namespace Integreat.Platform.Domain;

/// <summary>Why a command was declined.</summary>
/// <param name="Code">Stable, kebab-case, for programs.</param>
/// <param name="Detail">A sentence for people that says what to do.</param>
public sealed record Refusal(string Code, string Detail)
{
    /// <summary>The reason is something missing in the <see cref="PlatformCatalog"/>, which may be older than the platform is.</summary>
    public bool BlamesCatalog { get; init; }

    /// <summary>What stands against each other, where somebody else was faster; null otherwise.</summary>
    public Conflict? Conflict { get; init; }
}

/// <summary>What became of one of the things that a command was for.</summary>
/// <param name="Id">The number of the thing.</param>
/// <param name="Refusal">Null: it was done, or was so already.</param>
public sealed record ItemDecision(long Id, Refusal? Refusal);

/// <summary>What a model answers to a command: the facts to record, or the reason it declines. Without facts nothing needs to change.</summary>
public sealed record Decision<TFact>(ImmutableArray<TFact> Facts, Refusal? Refusal)
    where TFact : class
{
    /// <summary>The number given to what the command created, if it created something.</summary>
    public long? Created { get; init; }

    /// <summary>What became of each thing, if the command was for many; null otherwise.</summary>
    public ImmutableArray<ItemDecision>? Items { get; init; }

    public static implicit operator Decision<TFact>(TFact fact) => new([fact], null);

    public static implicit operator Decision<TFact>(ImmutableArray<TFact> facts) => new(facts, null);

    public static implicit operator Decision<TFact>(Refusal refusal) => new([], refusal);
}
