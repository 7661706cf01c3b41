namespace Integreat.Platform.Storage.Chat;

/// <summary>
/// What is known of devices that chat. A table of its own: it is personal, and forgotten in time. Writes are not cancellable; after an
/// exception it is unknown whether they are kept.
/// </summary>
public interface IChatStore
{
    Task<StoredChat?> FindAsync(long region, string device, string desk, CancellationToken cancellation);

    /// <summary>Keeps what is known of a device at one help desk in place of what was.</summary>
    Task PutAsync(StoredChat chat);

    /// <summary>The same, if nothing was known; false if something was.</summary>
    Task<bool> AddAsync(StoredChat chat);

    /// <summary>Takes note that a device was there.</summary>
    Task UseAsync(long region, string device, string desk, DateTimeOffset at);

    /// <summary>Takes note that something happened in a ticket; false if no device of the region talks in it.</summary>
    Task<bool> UseTicketAsync(long region, long ticket, DateTimeOffset at);

    /// <summary>Forgets every device that was last used before; returns how many.</summary>
    Task<int> ForgetAsync(DateTimeOffset unusedSince);
}

/// <summary>A device at a region's help desk. Moments are in microseconds.</summary>
public sealed record StoredChat
{
    public required long Region { get; init; }

    /// <summary>SHA-256 of the id that the device gave itself, lower-case hex: who knows the id can read the chat.</summary>
    public required string Device { get; init; }

    /// <summary>In which the reader wrote last.</summary>
    public string Language { get; init; } = "";

    /// <summary>
    /// Address of the help desk: at another one the ticket's number is somebody else's. Empty for what holds at all of them.
    /// </summary>
    public required string Desk { get; init; }
    public long? Ticket { get; init; }

    /// <summary>Since when a ticket is being opened of which the desk has not told the number; null while none is.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>Whether the reader lets others evaluate the chat; null if only the desk knows.</summary>
    public bool? Consent { get; init; }

    /// <summary>Whether the device was chosen to see the chat; null if that was never asked.</summary>
    public bool? Tester { get; init; }

    /// <summary>The message of which it is not known yet whether the desk has it.</summary>
    public MessageOnItsWay? OnItsWay { get; init; }
    public required DateTimeOffset Used { get; init; }
}

/// <param name="Mark">By which the message can be found at the desk.</param>
/// <param name="Digest">SHA-256 of its text, lower-case hex.</param>
/// <param name="Sent">When it was first sent.</param>
public sealed record MessageOnItsWay(string Mark, string Digest, DateTimeOffset Sent);
