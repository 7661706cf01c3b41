namespace Integreat.Platform.Gateway.Screens.Words;

/// <summary>What the editor of a text says.</summary>
public sealed record TextWords
{
    public required string Heading { get; init; }

    public static readonly TextWords German = new()
    {
        Heading = "Seiten",
    };

    public static readonly TextWords English = new()
    {
        Heading = "Pages",
    };
}
