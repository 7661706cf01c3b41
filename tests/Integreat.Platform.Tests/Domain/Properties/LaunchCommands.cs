using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Integreat.Platform.Domain.Onboarding;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Rights;
using static Integreat.Platform.Tests.Domain.Story;

namespace Integreat.Platform.Tests.Domain.Properties;

/// <summary>Invents launches. The invented regions lack much, so most of it has to be passed over.</summary>
internal static class LaunchCommands
{
    private static readonly ImmutableArray<string> All = LaunchChecklist.Required;

    public static readonly Gen<RegionCommand> Any =
        from despite in Gen.Elements<ImmutableArray<string>>(All, All, All, All.Remove(LaunchChecklist.Manager), All.Remove(LaunchChecklist.Manager), [], ["anything"])
        from moment in Gen.Elements(Monday.AddHours(1), Monday.AddHours(1), Monday.AddHours(2)) // few, so that plans are met again
        from at in CommandSequences.Moments
        from command in Gen.Elements<RegionCommand>(
            new LaunchRegion(despite),
            new PlanLaunch(moment, despite, Monday),
            new PlanLaunch(moment, despite, Monday),
            new PlanLaunch(moment, despite, Monday),
            new PlanLaunch(moment, despite, at),
            new LaunchDueRegion(moment, at),
            new LaunchDueRegion(moment, at),
            new LaunchDueRegion(moment, at),
            new CancelLaunch(),
            new WithdrawRegion(),
            new WithdrawRegion(),
            new ArchiveRegion(),
            new RestoreRegion())
        select command;

    /// <summary>With a manager who comes and goes, so that launches are missed.</summary>
    public static readonly Gen<RegionCommand> Theme = Gen.Frequency(
        (6, Any),
        (2, Gen.Constant<RegionCommand>(new GrantMembership("kim", RegionRole.Manager, null))),
        (2, Gen.Constant<RegionCommand>(new EndMembership("kim"))));
}
