namespace Integreat.Platform.Gateway.Screens.Team;

/// <summary>What somebody wants otherwise than it is saved.</summary>
/// <param name="Field">As people call it.</param>
public sealed record CatalogChange(string Field, string Yours, string Theirs)
{
    /// <summary>Those that differ.</summary>
    public static IEnumerable<CatalogChange> Of(params IEnumerable<CatalogChange> all) => all.Where(change => change.Yours != change.Theirs);
}
