using System.Collections.Immutable;
using System.Data.Common;
using Integreat.Platform.Gateway.Accounts;
using Integreat.Platform.Storage.Accounts;
using Integreat.Platform.Tests.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Integreat.Platform.Tests.Accounts;

/// <summary>
/// What the mapper thinks of the tables of accounts is what the schema scripts made, on whatever database. Each line of a description is one
/// thing that could differ.
/// </summary>
public abstract class AccountSchemaContract : IAsyncLifetime
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 30, 0, 123, 456, TimeSpan.Zero);

    private StoreHost? _stores;

    private protected StoreHost Stores => _stores!;

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _stores = await StoreHost.OpenAsync(await CreateStorageAsync());

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await (_stores?.DisposeAsync() ?? default);
    }

    [Fact]
    public async Task The_model_describes_the_real_tables()
    {
        var mapped = await RunAsync(scope => Task.FromResult(DescribeModel(scope.Db)));
        await using var connection = await Stores.Get<AccountsDatabase>().Source.OpenConnectionAsync(Cancellation);
        var real = await DescribeTablesAsync(connection);

        Assert.NotEmpty(mapped);
        Assert.Equal(mapped.Order(StringComparer.Ordinal), real.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_is_stored_is_read_again()
    {
        var account = await AddAccountAsync();
        await Stores.ReopenAsync();

        await RunAsync(async scope =>
        {
            var found = await scope.Users.FindByEmailAsync("KIM@example.org");
            Assert.Equal((account.Id, "Kim", "de", Monday), (found!.Id, found.Name, found.Language, found.Created));
            Assert.True(await scope.Users.CheckPasswordAsync(found, "fünf Wörter in einer Reihe"));
            Assert.NotNull(await scope.Users.GetAuthenticatorKeyAsync(found));
            Assert.Equal(account.Id, (await scope.Users.FindByLoginAsync("town", "kim-17"))?.Id);
            Assert.Equal((account.Id, "Key"), ((await scope.Users.FindByPasskeyIdAsync([1, 2, 3]))?.Id, Assert.Single(await scope.Users.GetPasskeysAsync(found)).Name));
            Assert.Equal(Monday, (await scope.Db.Links.SingleAsync(Cancellation)).Expires);
            Assert.Equal(AccountRules.EmailTaken, Assert.Single((await scope.Users.CreateAsync(new Account("Kim@Example.org", "K", "de", Monday))).Errors).Code);

            Assert.True((await scope.Users.DeleteAsync(found)).Succeeded);
            return await scope.Db.Links.CountAsync(Cancellation) + await scope.Db.UserTokens.CountAsync(Cancellation)
                + await scope.Db.PersonalTokens.CountAsync(Cancellation);
        }, left => Assert.Equal(0, left));
    }

    [Fact]
    public async Task Accounts_travel_in_an_archive_and_sessions_stay_behind()
    {
        var account = await AddAccountAsync();
        using var archive = new MemoryStream();
        await Stores.ExportAsync(archive);
        await using var elsewhere = await StoreHost.OpenAsync(await CreateStorageAsync());

        archive.Position = 0;
        await elsewhere.ImportAsync(archive);

        await elsewhere.Get<AccountWork>().RunAsync(async scope =>
        {
            var found = await scope.Users.FindByIdAsync(account.Id);
            Assert.True(await scope.Users.CheckPasswordAsync(found!, "fünf Wörter in einer Reihe"));
            Assert.Equal((3, Monday.AddMinutes(15)), (found!.AccessFailedCount, found.LockoutEnd));
            Assert.NotNull(await scope.Users.GetAuthenticatorKeyAsync(found));
            Assert.Equal([1, 2, 3], Assert.Single(await scope.Users.GetPasskeysAsync(found)).CredentialId);
            Assert.Equal(account.Id, (await scope.Users.FindByLoginAsync("town", "kim-17"))?.Id);
            Assert.Equal("h", (await scope.Db.Links.SingleAsync(Cancellation)).Hash);
            var token = await scope.Db.PersonalTokens.SingleAsync(Cancellation);
            Assert.Equal(("h", Monday.AddDays(1), null), (token.Hash, token.Expires, token.Used));
            Assert.Empty(await scope.Db.Sessions.ToListAsync(Cancellation));
            return Assert.IsType<Account>(found);
        });
    }

    [Fact]
    public void Accounts_have_ids_as_facts_name_them() =>
        Assert.Matches("^[0-9a-f]{12}7[0-9a-f]{19}$", new Account("kim@example.org", "Kim", "de", Monday).Id);

    private protected abstract Task<PlatformStorage> CreateStorageAsync();

    /// <summary>The tables of accounts as the database describes them, in the words of <see cref="DescribeModel"/>.</summary>
    private protected abstract Task<List<string>> DescribeTablesAsync(DbConnection connection);

    private protected Task<T> RunAsync<T>(Func<AccountScope, Task<T>> work) => Stores.Get<AccountWork>().RunAsync(work);

    private protected static async Task<List<string>> ReadAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var row = await command.ExecuteReaderAsync(Cancellation);
        var lines = new List<string>();
        while (await row.ReadAsync(Cancellation))
        {
            lines.Add(row.GetString(0));
        }

        return lines;
    }

    private async Task RunAsync<T>(Func<AccountScope, Task<T>> work, Action<T> judge) => judge(await RunAsync(work));

    /// <summary>Somebody who has whatever an account can have.</summary>
    private async Task<Account> AddAccountAsync()
    {
        var account = new Account("kim@example.org", "Kim", "de", Monday) { AccessFailedCount = 3, LockoutEnd = Monday.AddMinutes(15) };
        await RunAsync(async scope =>
        {
            Assert.True((await scope.Users.CreateAsync(account, "fünf Wörter in einer Reihe")).Succeeded);
            await scope.Users.ResetAuthenticatorKeyAsync(account);
            await scope.Users.AddLoginAsync(account, new UserLoginInfo("town", "kim-17", "Town"));
            await scope.Users.AddOrUpdatePasskeyAsync(
                account, new UserPasskeyInfo([1, 2, 3], [4], Monday, 7, ["usb"], true, true, false, [5], [6]) { Name = "Key" });
            scope.Db.Links.Add(new AccountLink { Hash = "h", Account = account.Id, Purpose = LinkPurposes.Invitation, Expires = Monday });
            scope.Db.PersonalTokens.Add(new PersonalToken
            {
                Id = "t",
                Hash = "h",
                Account = account.Id,
                Name = "Program",
                Scopes = "read content",
                Created = Monday,
                Expires = Monday.AddDays(1),
            });
            scope.Db.Sessions.Add(new AccountSession
            {
                Id = "s",
                Hash = "h",
                Account = account.Id,
                Started = Monday,
                Seen = Monday,
                Expires = Monday,
                Client = "curl",
                Pending = false,
            });
            return await scope.Db.SaveChangesAsync(Cancellation);
        });
        return account;
    }

    private static ImmutableArray<string> DescribeModel(AccountsContext db) =>
    [
        .. db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables.SelectMany(table => (IEnumerable<string>)
        [
            .. table.Columns.Select(column => $"{table.Name}.{column.Name} {column.StoreType.ToLowerInvariant()}{(column.IsNullable ? "" : " not null")}"),
            $"{table.Name} key {Names(table.PrimaryKey!.Columns)}",
            .. table.Indexes.Select(index => $"{table.Name} {(index.IsUnique ? "unique" : "index")} {index.Name} {Names(index.Columns)}"),
            .. table.ForeignKeyConstraints.Select(key =>
                $"{table.Name} references {key.PrincipalTable.Name} {Names(key.Columns)} {key.OnDeleteAction.ToString().ToLowerInvariant()}"),
        ]),
    ];

    private static string Names(IReadOnlyList<IColumn> columns) => string.Join(' ', columns.Select(column => column.Name));
}
