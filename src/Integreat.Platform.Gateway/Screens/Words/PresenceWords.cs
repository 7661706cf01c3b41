namespace Integreat.Platform.Gateway.Screens.Words;

/// <summary>What is said of who else is writing.</summary>
public sealed record PresenceWords
{
    /// <summary>Somebody's name, and the language of the text.</summary>
    public required Func<string, string, string> Writes { get; init; }

    /// <summary>Names.</summary>
    public required Func<string, string> WriteHere { get; init; }

    public static readonly PresenceWords German = new()
    {
        Writes = (name, language) => $"{name} bearbeitet gerade den Text in der Sprache {language}.",
        WriteHere = names => $"Hier schreibt gerade: {names}",
    };

    public static readonly PresenceWords English = new()
    {
        Writes = (name, language) => $"{name} is editing the text in {language}.",
        WriteHere = names => $"Writing here: {names}",
    };
}
