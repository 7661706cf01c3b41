namespace Integreat.Platform.Gateway.Onboarding;

/// <summary>A file with a region that cannot be taken over. The message says why; no region was made.</summary>
public sealed class RegionFileException : Exception
{
    public RegionFileException()
    {
    }

    public RegionFileException(string message)
        : base(message)
    {
    }

    public RegionFileException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
