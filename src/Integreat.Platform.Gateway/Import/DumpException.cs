namespace Integreat.Platform.Gateway.Import;

/// <summary>A dump that cannot be taken over; the message is one sentence that names the file, the record and the field.</summary>
public sealed class DumpException : Exception
{
    public DumpException()
    {
    }

    public DumpException(string message)
        : base(message)
    {
    }

    public DumpException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
