namespace Integreat.Platform.Server;

/// <summary>A command cannot do what it says; the message is one sentence for the operator.</summary>
internal sealed class CommandFailedException(string message, Exception? innerException = null) : Exception(message, innerException);
