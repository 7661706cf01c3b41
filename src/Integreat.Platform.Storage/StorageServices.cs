using Integreat.Platform.Storage.Accounts;
using Integreat.Platform.Storage.Accounts.Postgres;
using Integreat.Platform.Storage.Accounts.Sqlite;
using Integreat.Platform.Storage.Chat;
using Integreat.Platform.Storage.Chat.Postgres;
using Integreat.Platform.Storage.Chat.Sqlite;
using Integreat.Platform.Storage.Feedback;
using Integreat.Platform.Storage.Feedback.Postgres;
using Integreat.Platform.Storage.Feedback.Sqlite;
using Integreat.Platform.Storage.History;
using Integreat.Platform.Storage.History.Postgres;
using Integreat.Platform.Storage.History.Sqlite;
using Integreat.Platform.Storage.Journal;
using Integreat.Platform.Storage.Journal.Postgres;
using Integreat.Platform.Storage.Journal.Sqlite;
using Integreat.Platform.Storage.Register;
using Integreat.Platform.Storage.Register.Postgres;
using Integreat.Platform.Storage.Register.Sqlite;
using Integreat.Platform.Storage.Snapshots;
using Integreat.Platform.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Integreat.Platform.Storage;

/// <summary>
/// Registers the journal, the tables beside it and the place for snapshots. The host brings the schema up to date first, see
/// <see cref="Schema.SchemaMigrator"/>.
/// </summary>
public static class StorageServices
{
    /// <summary>Keeps everything in files of a data folder, which the host has locked (<see cref="DataFolderLock"/>).</summary>
    public static IServiceCollection AddSqliteStorage(this IServiceCollection services, string dataFolder)
    {
        var folder = DataFolder.At(dataFolder);
        services.AddSingleton(_ => new SqliteDatabase(folder.Journal));
        services.AddSingleton<IJournal>(provider => SqliteJournal.Begin(provider.GetRequiredService<SqliteDatabase>()));
        services.AddSingleton<IJournalHistory>(provider => new SqliteHistory(provider.GetRequiredService<SqliteDatabase>()));
        services.AddSingleton<IFeedbackStore>(provider => new SqliteFeedback(provider.GetRequiredService<SqliteDatabase>()));
        services.AddSingleton<ITokenStore>(provider => new SqliteTokens(provider.GetRequiredService<SqliteDatabase>()));
        services.AddSingleton<IChatStore>(provider => new SqliteChats(provider.GetRequiredService<SqliteDatabase>()));
        services.AddSingleton<IHelpDeskStore>(provider => new SqliteHelpDesks(provider.GetRequiredService<SqliteDatabase>()));
        services.AddSingleton<IRegisterStore>(provider => new SqliteRegister(provider.GetRequiredService<SqliteDatabase>()));
        services.AddSingleton(_ => SnapshotDatabase.Sqlite(folder.Snapshots));
        services.AddSingleton(_ => AccountsDatabase.Sqlite(folder.Journal));
        return services;
    }

    /// <summary>Keeps everything in one PostgreSQL database, through one pool of connections.</summary>
    /// <exception cref="StorageUnavailableException">This is no connection string.</exception>
    public static IServiceCollection AddPostgresStorage(this IServiceCollection services, string connectionString)
    {
        services.AddPostgresPool(connectionString);
        services.AddSingleton<IJournal>(provider => new PostgresJournal(provider.GetRequiredService<NpgsqlDataSource>()));
        services.AddSingleton<IJournalHistory>(provider => new PostgresHistory(provider.GetRequiredService<NpgsqlDataSource>()));
        services.AddSingleton<IFeedbackStore>(provider => new PostgresFeedback(provider.GetRequiredService<NpgsqlDataSource>()));
        services.AddSingleton<ITokenStore>(provider => new PostgresTokens(provider.GetRequiredService<NpgsqlDataSource>()));
        services.AddSingleton<IChatStore>(provider => new PostgresChats(provider.GetRequiredService<NpgsqlDataSource>()));
        services.AddSingleton<IHelpDeskStore>(provider => new PostgresHelpDesks(provider.GetRequiredService<NpgsqlDataSource>()));
        services.AddSingleton<IRegisterStore>(provider => new PostgresRegister(provider.GetRequiredService<NpgsqlDataSource>()));
        services.AddSingleton(provider => SnapshotDatabase.Postgres(provider.GetRequiredService<NpgsqlDataSource>()));
        return services;
    }

    /// <summary>The pool of connections and the place for accounts, for a process that uses no other table of ours.</summary>
    /// <exception cref="StorageUnavailableException">This is no connection string.</exception>
    public static IServiceCollection AddPostgresPool(this IServiceCollection services, string connectionString)
    {
        PostgresDatabase.Parse(connectionString);
        services.AddSingleton(_ => NpgsqlDataSource.Create(connectionString));
        return services.AddSingleton(provider => AccountsDatabase.Postgres(provider.GetRequiredService<NpgsqlDataSource>()));
    }
}
