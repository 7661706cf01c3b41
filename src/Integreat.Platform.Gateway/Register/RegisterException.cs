namespace Integreat.Platform.Gateway.Register;

/// <summary>A register that cannot be taken over; the message names every line that is wrong, and why.</summary>
public sealed class RegisterException : Exception
{
    public RegisterException()
    {
    }

    public RegisterException(string message)
        : base(message)
    {
    }

    public RegisterException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
