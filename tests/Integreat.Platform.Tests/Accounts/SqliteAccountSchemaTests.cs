using System.Data.Common;
using Integreat.Platform.Gateway.Accounts;
using Integreat.Platform.Storage.Journal;
using Integreat.Platform.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Integreat.Platform.Tests.Accounts;

public sealed class SqliteAccountSchemaTests : AccountSchemaContract
{
    /// <summary>Two writers of one file, neither of which ever rests: each must wait for the other, and none may give up.</summary>
    [Fact]
    public async Task Accounts_and_journal_are_written_at_once()
    {
        const int Each = 300;
        var journal = Stores.Get<IJournal>();
        var now = new DateTimeOffset(2026, 11, 23, 9, 30, 0, TimeSpan.Zero);
        var account = new Account("kim@example.org", "Kim", "de", now);
        await RunAsync(scope => scope.Users.CreateAsync(account));

        var links = Enumerable.Range(0, 4).Select(async writer =>
        {
            for (var number = 0; number < Each; number++)
            {
                await RunAsync(scope =>
                {
                    scope.Db.Links.Add(new AccountLink
                    {
                        Hash = $"{writer}-{number}",
                        Account = account.Id,
                        Purpose = LinkPurposes.Invitation,
                        Expires = now,
                    });
                    return scope.Db.SaveChangesAsync(Cancellation);
                });
            }
        });
        var facts = Enumerable.Range(0, 4).Select(async stream =>
        {
            var epoch = (await journal.ClaimAsync($"r:{stream}", Cancellation)).Epoch;
            for (var number = 0; number < Each; number++)
            {
                Assert.IsType<AppendResult.Appended>(await journal.AppendAsync(Fact($"r:{stream}", epoch, number, now)));
            }
        });
        await Task.WhenAll([.. links, .. facts]);

        Assert.Equal(4 * Each, await RunAsync(scope => scope.Db.Links.CountAsync(Cancellation)));
    }

    private static Append Fact(string stream, long epoch, int number, DateTimeOffset now) => new()
    {
        Stream = stream,
        Epoch = epoch,
        ExpectedVersion = number,
        Facts = [new NewFact("tried.1", "{}"u8.ToArray())],
        At = now,
        By = "kim",
        Command = new CommandRecord($"{number}", "", "{}"u8.ToArray()),
    };

    private protected override Task<PlatformStorage> CreateStorageAsync() => Task.FromResult<PlatformStorage>(new SqliteStorage());

    private protected override Task<List<string>> DescribeTablesAsync(DbConnection connection) => ReadAsync(
        connection,
        """
        WITH mine AS (SELECT name FROM sqlite_schema WHERE type = 'table' AND (name = 'account' OR name LIKE 'account\_%' ESCAPE '\' OR name = 'data_protection_key'))
        SELECT m.name || '.' || c.name || ' ' || lower(c.type) || iif(c."notnull", ' not null', '') FROM mine m, pragma_table_info(m.name) c
        UNION ALL
        SELECT m.name || ' key ' || (SELECT group_concat(name, ' ') FROM (SELECT name FROM pragma_table_info(m.name) WHERE pk > 0 ORDER BY pk)) FROM mine m
        UNION ALL
        SELECT m.name || iif(i."unique", ' unique ', ' index ') || i.name || ' ' || (SELECT group_concat(name, ' ') FROM (SELECT name FROM pragma_index_info(i.name) ORDER BY seqno))
        FROM mine m, pragma_index_list(m.name) i WHERE i.origin = 'c'
        UNION ALL
        SELECT m.name || ' references ' || f."table" || ' ' || f."from" || ' ' || lower(f.on_delete) FROM mine m, pragma_foreign_key_list(m.name) f
        """);
}
