using Integreat.Platform.Domain.Regions;

namespace Integreat.Platform.Domain.Languages;

/// <summary>What may be done to a region's language tree, and what a fact does to it.</summary>
internal static class LanguageRules
{
    public static Decision<RegionFact> Decide(this LanguageTree tree, AddLanguage command, PlatformCatalog catalog) => command switch
    {
        _ when tree.Contains(command.Language) => LanguageRefusals.Exists(command.Language),
        { Parent: null } when tree.Default is { } root => LanguageRefusals.RootExists(root),
        { Parent: { } parent } when !tree.Contains(parent) => LanguageRefusals.Unknown(parent),
        _ when !catalog.Languages.Contains(command.Language) => LanguageRefusals.NotOnPlatform(command.Language),
        { Parent: null, Active: false } => LanguageRefusals.IsDefault(command.Language),
        _ => new LanguageAdded(command.Language, command.Parent, command.Active, command.Active && command.Visible),
    };

    public static Decision<RegionFact> Decide(this LanguageTree tree, MoveLanguage command) => tree.Find(command.Language) switch
    {
        null => LanguageRefusals.Unknown(command.Language),
        { Parent: null } => LanguageRefusals.IsDefault(command.Language),
        _ when !tree.Contains(command.Parent) => LanguageRefusals.Unknown(command.Parent),
        _ when tree.IsBelow(command.Parent, command.Language) => LanguageRefusals.Cycle(command.Language, command.Parent),
        _ => new LanguageMoved(command.Language, command.Parent),
    };

    public static Decision<RegionFact> Decide(this LanguageTree tree, ShowLanguage command) => tree.Find(command.Language) switch
    {
        null => LanguageRefusals.Unknown(command.Language),
        { Active: false } => LanguageRefusals.Inactive(command.Language),
        { Visible: true } => ImmutableArray<RegionFact>.Empty,
        _ => new LanguageShown(command.Language),
    };

    public static Decision<RegionFact> Decide(this LanguageTree tree, HideLanguage command) => tree.Find(command.Language) switch
    {
        null => LanguageRefusals.Unknown(command.Language),
        { Visible: false } => ImmutableArray<RegionFact>.Empty,
        _ => new LanguageHidden(command.Language),
    };

    public static Decision<RegionFact> Decide(this LanguageTree tree, ActivateLanguage command) => tree.Find(command.Language) switch
    {
        null => LanguageRefusals.Unknown(command.Language),
        { Active: true } => ImmutableArray<RegionFact>.Empty,
        _ => new LanguageActivated(command.Language),
    };

    public static Decision<RegionFact> Decide(this LanguageTree tree, DeactivateLanguage command) => tree.Find(command.Language) switch
    {
        null => LanguageRefusals.Unknown(command.Language),
        { Parent: null } => LanguageRefusals.IsDefault(command.Language),
        { Active: false } => ImmutableArray<RegionFact>.Empty,
        _ => new LanguageDeactivated(command.Language),
    };

    public static LanguageTree Apply(this LanguageTree tree, RegionFact fact) => fact switch
    {
        LanguageAdded added => tree.Add(new LanguageNode(added.Language, added.Parent, added.Active, added.Visible)),
        LanguageMoved moved => tree.Move(moved.Language, moved.Parent),
        LanguageShown shown => tree.Replace(shown.Language, node => node with { Visible = true }),
        LanguageHidden hidden => tree.Replace(hidden.Language, node => node with { Visible = false }),
        LanguageActivated activated => tree.Replace(activated.Language, node => node with { Active = true }),
        LanguageDeactivated deactivated => tree.Replace(deactivated.Language, node => node with { Active = false, Visible = false }),
        _ => tree,
    };
}
