namespace Integreat.Platform.Storage;

/// <summary>What was to be stored has certainly left nothing behind; the writer may try again.</summary>
public sealed class NotStoredException : Exception
{
    public NotStoredException()
    {
    }

    public NotStoredException(string message)
        : base(message)
    {
    }

    public NotStoredException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
