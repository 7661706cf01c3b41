namespace Integreat.Platform.Contracts.Rights;

/// <summary>
/// Who may do what in a region. All commands, here and everywhere in a region, refuse: region-unknown, for people who have no rights in it as for
/// a region that is not there; rights-missing, for people who have others. A change holds from the next command on.
/// </summary>
[Alias("region-members-grain"), Version(1)]
public interface IRegionMembers : IGrainWithStringKey
{
    /// <summary>
    /// Makes an account a member, or something else than before. Refuses: role-unknown, account-invalid, organization-unknown.
    /// </summary>
    /// <param name="role">One of <see cref="RegionRoles"/>.</param>
    /// <param name="organization">The organisation whose pages and places the account may edit and publish whatever its role; null for none.</param>
    [Alias("grant")]
    Task<Outcome> GrantAsync(CommandContext context, string account, string role, long? organization);

    /// <summary>Ends a membership, and all rights to single pages with it. Refuses: member-unknown.</summary>
    [Alias("end")]
    Task<Outcome> EndAsync(CommandContext context, string account);

    /// <summary>Lets a member edit, or also publish, one page. Refuses: page-unknown, member-unknown.</summary>
    [Alias("grant-page-right")]
    Task<Outcome> GrantPageRightAsync(CommandContext context, long page, string account, bool mayPublish);

    /// <summary>Ends a right to one page. Refuses: page-unknown, page-right-unknown.</summary>
    [Alias("end-page-right")]
    Task<Outcome> EndPageRightAsync(CommandContext context, long page, string account);

    /// <summary>The members, by account, and all rights to single pages. Refuses like commands.</summary>
    [AlwaysInterleave, Alias("read-members")]
    Task<Answer<MembersView>> ReadMembersAsync(Caller caller, CancellationToken cancellation);

    /// <summary>Whether the caller has any rights in the region. Without them everything about it is refused as if it were not there.</summary>
    [AlwaysInterleave, Alias("knows")]
    Task<bool> KnowsAsync(Caller caller, CancellationToken cancellation);

    /// <summary>What the caller may do in the region. Refuses: region-unknown, if that is nothing.</summary>
    [AlwaysInterleave, Alias("read-rights")]
    Task<Answer<RightsView>> ReadRightsAsync(Caller caller, CancellationToken cancellation);
}

/// <summary>What somebody can be in a region.</summary>
public static class RegionRoles
{
    public const string Manager = "manager";
    public const string Editor = "editor";
    public const string Author = "author";
    public const string EventManager = "event-manager";
    public const string Observer = "observer";

    /// <summary>All there are, the mightiest first.</summary>
    public static ImmutableArray<string> All { get; } = [Manager, Editor, Author, EventManager, Observer];
}

[GenerateSerializer, Immutable, Alias("members-view")]
public sealed record MembersView(
    [property: Id(0)] long Version,
    [property: Id(1)] ImmutableArray<MemberView> Members,
    [property: Id(2)] ImmutableArray<PageRightView> PageRights);

[GenerateSerializer, Immutable, Alias("member-view")]
public sealed record MemberView(
    [property: Id(0)] string Account,
    [property: Id(1)] string Role,
    [property: Id(2)] long? Organization);

[GenerateSerializer, Immutable, Alias("page-right-view")]
public sealed record PageRightView(
    [property: Id(0)] long Page,
    [property: Id(1)] string Account,
    [property: Id(2)] bool MayPublish);

/// <param name="Role">What the caller is in the region; null for staff who are not members.</param>
/// <param name="StaffRole">What the caller is in the platform's team; null for everybody else.</param>
/// <param name="Capabilities">What the caller may do in the whole region, in kebab-case, such as "edit-pages".</param>
/// <param name="PageRights">What was granted to the caller on single pages.</param>
[GenerateSerializer, Immutable, Alias("rights-view")]
public sealed record RightsView(
    [property: Id(0)] string? Role,
    [property: Id(1)] long? Organization,
    [property: Id(2)] string? StaffRole,
    [property: Id(3)] ImmutableArray<string> Capabilities,
    [property: Id(4)] ImmutableArray<PageRightView> PageRights);
