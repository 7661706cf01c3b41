using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Bulk;
using Integreat.Platform.Domain.History;
using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.Onboarding;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Platform;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Tests.Domain;

namespace Integreat.Platform.Tests.Rights;

/// <summary>One of every command that there is, found in the assembly: a new one is among them at once.</summary>
internal static class Commands
{
    public static ImmutableArray<RegionCommand> OfRegions { get; } = [.. Every<RegionCommand>()];

    public static ImmutableArray<PlatformCommand> OfThePlatform { get; } = [.. Every<PlatformCommand>()];

    private static IEnumerable<T> Every<T>() => typeof(T).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(T)) && !type.IsAbstract)
        .OrderBy(type => type.Name, StringComparer.Ordinal)
        .Select(type => (T)Make(type));

    // Who may does not depend on what a command says, but for these.
    private static object Make(Type type) => type.Name switch
    {
        nameof(ChangePage) => new ChangePage(new PageId(1), PageAttributes.None),
        nameof(ChangeLocation) => new ChangeLocation(new LocationId(1), Places.TownHall, 0),
        nameof(LaunchRegion) => new LaunchRegion([]),
        nameof(PlanLaunch) => new PlanLaunch(default, [], default),
        nameof(PublishText) => new PublishText(new TextOwner.OfPage(new PageId(1)), new LanguageCode("de"), null, default, null),
        nameof(WithdrawText) => new WithdrawText(new TextOwner.OfPage(new PageId(1)), new LanguageCode("de"), null),
        nameof(ConfirmText) => new ConfirmText(new TextOwner.OfPage(new PageId(1)), new LanguageCode("de"), null, default),
        nameof(UndoChanges) => new UndoChanges(Region.Empty, [new PageArchived(new PageId(1))], default, null, TimeZoneInfo.Utc),
        _ => RuntimeHelpers.GetUninitializedObject(type),
    };
}
