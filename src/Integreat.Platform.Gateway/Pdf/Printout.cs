namespace Integreat.Platform.Gateway.Pdf;

/// <summary>What came of the wish to have a book printed.</summary>
internal enum PrintResult
{
    Printed,

    /// <summary>More sheets than are allowed.</summary>
    TooLong,

    /// <summary>Too many others wait already.</summary>
    Busy,
}

/// <param name="Bytes">A PDF; empty if there is none.</param>
internal sealed record Printout(PrintResult Result, byte[] Bytes)
{
    public static readonly Printout TooLong = new(PrintResult.TooLong, []);
    public static readonly Printout Busy = new(PrintResult.Busy, []);
}
