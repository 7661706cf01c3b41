namespace Integreat.Platform.Grains.Chat;

/// <summary>A help desk did not do what it was asked for; the message is one sentence without anything personal.</summary>
internal sealed class DeskException(DeskFault fault, string message, Exception? inner = null) : Exception(message, inner)
{
    public DeskFault Fault { get; } = fault;
}

/// <summary>What is known of a request that failed.</summary>
internal enum DeskFault
{
    /// <summary>It did not get there. To ask again does no harm.</summary>
    NotReached,

    /// <summary>It may have been carried out, or not.</summary>
    Unclear,

    /// <summary>The desk declined it, and will again.</summary>
    Declined,

    /// <summary>The ticket does not exist any more, or is a part of another one.</summary>
    Gone,

    /// <summary>It was not asked, because it failed too often lately.</summary>
    Resting,
}
