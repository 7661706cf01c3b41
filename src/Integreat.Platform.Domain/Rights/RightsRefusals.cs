namespace Integreat.Platform.Domain.Rights;

internal static class RightsRefusals
{
    private const string Code = "rights-missing";

    /// <summary>Only for people who have some right in the region.</summary>
    public static Refusal Missing(Need need, RegionRole? role, StaffRole? staff)
    {
        var roles = Enum.GetValues<RegionRole>().Where(each => RightsTable.Of(need.Capability, each) is Allowance.Everywhere).ToList();
        var needed = roles is [] ? $"a role of the platform's team ({Staff(need.Capability)})" : $"the role {List(roles.Select(Name))} in this region";
        var granted = need switch
        {
            { Page: not null, Capability: Capability.PublishPages } => ", or the right to publish this page",
            { Page: not null } => ", or the right to edit this page",
            { Location: not null } => ", or that the place belongs to your organisation",
            _ => "",
        };
        return new Refusal(
            Code, $"This needs {needed}{granted}. You are {(role is { } own ? Name(own) : Name(staff!.Value))}. {Whom(roles)}");
    }

    public static Refusal StaffMissing(Capability capability, StaffRole staff) => new(
        Code, $"This needs a role of the platform's team ({Staff(capability)}). You are {Name(staff)}. Ask the platform's operator.");

    public static Refusal NotStaff() =>
        new(Code, "This is for the platform's own team. Ask the platform's operator.");

    /// <summary>Only for people who may do it themselves.</summary>
    public static Refusal ScopeMissing(Capability capability)
    {
        var scopes = Enum.GetValues<Scope>().Where(scope => ScopesTable.Allows(capability, scope)).Select(scope => $"\"{Name(scope)}\"");
        return new Refusal("scope-missing", $"You may do this, but your token is not made for it. Make one with the scope {List(scopes)}, or sign in.");
    }

    public static Refusal TokenNeeded() =>
        new(Code, "Content is pushed with the token of a page. Save the text as an editor, or send the token.");

    private static string Whom(List<RegionRole> roles) =>
        roles is [] ? "Ask the platform's service team." : "Ask one of the region's managers.";

    private static string Staff(Capability capability) =>
        List([.. Enum.GetValues<StaffRole>().Where(role => RightsTable.Allows(capability, role)).Select(Name)]);

    private static string List(IEnumerable<string> names) =>
        names.ToArray() is [.. { Length: > 0 } first, var last] ? $"{string.Join(", ", first)} or {last}" : names.Single();

    // As they are written when a token is made.
    private static string Name(Scope scope) => scope.ToString().ToLowerInvariant();

    private static string Name(RegionRole role) => role switch
    {
        RegionRole.Manager => "Manager",
        RegionRole.Editor => "Editor",
        RegionRole.Author => "Author",
        RegionRole.EventManager => "Event manager",
        _ => "Observer",
    };

    private static string Name(StaffRole role) => role switch
    {
        StaffRole.MarketingTeam => "Marketing team",
        StaffRole.AppTeam => "App team",
        StaffRole.ServiceTeam => "Service team",
        StaffRole.CmsTeam => "CMS team",
        _ => "Superuser",
    };
}
