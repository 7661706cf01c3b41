using System.Collections.Immutable;
using Integreat.Platform.Contracts.Bulk;
using Integreat.Platform.Gateway.Admin;

namespace Integreat.Platform.Gateway.Bulk;

/// <summary>Things of the kind that the address names.</summary>
internal sealed record ThingsForm(ImmutableArray<ThingForm> Items)
{
    public ImmutableArray<long> ToIds() => ThingForm.IdsOf(Items);
}

internal sealed record ThingForm(long Id)
{
    public static ImmutableArray<long> IdsOf(ImmutableArray<ThingForm> items) => [.. items.Select(item => item.Id)];
}

/// <param name="Parent">The page below which they come to hang; null: they become root pages.</param>
internal sealed record MoveForm(ImmutableArray<ThingForm> Items, long? Parent = null)
{
    public ImmutableArray<long> ToIds() => ThingForm.IdsOf(Items);
}

/// <param name="Organization">Null: they belong to none.</param>
internal sealed record GiveForm(ImmutableArray<SeenThingForm> Items, long? Organization = null)
{
    public ImmutableArray<SeenThing> ToThings() => SeenThingForm.ThingsOf(Items);
}

/// <summary>Texts in one language.</summary>
internal sealed record TextsForm(string Language, ImmutableArray<SeenThingForm> Items)
{
    public ImmutableArray<SeenThing> ToThings() => SeenThingForm.ThingsOf(Items);
}

/// <param name="Version">The version that was seen; null: whichever is there.</param>
internal sealed record SeenThingForm(long Id, int? Version = null)
{
    public static ImmutableArray<SeenThing> ThingsOf(ImmutableArray<SeenThingForm> items) =>
        [.. items.Select(item => new SeenThing(item.Id, item.Version))];
}

/// <param name="Version">The version of the region that holds what the command did.</param>
/// <param name="Items">What became of each thing, in the order in which they were named.</param>
internal sealed record BulkView(long Version, ImmutableArray<ItemView> Items);
