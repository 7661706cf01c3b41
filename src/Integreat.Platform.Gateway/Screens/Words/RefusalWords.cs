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
        ["event-unknown"] = "Diese Veranstaltung gibt es nicht mehr. Laden Sie die Liste neu.",
        ["event-archived"] = "Diese Veranstaltung ist archiviert. Holen Sie sie zuerst zurück.",
        ["event-not-archived"] = "Diese Veranstaltung ist nicht archiviert. Archivieren Sie sie zuerst.",
        ["event-not-recurring"] = "Diese Veranstaltung findet nur einmal statt. Ändern Sie ihre Zeit.",
        ["end-before-start"] = "Das Ende liegt vor dem Beginn. Ändern Sie eines von beiden.",
        ["date-out-of-range"] = "Veranstaltungen finden zwischen den Jahren 1900 und 2999 statt.",
        ["frequency-unknown"] = "Eine Veranstaltung wiederholt sich täglich, wöchentlich, monatlich oder jährlich.",
        ["interval-invalid"] = "Zwischen zwei Terminen liegt mindestens ein Tag, eine Woche, ein Monat oder ein Jahr.",
        ["weekday-unknown"] = "Diesen Wochentag gibt es nicht.",
        ["weekdays-missing"] = "Wählen Sie mindestens einen Wochentag.",
        ["week-invalid"] = "Wählen Sie, in welcher Woche des Monats der Termin liegt.",
        ["recurrence-empty"] = "So käme kein einziger Termin zustande. Ändern Sie den letzten Tag oder die Wochentage.",
        ["meeting-url-invalid"] = "Die Adresse im Internet beginnt mit https:// oder http://.",
        ["occurrence-unknown"] = "Diesen Termin gibt es nicht mehr: Die Wiederholung hat sich geändert.",
        ["occurrence-cancelled"] = "Dieser Termin fällt schon aus.",
        ["occurrence-unchanged"] = "Dieser Termin findet schon wie geplant statt.",
        ["location-unknown"] = "Diesen Ort gibt es nicht mehr. Wählen Sie einen anderen.",
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
        ["page-mirrors-itself"] = "Eine Seite kann nicht sich selbst zeigen. Wählen Sie eine andere.",
        ["page-not-sibling"] = "Diese Seite steht nicht mehr an diesem Platz. Laden Sie den Seitenbaum neu.",
        ["page-right-unknown"] = "Auf diese Seite hat das Konto kein eigenes Recht.",
        ["media-unknown"] = "Diese Datei gibt es nicht mehr. Wählen Sie eine andere.",
        ["organization-unknown"] = "Diese Organisation gibt es nicht mehr. Wählen Sie eine andere.",
        ["offer-unknown"] = "Dieses Angebot gibt es nicht mehr. Wählen Sie ein anderes.",
        ["offer-retired"] = "Dieses Angebot wird nicht mehr neu vergeben. Wählen Sie ein anderes.",
        ["status-unknown"] = "Ein Text ist ein Entwurf, liegt zur Prüfung vor oder ist veröffentlicht.",
        ["translation-auto-saved"] = "Die neueste Fassung hat nur ein Browser automatisch gespeichert. Speichern Sie sie zuerst als Entwurf, oder geben Sie sie zur Prüfung.",
        ["text-erased"] = "Genau dieser Text wurde gelöscht, weil persönliche Daten darin standen. Lassen Sie sie weg und speichern Sie noch einmal.",
        ["text-too-long"] = "Der Text ist zu lang. Teilen Sie ihn auf mehrere Seiten auf.",
        ["version-unknown"] = "Diese Fassung gibt es nicht. Wählen Sie eine aus der Liste.",
        ["undo-conflict"] = "Seither hat sich etwas geändert; deshalb wurde das nicht rückgängig gemacht.",
        ["undo-impossible"] = "Das lässt sich nicht rückgängig machen. Ändern Sie von Hand, was anders sein soll; frühere Texte stehen in der Liste der Fassungen.",
        ["reason-too-long"] = "Die Begründung ist zu lang. Fassen Sie sich kürzer.",
        ["command-reused"] = "Das wurde schon einmal anders abgeschickt. Versuchen Sie es noch einmal.",
        ["command-id-invalid"] = "Das ließ sich nicht abschicken. Laden Sie die Seite neu und versuchen Sie es noch einmal.",
        ["things-invalid"] = "Wählen Sie zwischen einer und 1.000 Seiten aus.",
        ["kind-unknown"] = "Das geht nicht mit vielen auf einmal.",
        ["role-unknown"] = "Diese Rolle gibt es nicht. Wählen Sie eine aus der Liste.",
        ["account-invalid"] = "Dieses Konto gibt es nicht. Laden Sie die Person ein.",
        ["member-unknown"] = "Diese Person gehört nicht mehr zur Kommune. Laden Sie sie wieder ein.",
        ["query-invalid"] = "So lässt sich nicht suchen. Ändern Sie die Filter.",
        ["region-archived"] = "Die Kommune ist archiviert. Das Service-Team kann sie zurückholen.",
        ["token-denied"] = "Dieser Schlüssel passt zu keiner Seite der Kommune.",
        ["sign-in-required"] = "Sie sind nicht mehr angemeldet. Melden Sie sich wieder an; was Sie geschrieben haben, bleibt erhalten.",
    }.ToFrozenDictionary();

    public static readonly RefusalWords English = new() { Say = (_, detail) => detail };

    public static readonly RefusalWords German = new() { Say = (code, detail) => ByCode.GetValueOrDefault(code, detail) };
}
