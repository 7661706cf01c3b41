using Integreat.Platform.Contracts.Following;
using Orleans.Placement;
using Orleans.Runtime.Placement;

namespace Integreat.Platform.Grains.Following;

/// <summary>The way to a silo's <see cref="LeaseHub"/>. Any other silo answers that it knows nothing.</summary>
[GrainType("lease-hub"), OnNamedSilo]
internal sealed class LeaseHubGrain(LeaseHub hub) : Grain, ILeaseHub
{
    public Task<JointAnswer> AskAsync(JointQuestion question, CancellationToken cancellation) =>
        this.GetPrimaryKeyString() == hub.Name ? hub.AskAsync(question, cancellation) : Task.FromResult(JointAnswer.Over);
}

/// <summary>The grain is placed on the silo whose address is its key.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OnNamedSiloAttribute() : PlacementAttribute(new NamedSiloPlacement());

[GenerateSerializer, Immutable, Alias("named-silo-placement")]
internal sealed class NamedSiloPlacement : PlacementStrategy;

/// <summary>Finds the silo, if it still lives.</summary>
internal sealed class NamedSiloDirector : IPlacementDirector
{
    public Task<SiloAddress> OnAddActivation(PlacementStrategy strategy, PlacementTarget target, IPlacementContext context)
    {
        var named = SiloAddress.FromParsableString(target.GrainIdentity.Key.ToString()!);
        return context.GetCompatibleSilos(target).Contains(named)
            ? Task.FromResult(named)
            : throw new OrleansException($"Silo {named} has ended.");
    }
}
