using System.Collections.Immutable;

namespace Integreat.Platform.Storage.Transfer;

/// <summary>What a column holds, in the same form whatever the database.</summary>
internal enum StoredKind
{
    Text,
    Number,
    Truth,

    /// <summary>Microseconds since 1970-01-01 UTC.</summary>
    Moment,
    Bytes,
}

internal sealed record StoredColumn(string Name, StoredKind Kind);

/// <summary>A table that both databases have, with the same columns.</summary>
/// <param name="Key">By which its rows are ordered: both databases compare these by bytes, or they are numbers.</param>
internal sealed record StoredTable(string Name, ImmutableArray<StoredColumn> Columns, ImmutableArray<string> Key)
{
    /// <summary>Whether the database counts the rows, and never uses a number again.</summary>
    public bool IsNumbered => Key is ["number"];

    public string ColumnList => string.Join(", ", Columns.Select(column => column.Name));

    public string KeyList => string.Join(", ", Key);
}

/// <summary>
/// All that cannot be made again. Snapshots can, and who is a member of a cluster is of no use elsewhere. Nor are sessions, and the keys that
/// seal their cookies: who is signed in signs in again at the new place, and an archive opens nobody's session.
/// </summary>
internal static class StoredTables
{
    public static ImmutableArray<StoredTable> All { get; } =
    [
        Table("fact", "stream version", "stream:text version:number name:text payload:bytes at:moment account:text command:text subject:text"),
        Table("owner", "stream", "stream:text epoch:number leases_left:number former_leases_left:number"),
        Table("body", "hash", "hash:text bytes:bytes length:number"),
        Table("claim", "kind name", "kind:text name:text stream:text"),
        Table("card", "stream", "stream:text sequence:number json:bytes"),
        Table(
            "command",
            "stream account id",
            "stream:text account:text id:text digest:text outcome:bytes at:moment version:number facts:number client:text reason:text"),
        Table("erasure", "stream hash", "stream:text hash:text"),
        Table("due", "stream", "stream:text at:moment"),
        Table(
            "feedback",
            "number",
            "number:number id:text region:number language:text kind:text item:number subject:text rating:truth comment:text technical:truth "
            + "at:moment unread:truth archived:truth"),
        Table(
            "access_token", "number", "number:number hash:text account:text scopes:text region:number created:moment used:moment revoked:moment"),
        Table(
            "chat",
            "region device desk",
            "region:number device:text language:text desk:text ticket:number started:moment consent:truth tester:truth mark:text digest:text "
            + "sent:moment used:moment"),
        Table("help_desk", "region", "region:number access_token:text webhook_hash:text"),
        Table(
            "account",
            "id",
            "id:text email:text normalized_email:text email_confirmed:truth name:text language:text created:moment password_hash:text "
            + "security_stamp:text concurrency_stamp:text two_factor_enabled:truth last_code_step:number access_failed_count:number "
            + "lockout_end:moment"),
        Table(
            "account_login",
            "login_provider provider_key",
            "login_provider:text provider_key:text provider_display_name:text account:text"),
        Table("account_token", "account login_provider name", "account:text login_provider:text name:text value:text"),
        Table("account_passkey", "credential_id", "credential_id:bytes account:text data:text"),
        Table("account_link", "hash", "hash:text account:text purpose:text expires:moment"),
        Table(
            "account_personal_token",
            "id",
            "id:text hash:text account:text name:text scopes:text created:moment expires:moment used:moment"),
        Table(
            "municipality",
            "ags",
            "ags:text name:text search:text kind:text postal_code:text latitude:number longitude:number south:number west:number north:number "
            + "east:number hectares:number population:number"),
    ];

    private static StoredTable Table(string name, string key, string columns) => new(
        name,
        [.. columns.Split(' ').Select(column => column.Split(':')).Select(parts => new StoredColumn(parts[0], Enum.Parse<StoredKind>(parts[1], ignoreCase: true)))],
        [.. key.Split(' ')]);
}
