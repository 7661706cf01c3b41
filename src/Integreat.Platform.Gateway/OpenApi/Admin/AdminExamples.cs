using System.Collections.Frozen;
using Integreat.Platform.Gateway.Problems;

namespace Integreat.Platform.Gateway.OpenApi.Admin;

/// <summary>One example of everything that the admin API takes and gives: made of the types themselves, so none can have a member that is not there.</summary>
internal static class AdminExamples
{
    public static readonly DateTimeOffset Now = new(2026, 11, 29, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Of the one answer that is more than a problem.</summary>
    public static readonly Problem Conflict = new(412, "stale-version", "Somebody else has changed the same. Look at both texts, and send yours again.")
    {
        More =
        [
            new("basedOn", 2),
            new("current", 3),
            new("yours", new Dictionary<string, string> { ["content"] = "<p>Heute zu.</p>" }),
            new("theirs", new Dictionary<string, string> { ["content"] = "<p>Offen von 9 bis 18 Uhr.</p>" }),
        ],
    };

    private static readonly FrozenDictionary<Type, object> All =
        AccountExamples.All.Concat(RegionExamples.All).Concat(ContentExamples.All).Concat(CatalogExamples.All).ToFrozenDictionary(example => example.GetType());

    /// <summary>Null for what has none.</summary>
    public static object? Find(Type type) => All.GetValueOrDefault(type);
}
