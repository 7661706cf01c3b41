namespace Integreat.Platform.Gateway.Screens.Words;

/// <summary>What the screen of the imprint says besides what every text says.</summary>
public sealed record ImprintWords
{
    public required string Heading { get; init; }
    public required string Missing { get; init; }
    public required string Hint { get; init; }

    public static readonly ImprintWords German = new()
    {
        Heading = "Impressum",
        Missing = "Noch hat die Kommune kein öffentliches Impressum. Schreiben Sie es, und veröffentlichen Sie es.",
        Hint = "Das Impressum sagt, wer für die Inhalte verantwortlich ist. Es erscheint in der App und auf der Website, sobald es veröffentlicht ist.",
    };

    public static readonly ImprintWords English = new()
    {
        Heading = "Imprint",
        Missing = "The municipality has no public imprint yet. Write it, and publish it.",
        Hint = "The imprint says who answers for the content. It is shown in the app and on the website as soon as it is published.",
    };
}
