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
        ["language-inactive"] = "Diese Sprache ist abgeschaltet. Schalten Sie sie zuerst ein.",
        ["language-default"] = "Das ist die erste Sprache der Kommune: Sie bleibt eingeschaltet und an ihrem Platz.",
        ["language-cycle"] = "Diese Sprache wird selbst daraus übersetzt. Wählen Sie eine andere.",
        ["language-exists"] = "Diese Sprache hat die Kommune schon.",
        ["language-parent-missing"] = "Wählen Sie die Sprache, aus der übersetzt wird.",
        ["language-not-on-platform"] = "Diese Sprache hat die Plattform nicht. Das Service-Team kann sie aufnehmen.",
        ["slug-taken"] = "Diese Adresse hat schon eine andere Kommune. Wählen Sie eine andere.",
        ["slug-invalid"] = "Eine Adresse besteht aus kleinen Buchstaben, Ziffern und Bindestrichen.",
        ["slug-reserved"] = "Diese Adresse ist vergeben. Wählen Sie eine andere.",
        ["region-exists"] = "Diese Kommune gibt es schon.",
        ["name-missing"] = "Ohne Namen geht es nicht.",
        ["division-unknown"] = "Diese Art von Kommune gibt es nicht. Wählen Sie eine aus der Liste.",
        ["latitude-invalid"] = "Der Breitengrad liegt zwischen -90 und 90 Grad.",
        ["longitude-invalid"] = "Der Längengrad liegt zwischen -180 und 180 Grad.",
        ["bounding-box-invalid"] = "Beim Ausschnitt der Karte liegt der Süden unter dem Norden und der Westen links vom Osten.",
        ["percentage-invalid"] = "Ein Anteil liegt zwischen 0 und 100.",
        ["budget-invalid"] = "Gebuchte Wörter können nicht weniger als keine sein.",
        ["renewal-month-invalid"] = "Wählen Sie einen Monat aus der Liste.",
        ["time-zone-unknown"] = "Diese Zeitzone gibt es nicht. Wählen Sie eine aus der Liste, etwa Europe/Berlin.",
        ["launch-not-ready"] = "Es fehlt noch etwas. Erledigen Sie es, oder haken Sie an, was nicht nötig ist.",
        ["launch-item-unknown"] = "Die Liste hat sich geändert. Laden Sie die Seite neu.",
        ["launch-not-planned"] = "Es ist kein Zeitpunkt geplant.",
        ["region-live"] = "Die Kommune ist schon öffentlich.",
        ["region-not-live"] = "Die Kommune ist nicht öffentlich.",
        ["region-not-archived"] = "Die Kommune ist nicht archiviert.",
        ["moment-past"] = "Dieser Zeitpunkt ist vorbei. Wählen Sie einen späteren.",
        ["sign-in-required"] = "Sie sind nicht mehr angemeldet. Melden Sie sich wieder an; was Sie geschrieben haben, bleibt erhalten.",
    }.ToFrozenDictionary();

    public static readonly RefusalWords English = new() { Say = (_, detail) => detail };

    public static readonly RefusalWords German = new() { Say = (code, detail) => ByCode.GetValueOrDefault(code, detail) };
}
