using System.Collections.Immutable;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Accounts;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Gateway.Accounts;
using Integreat.Platform.Gateway.Delivery;

namespace Integreat.Platform.Gateway.Rights;

/// <summary>Finds people for the platform's team: who they are, and where they work.</summary>
internal sealed class AccountSearch(IGrainFactory grains, People people, DirectoryReplica directory)
{
    private const int Most = 50;

    /// <summary>Accounts whose name or address holds the text, by name. Refuses: rights-missing, to who does not belong to the team.</summary>
    public async Task<Answer<AccountList>> RunAsync(Caller caller, string text, CancellationToken cancellation)
    {
        var staff = await grains.GetGrain<IStaff>(GrainKeys.Platform).ReadStaffAsync(caller, cancellation);
        if (staff.Value is not { } team)
        {
            return new Answer<AccountList>(null, staff.RefusalCode, staff.Detail);
        }

        var found = await people.SearchAsync(text.Trim(), Most + 1);
        var roles = team.Staff.ToDictionary(member => member.Account, member => member.Role);
        var regions = (await directory.ReadAsync(cancellation)).All.ToDictionary(region => region.Region);
        var accounts = ImmutableArray.CreateBuilder<FoundAccount>();
        foreach (var person in found.Take(Most))
        {
            var own = await grains.GetGrain<IAccounts>(GrainKeys.Accounts).ReadRegionsAsync(person.Account, cancellation);
            accounts.Add(new FoundAccount(
                person.Account, person.Name, person.Email, person.IsInvited, person.LastSeen, roles.GetValueOrDefault(person.Account),
                [.. own.Where(regions.ContainsKey).Select(number => regions[number].Slug).Order(StringComparer.Ordinal)]));
        }

        return new Answer<AccountList>(new AccountList(accounts.ToImmutable(), found.Length > Most));
    }
}

/// <param name="More">There are more: a longer text finds fewer.</param>
internal sealed record AccountList(ImmutableArray<FoundAccount> Accounts, bool More);

/// <param name="Invited">Has not accepted the invitation yet.</param>
/// <param name="LastSeen">When one of its sessions was last used, a few minutes more or less; null if it is signed in nowhere.</param>
/// <param name="StaffRole">What it is in the platform's team; null for everybody else.</param>
/// <param name="Regions">Addresses of the regions of which it is a member.</param>
internal sealed record FoundAccount(
    string Account, string Name, string Email, bool Invited, DateTimeOffset? LastSeen, string? StaffRole, ImmutableArray<string> Regions);
