using System.Collections.Frozen;

namespace Integreat.Platform.Gateway.Screens.Words;

/// <summary>Why something was not done, by the refusal's code. English is what the domain itself says; it names the thing, too.</summary>
public sealed record RefusalWords
{
    /// <summary>From code and English sentence.</summary>
    public required Func<string, string, string> Say { get; init; }

    private static readonly FrozenDictionary<string, string> ByCode = new Dictionary<string, string>
    {
        ["page-unknown"] = "Diese Seite gibt es nicht mehr. Laden Sie den Seitenbaum neu.",
        ["page-cycle"] = "Eine Seite kann nicht unter sich selbst hängen. Wählen Sie einen anderen Platz.",
        ["page-archived"] = "Diese Seite ist archiviert. Holen Sie sie zuerst zurück.",
        ["page-not-archived"] = "Diese Seite ist nicht archiviert. Archivieren Sie sie zuerst.",
        ["still-used"] = "Darauf verweist noch etwas. Lösen Sie zuerst diese Verweise.",
        ["rights-missing"] = "Dazu reicht Ihre Rolle nicht. Bitten Sie jemanden, der die Kommune verwaltet.",
        ["region-unknown"] = "Diese Kommune gibt es nicht, oder Sie haben keine Rechte darin.",
        ["region-busy"] = "In dieser Kommune geschieht gerade sehr viel. Versuchen Sie es in einer Minute noch einmal.",
        ["region-full"] = "Der Speicherplatz dieser Kommune ist voll. Fragen Sie das Service-Team.",
        ["language-unknown"] = "Diese Sprache hat die Kommune nicht.",
        ["stale-version"] = "Jemand anderes hat inzwischen gespeichert. Sehen Sie sich beide Fassungen an.",
        ["title-missing"] = "Ohne Titel geht es nicht. Geben Sie der Seite einen.",
        ["slug-missing"] = "Die Adresse braucht mindestens einen Buchstaben oder eine Ziffer.",
        ["translation-not-in-review"] = "Dieser Text liegt nicht zur Prüfung vor.",
        ["translation-not-public"] = "Dieser Text ist nicht veröffentlicht.",
        ["translation-missing"] = "In dieser Sprache gibt es noch keinen Text.",
        ["comment-missing"] = "Schreiben Sie dazu, was geändert werden soll.",
        ["comment-too-long"] = "Die Anmerkung ist zu lang. Kürzen Sie sie.",
        ["sign-in-required"] = "Sie sind nicht mehr angemeldet. Melden Sie sich wieder an; was Sie geschrieben haben, bleibt erhalten.",
    }.ToFrozenDictionary();

    public static readonly RefusalWords English = new() { Say = (_, detail) => detail };

    public static readonly RefusalWords German = new() { Say = (code, detail) => ByCode.GetValueOrDefault(code, detail) };
}
