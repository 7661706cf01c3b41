using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Integreat.Platform.Contracts;

namespace Integreat.Platform.Gateway.Admin;

/// <summary>What became of one of many things.</summary>
/// <param name="Done">True: it was done, or was so already. Otherwise there is a code and a sentence.</param>
internal sealed record ItemView(
    long Id,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? Done = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Code = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Detail = null)
{
    public static ImmutableArray<ItemView> Of(ImmutableArray<ItemOutcome>? items) =>
        [.. (items ?? []).Select(item => new ItemView(item.Id, item.RefusalCode is null ? true : null, item.RefusalCode, item.Detail))];
}
