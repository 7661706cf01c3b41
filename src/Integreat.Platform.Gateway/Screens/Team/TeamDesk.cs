using Integreat.Platform.Contracts.Rights;

namespace Integreat.Platform.Gateway.Screens.Team;

/// <summary>What somebody is in the platform's team.</summary>
/// <param name="Role">One of <see cref="StaffRoles"/>.</param>
/// <param name="MayChange">Whether the role makes regions. Whatever is sent, the platform decides.</param>
public sealed record TeamDesk(string Role, bool MayChange)
{
    /// <summary>Whether the role gives roles to others.</summary>
    public bool MayManageStaff => Role is StaffRoles.Superuser;

    /// <summary>Whether the role changes what regions choose from: languages, offers, categories of locations.</summary>
    public bool MayChangeCatalogue => Role is StaffRoles.ServiceTeam or StaffRoles.CmsTeam or StaffRoles.Superuser;
}
