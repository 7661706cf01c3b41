namespace Integreat.Platform.Domain.Rights;

/// <summary>What somebody is in a region: the first columns of <see cref="RightsTable"/>.</summary>
public enum RegionRole
{
    Manager = 0,
    Editor = 1,
    Author = 2,
    EventManager = 3,

    /// <summary>Sees; may do more where a page or an organisation is theirs.</summary>
    Observer = 4,
}

/// <summary>What somebody of the platform's own team is, in every region: the other columns of <see cref="RightsTable"/>.</summary>
public enum StaffRole
{
    MarketingTeam = 0,
    AppTeam = 1,
    ServiceTeam = 2,
    CmsTeam = 3,
    Superuser = 4,
}
