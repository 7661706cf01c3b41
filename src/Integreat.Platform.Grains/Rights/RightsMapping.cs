using System.Text.Json;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Rights;

namespace Integreat.Platform.Grains.Rights;

/// <summary>Roles and capabilities as they travel: in kebab-case.</summary>
internal static class RightsMapping
{
    public static string Name<T>(T value)
        where T : struct, Enum => Names<T>.Of[value];

    /// <summary>The value with this name; null if there is none.</summary>
    public static T? Parse<T>(string name)
        where T : struct, Enum => Names<T>.Values.TryGetValue(name, out var value) ? value : null;

    public static Refusal RoleUnknown(string role, ImmutableArray<string> roles) =>
        new("role-unknown", $"There is no role \"{role}\". The roles are {string.Join(", ", roles)}.");

    /// <summary>Who it is that acts. Anything but a known credential has no rights.</summary>
    public static Actor Actor(string account, string credential, ImmutableArray<string> scopes) => (credential, account) switch
    {
        (Credentials.BuiltIn, CommandContext.ServiceAccount) => new Actor.Platform(),
        (Credentials.PageToken, CommandContext.PageToken) => new Actor.PageToken(),
        (Credentials.Session, not (CommandContext.ServiceAccount or CommandContext.PageToken)) => new Actor.Person(account, Staff: null),
        (Credentials.PersonalToken, not (CommandContext.ServiceAccount or CommandContext.PageToken)) =>
            new Actor.Person(account, Staff: null, Scopes(scopes)),
        (Credentials.Token, _) => new Actor.Machine(scopes),
        _ => new Actor.Machine([]),
    };

    // A scope of a newer release is good for nothing here.
    private static ImmutableArray<Scope> Scopes(ImmutableArray<string> names) =>
        [.. names.Select(Parse<Scope>).Where(scope => scope is not null).Select(scope => scope!.Value)];

    public static Actor Actor(CommandContext context) => Actor(context.Account, context.Credential, context.Scopes);

    public static Actor Actor(Caller caller) => Actor(caller.Account, caller.Credential, caller.Scopes);

    public static MembersView View(Members members, long version) => new(
        version,
        [
            .. members.ByAccount.Values.OrderBy(member => member.Account, StringComparer.Ordinal)
                .Select(member => new MemberView(member.Account, Name(member.Role), member.Organization?.Value)),
        ],
        [.. PageRights(members, _ => true)]);

    /// <summary>What the actor may in the region.</summary>
    public static RightsView View(Region region, string account, Actor actor)
    {
        var member = region.Members.Find(account);
        return new RightsView(
            member is null ? null : Name(member.Role),
            member?.Organization?.Value,
            actor is Actor.Person { Staff: { } staff } ? Name(staff) : null,
            [.. Enum.GetValues<Capability>().Where(capability => region.Check(actor, capability) is null).Select(Name)],
            [.. PageRights(region.Members, owner => owner == account)]);
    }

    private static IEnumerable<PageRightView> PageRights(Members members, Func<string, bool> ofAccount) => members.OnPages
        .Where(right => ofAccount(right.Key.Account))
        .OrderBy(right => right.Key.Page.Value)
        .ThenBy(right => right.Key.Account, StringComparer.Ordinal)
        .Select(right => new PageRightView(right.Key.Page.Value, right.Key.Account, right.Value is PageRight.Publish));

    public static StaffView View(IReadOnlyDictionary<string, StaffRole> staff, long version) => new(
        version,
        [
            .. staff.OrderBy(member => member.Key, StringComparer.Ordinal)
                .Select(member => new StaffMember(member.Key, Name(member.Value))),
        ]);

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly ImmutableDictionary<T, string> Of = Enum.GetValues<T>()
            .ToImmutableDictionary(value => value, value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));

        public static readonly ImmutableDictionary<string, T> Values = Of.ToImmutableDictionary(pair => pair.Value, pair => pair.Key);
    }
}
