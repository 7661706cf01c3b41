namespace Integreat.Platform.Contracts.Chat;

/// <summary>
/// One device's chat with the help desk of one region. Grain key: <see cref="GrainKeys.Chat"/>. What is sent queues up, so that a device never
/// gets two tickets.
/// </summary>
[Alias("device-chat-grain"), Version(1)]
public interface IDeviceChat : IGrainWithStringKey
{
    /// <summary>The chat as the desk has it. Refuses: <see cref="ChatRefusals"/>.</summary>
    [AlwaysInterleave, ResponseTimeout("00:01:00"), Alias("read")]
    Task<ChatAnswer> ReadAsync(CancellationToken cancellation);

    /// <summary>
    /// Opens the chat if there is none, adds to it, and reads it. Refuses: <see cref="ChatRefusals"/>; after a refusal the same message may be
    /// sent again, and is in the chat once.
    /// </summary>
    [ResponseTimeout("00:02:00"), Alias("post")]
    Task<ChatAnswer> PostAsync(ChatPost post);

    /// <summary>Whether the device is one of those that see the chat: decided when first asked, by the region's share, and remembered.</summary>
    [Alias("is-tester")]
    Task<bool> IsTesterAsync();
}

/// <summary>What a reader adds to a chat.</summary>
[GenerateSerializer, Immutable, Alias("chat-post")]
public sealed record ChatPost
{
    /// <summary>The id that the device gave itself, of which the grain's key holds only the hash.</summary>
    [Id(0)] public required string Device { get; init; }

    /// <summary>In which the reader reads.</summary>
    [Id(1)] public required string Language { get; init; }

    /// <summary>Plain text; empty if there is none.</summary>
    [Id(2)] public string Message { get; init; } = "";

    /// <summary>Whether others may evaluate the chat; null if that was not said.</summary>
    [Id(3)] public bool? Consent { get; init; }
}

/// <summary>A chat, or the code of why there is none.</summary>
[GenerateSerializer, Immutable, Alias("chat-answer")]
public sealed record ChatAnswer([property: Id(0)] ChatView? Chat, [property: Id(1)] string? RefusalCode = null);

/// <summary>Why there is no chat.</summary>
public static class ChatRefusals
{
    /// <summary>The device has no chat in this region.</summary>
    public const string Unknown = "chat-unknown";

    /// <summary>The region's chat is off, or address or token of its help desk are missing.</summary>
    public const string NotConfigured = "chat-not-configured";

    /// <summary>The help desk cannot be reached, or answers something that makes no sense.</summary>
    public const string Unreachable = "help-desk-unreachable";
}

/// <param name="Messages">Without internal ones, the oldest first.</param>
/// <param name="Consent">Others may evaluate the chat.</param>
/// <param name="TicketUrl">Where those at the desk see it.</param>
[GenerateSerializer, Immutable, Alias("chat-view")]
public sealed record ChatView(
    [property: Id(0)] ImmutableArray<ChatMessageView> Messages,
    [property: Id(1)] bool Consent,
    [property: Id(2)] string TicketUrl);

/// <param name="Content">HTML.</param>
/// <param name="FromReader">The reader wrote it, and not somebody at the desk.</param>
/// <param name="Automatic">A program wrote it.</param>
[GenerateSerializer, Immutable, Alias("chat-message")]
public sealed record ChatMessageView(
    [property: Id(0)] long Id,
    [property: Id(1)] string Content,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] bool FromReader,
    [property: Id(4)] bool Automatic);
