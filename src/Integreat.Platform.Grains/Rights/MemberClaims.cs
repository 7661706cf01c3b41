using Integreat.Platform.Domain;
using Integreat.Platform.Storage.Journal;

namespace Integreat.Platform.Grains.Rights;

/// <summary>
/// An index from accounts to their regions, written with the memberships themselves. It says where to ask, never what somebody may: that stands in
/// the region's own facts.
/// </summary>
internal static class MemberClaims
{
    private const string Kind = "member";

    public static Claim Of(string account, RegionId region) => new(Kind, string.Create(CultureInfo.InvariantCulture, $"{account}/{region.Value}"));

    /// <summary>The numbers of the regions that the account is a member of.</summary>
    public static async Task<ImmutableArray<long>> RegionsOfAsync(IJournal journal, string account, CancellationToken cancellation) =>
    [
        .. (await journal.ReadClaimsAsync(Kind, $"{account}/", cancellation))
            .Select(claim => long.Parse(claim.Name.AsSpan(account.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture))
            .Order(),
    ];
}
