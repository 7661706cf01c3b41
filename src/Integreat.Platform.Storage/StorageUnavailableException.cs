namespace Integreat.Platform.Storage;

/// <summary>The database cannot be reached or used. The message is one sentence for the operator and never holds a password.</summary>
public sealed class StorageUnavailableException : Exception
{
    public StorageUnavailableException()
    {
    }

    public StorageUnavailableException(string message)
        : base(message)
    {
    }

    public StorageUnavailableException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
