namespace Integreat.Platform.Storage.Transfer;

/// <summary>An archive cannot be taken over. The message says why; nothing was changed.</summary>
public sealed class ArchiveException(string message) : Exception(message);
