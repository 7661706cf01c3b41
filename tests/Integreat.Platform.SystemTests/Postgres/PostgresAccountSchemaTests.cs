using System.Data.Common;
using Integreat.Platform.SystemTests.Conformance;
using Integreat.Platform.Tests.Accounts;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.SystemTests.Postgres;

public sealed class PostgresAccountSchemaTests(PostgresServer server) : AccountSchemaContract
{
    private protected override async Task<PlatformStorage> CreateStorageAsync() => new PostgresStorage(await server.CreateDatabaseAsync());

    private protected override Task<List<string>> DescribeTablesAsync(DbConnection connection) => ReadAsync(
        connection,
        """
        WITH mine AS (SELECT oid, relname FROM pg_class WHERE relkind = 'r' AND (relname = 'account' OR relname LIKE 'account\_%' OR relname = 'data_protection_key')),
        named AS (SELECT attrelid, attnum, attname FROM pg_attribute)
        SELECT m.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END
        FROM mine m JOIN pg_attribute a ON a.attrelid = m.oid WHERE a.attnum > 0 AND NOT a.attisdropped
        UNION ALL
        SELECT m.relname || ' key ' || (SELECT string_agg(n.attname, ' ' ORDER BY k.place) FROM unnest(c.conkey) WITH ORDINALITY k(number, place) JOIN named n ON n.attrelid = m.oid AND n.attnum = k.number)
        FROM mine m JOIN pg_constraint c ON c.conrelid = m.oid WHERE c.contype = 'p'
        UNION ALL
        SELECT m.relname || CASE WHEN i.indisunique THEN ' unique ' ELSE ' index ' END || x.relname || ' '
          || (SELECT string_agg(n.attname, ' ' ORDER BY k.place) FROM unnest(i.indkey::int[]) WITH ORDINALITY k(number, place) JOIN named n ON n.attrelid = m.oid AND n.attnum = k.number)
        FROM mine m JOIN pg_index i ON i.indrelid = m.oid JOIN pg_class x ON x.oid = i.indexrelid WHERE NOT i.indisprimary
        UNION ALL
        SELECT m.relname || ' references ' || t.relname || ' ' || (SELECT string_agg(n.attname, ' ') FROM unnest(c.conkey) k(number) JOIN named n ON n.attrelid = m.oid AND n.attnum = k.number)
          || CASE c.confdeltype WHEN 'c' THEN ' cascade' ELSE ' other' END
        FROM mine m JOIN pg_constraint c ON c.conrelid = m.oid JOIN pg_class t ON t.oid = c.confrelid WHERE c.contype = 'f'
        """);
}
