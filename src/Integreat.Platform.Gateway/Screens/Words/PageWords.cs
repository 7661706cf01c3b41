namespace Integreat.Platform.Gateway.Screens.Words;

/// <summary>What the page tree says.</summary>
public sealed record PageWords
{
    public required string Heading { get; init; }

    public static readonly PageWords German = new()
    {
        Heading = "Seiten",
    };

    public static readonly PageWords English = new()
    {
        Heading = "Pages",
    };
}
