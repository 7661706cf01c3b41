namespace Integreat.Platform.Gateway.Media;

/// <summary>The store of media files cannot be reached, or does not let us in. The message says so to operators, without a secret.</summary>
public sealed class MediaStoreUnavailableException(string message, Exception? innerException = null) : Exception(message, innerException);
