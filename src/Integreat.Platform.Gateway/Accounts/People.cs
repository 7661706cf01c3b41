using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;

namespace Integreat.Platform.Gateway.Accounts;

/// <summary>Who accounts are, for those who may know: facts name them by id only.</summary>
internal sealed class People(AccountWork work)
{
    /// <summary>The people of these accounts; who has no account any more is missing in the answer.</summary>
    public Task<FrozenDictionary<string, Person>> FindAsync(IReadOnlyCollection<string> accounts) => work.RunAsync(async scope =>
    {
        var found = await scope.Db.Users.AsNoTracking()
            .Where(account => accounts.Contains(account.Id))
            .Select(account => new { account.Id, account.Email, account.Name, HasPassword = account.PasswordHash != null })
            .ToListAsync();
        return found.ToFrozenDictionary(account => account.Id, account => new Person(account.Email!, account.Name, !account.HasPassword));
    });

    /// <summary>The names of these accounts; who has no account any more is missing in the answer, and so are machines.</summary>
    public async Task<FrozenDictionary<string, string>> NamesAsync(IEnumerable<string> accounts) =>
        (await FindAsync([.. accounts.Distinct()])).ToFrozenDictionary(person => person.Key, person => person.Value.Name);
}

/// <param name="IsInvited">Has not accepted the invitation yet.</param>
internal sealed record Person(string Email, string Name, bool IsInvited);
