using System.Collections.Frozen;

namespace Integreat.Platform.Domain.Rights;

/// <summary>Which role may do what.</summary>
public static class RightsTable
{
    // The roles of a region, then those of staff, each in the order of its enumeration. x: yes. -: no. g: where it was granted, that is on pages
    // with a right of one's own, and on pages and places of one's own organisation.
    //
    // This is what the Integreat CMS has, with its later changes, but: who edits pages may also save drafts (there it takes the right to
    // publish), rights to single pages count for every role (there observers alone are mentioned), and who may do something to one page may do it
    // to many at once (there authors archive many only where they publish).
    private const string Table = """
        |                           M  E  A  V  O   MK AP SV CM SU
        | ViewDashboard             x  x  x  x  x   x  x  x  x  x
        | ViewPages                 x  x  x  -  x   x  x  x  x  x
        | EditPages                 x  x  x  g  g   -  x  x  x  x
        | PublishPages              x  x  g  g  g   -  x  x  x  x
        | ArchivePages              x  x  x  -  -   -  x  x  x  x
        | DeletePages               -  -  -  -  -   -  -  x  x  x
        | GrantPageRights           x  -  -  -  -   -  -  x  x  x
        | ViewEvents                x  x  x  x  x   x  x  x  x  x
        | EditEvents                x  x  x  x  -   -  x  x  x  x
        | DeleteEvents              -  -  -  -  -   -  -  x  x  x
        | ViewLocations             x  x  x  x  x   x  x  x  x  x
        | EditLocations             x  x  x  x  g   -  x  x  x  x
        | DeleteLocations           -  -  -  -  -   -  -  x  x  x
        | ViewContacts              x  x  x  -  -   x  x  x  x  x
        | EditContacts              x  x  x  -  -   -  x  x  x  x
        | DeleteContacts            -  -  -  -  -   -  -  x  x  x
        | ViewMedia                 x  x  x  x  x   x  x  x  x  x
        | EditMedia                 x  x  x  x  x   -  x  x  x  x
        | ReplaceMedia              x  x  x  x  -   -  x  x  x  x
        | DeleteMedia               x  -  -  -  -   -  x  x  x  x
        | DeleteMediaFolders        x  -  -  -  -   -  -  x  x  x
        | ViewNews                  x  -  -  -  -   x  x  x  x  x
        | EditNews                  x  -  -  -  -   -  x  x  x  x
        | DeleteNews                -  -  -  -  -   -  -  x  x  x
        | ViewImprint               x  -  -  -  -   x  x  x  x  x
        | EditImprint               x  -  -  -  -   -  x  x  x  x
        | DeleteImprint             -  -  -  -  -   -  -  x  x  x
        | ViewFeedback              x  -  -  -  -   x  x  x  x  x
        | HandleFeedback            x  -  -  -  -   -  x  x  x  x
        | DeleteFeedback            x  -  -  -  -   -  -  x  x  x
        | ViewOrganizations         x  -  -  -  -   x  x  x  x  x
        | EditOrganizations         x  -  -  -  -   -  -  x  x  x
        | ViewMembers               x  -  -  -  -   x  x  x  x  x
        | ManageMembers             x  -  -  -  -   -  -  x  x  x
        | ViewHistory               x  -  -  -  -   x  x  x  x  x
        | EraseTexts                -  -  -  -  -   -  -  x  x  x
        | ViewStatistics            x  -  -  -  -   x  x  x  x  x
        | ViewTranslationReport     x  x  -  -  -   x  x  x  x  x
        | ViewBrokenLinks           x  x  -  -  -   x  x  x  x  x
        | ManageMachineTranslation  x  -  -  -  -   -  -  x  x  x
        | WriteInternalChat         x  -  -  -  -   x  x  x  x  x
        | DeleteInternalChat        -  -  -  -  -   -  -  x  x  x
        | ViewLanguages             -  -  -  -  -   x  x  x  x  x
        | ChangeLanguages           -  -  -  -  -   -  -  x  x  x
        | ViewRegions               -  -  -  -  -   x  x  x  x  x
        | ChangeRegions             -  -  -  -  -   -  x  x  x  x
        | DeleteRegions             -  -  -  -  -   -  -  x  x  x
        | ViewCatalog               -  -  -  -  -   x  x  x  x  x
        | ChangeCatalog             -  -  -  -  -   -  -  x  x  x
        | ViewGlobalContent         -  -  -  -  -   x  x  x  x  x
        | ChangeGlobalContent       -  -  -  -  -   -  x  x  x  x
        | ManageStaff               -  -  -  -  -   -  -  -  -  x
        | DeleteAccounts            -  -  -  -  -   -  -  x  x  x
        """;

    private static readonly int RegionColumns = Enum.GetValues<RegionRole>().Length;

    private static readonly FrozenDictionary<Capability, ImmutableArray<Allowance>> Rows = Table
        .Split('\n')
        .Skip(1)
        .Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToFrozenDictionary(row => Enum.Parse<Capability>(row[1]), row => row[2..].Select(Read).ToImmutableArray());

    /// <summary>Whether the role allows it in its region.</summary>
    public static Allowance Of(Capability capability, RegionRole role) => Rows[capability][(int)role];

    /// <summary>Whether the role allows it, in every region.</summary>
    public static bool Allows(Capability capability, StaffRole role) =>
        Rows[capability][RegionColumns + (int)role] is Allowance.Everywhere;

    private static Allowance Read(string cell) => cell switch
    {
        "x" => Allowance.Everywhere,
        "g" => Allowance.WhereGranted,
        "-" => Allowance.Nowhere,
        _ => throw new FormatException($"\"{cell}\" does not say whether a role may."),
    };
}

/// <summary>Where a role allows something.</summary>
public enum Allowance
{
    Nowhere,

    /// <summary>On pages with a right of one's own, and on pages and places of one's own organisation.</summary>
    WhereGranted,
    Everywhere,
}
