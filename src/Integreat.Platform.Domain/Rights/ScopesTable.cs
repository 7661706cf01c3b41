using System.Collections.Frozen;

namespace Integreat.Platform.Domain.Rights;

/// <summary>What a personal token may be used for: the columns of <see cref="ScopesTable"/>.</summary>
public enum Scope
{
    /// <summary>To see.</summary>
    Read = 0,

    /// <summary>To write what readers do not see before somebody publishes it.</summary>
    Content = 1,

    /// <summary>To show something to readers, change what they see, and take it from them.</summary>
    Publish = 2,

    /// <summary>To say who belongs to a region, and who may do what there.</summary>
    Members = 3,

    /// <summary>Whatever its person may do. What ends for good, and the platform itself, take nothing less.</summary>
    All = 4,
}

/// <summary>To what a personal token narrows the rights of its person. It never adds any.</summary>
public static class ScopesTable
{
    // The scopes in the order of their enumeration, without the last, which has everything. x: yes. -: no.
    private const string Table = """
        |                           R C P M
        | ViewDashboard             x x x x
        | ViewPages                 x x x -
        | EditPages                 - x - -
        | PublishPages              - - x -
        | ArchivePages              - - x -
        | DeletePages               - - - -
        | GrantPageRights           - - - x
        | ViewEvents                x x x -
        | EditEvents                - - x -
        | DeleteEvents              - - - -
        | ViewLocations             x x x -
        | EditLocations             - - x -
        | DeleteLocations           - - - -
        | ViewContacts              x x x -
        | EditContacts              - - x -
        | DeleteContacts            - - - -
        | ViewMedia                 x x x -
        | EditMedia                 - x - -
        | ReplaceMedia              - - x -
        | DeleteMedia               - - - -
        | DeleteMediaFolders        - - - -
        | ViewNews                  x x x -
        | EditNews                  - - x -
        | DeleteNews                - - - -
        | ViewImprint               x x x -
        | EditImprint               - - x -
        | DeleteImprint             - - - -
        | ViewFeedback              x - - -
        | HandleFeedback            - - - -
        | DeleteFeedback            - - - -
        | ViewOrganizations         x x x x
        | EditOrganizations         - - x -
        | ViewHistory               x - - -
        | EraseTexts                - - - -
        | ViewMembers               x - - x
        | ManageMembers             - - - x
        | ViewStatistics            x - - -
        | ViewTranslationReport     x x x -
        | ViewBrokenLinks           x x x -
        | ManageMachineTranslation  - - - -
        | WriteInternalChat         - - - -
        | DeleteInternalChat        - - - -
        | ViewLanguages             x x x -
        | ChangeLanguages           - - - -
        | ViewRegions               x - - -
        | ChangeRegions             - - - -
        | DeleteRegions             - - - -
        | ViewCatalog               x - - -
        | ChangeCatalog             - - - -
        | ViewGlobalContent         x - - -
        | ChangeGlobalContent       - - - -
        | ManageStaff               - - - -
        | DeleteAccounts            - - - -
        """;

    private static readonly FrozenDictionary<Capability, ImmutableArray<bool>> Rows = Table
        .Split('\n')
        .Skip(1)
        .Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToFrozenDictionary(row => Enum.Parse<Capability>(row[1]), row => row[2..].Select(Read).ToImmutableArray());

    /// <summary>Whether a token with this scope may be used for it, if its person may do it.</summary>
    public static bool Allows(Capability capability, Scope scope) => scope is Scope.All || Rows[capability][(int)scope];

    private static bool Read(string cell) => cell switch
    {
        "x" => true,
        "-" => false,
        _ => throw new FormatException($"\"{cell}\" does not say whether a scope has it."),
    };
}
