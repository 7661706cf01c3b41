using System.Net.Sockets;
using Npgsql;

namespace Integreat.Platform.Storage;

/// <summary>Where a PostgreSQL database is, and what to call it in front of people: never with its password.</summary>
internal sealed class PostgresDatabase
{
    private readonly NpgsqlConnectionStringBuilder _parts;

    private PostgresDatabase(NpgsqlConnectionStringBuilder parts) => _parts = parts;

    /// <summary>For connections whose session means something: locks must end when they close, not when a pool reuses them.</summary>
    public string DedicatedConnectionString => new NpgsqlConnectionStringBuilder(_parts.ConnectionString) { Pooling = false }.ConnectionString;

    private string Name => $"The PostgreSQL database \"{_parts.Database ?? _parts.Username}\" at {_parts.Host}:{_parts.Port}";

    /// <exception cref="StorageUnavailableException">This is no connection string.</exception>
    public static PostgresDatabase Parse(string connectionString)
    {
        try
        {
            var parts = new NpgsqlConnectionStringBuilder(connectionString);
            return parts.Host is null
                ? throw new StorageUnavailableException("The connection string for PostgreSQL names no host.")
                : new PostgresDatabase(parts);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            // Its message, and the exception itself, may quote a piece of the string.
            throw new StorageUnavailableException("The connection string for PostgreSQL cannot be read.");
        }
    }

    public StorageUnavailableException Unavailable(Exception exception) => new(
        exception switch
        {
            PostgresException refusal => $"{Name} refused: {refusal.MessageText}.",
            SocketException socket => $"{Name} cannot be reached: {socket.Message}.",
            { InnerException: SocketException socket } => $"{Name} cannot be reached: {socket.Message}.",
            { InnerException: TimeoutException } => $"{Name} cannot be reached: it does not answer.",
            _ => $"{Name} cannot be reached.",
        },
        exception);

    public StorageInUseException InUse() => new($"{Name} is in use by another process.");
}
