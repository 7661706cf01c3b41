namespace Integreat.Platform.Contracts.Rights;

/// <summary>To what a personal token can be narrowed. What each is good for stands in one table of the domain.</summary>
public static class PersonalScopes
{
    public const string Read = "read";
    public const string Content = "content";
    public const string Publish = "publish";
    public const string Members = "members";

    /// <summary>Not narrowed: whatever its person may do.</summary>
    public const string All = "all";

    /// <summary>All there are.</summary>
    public static ImmutableArray<string> Known { get; } = [Read, Content, Publish, Members, All];
}
