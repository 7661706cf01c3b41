namespace Integreat.Platform.Storage;

/// <summary>Another process holds the data folder or the database. The message is one sentence for the operator.</summary>
public sealed class StorageInUseException : Exception
{
    public StorageInUseException()
    {
    }

    public StorageInUseException(string message)
        : base(message)
    {
    }

    public StorageInUseException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
