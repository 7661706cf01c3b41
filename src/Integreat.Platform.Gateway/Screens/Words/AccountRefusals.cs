using System.Collections.Frozen;

namespace Integreat.Platform.Gateway.Screens.Words;

/// <summary>
/// What accounts are refused, by the code of the problem, as scripts say it. English is what the API says, but for sentences that speak to programs.
/// </summary>
public static class AccountRefusals
{
    public static readonly FrozenDictionary<string, string> German = new Dictionary<string, string>
    {
        ["sign-in-refused"] =
            "E-Mail-Adresse oder Passwort stimmt nicht, oder es waren zu viele Versuche. Versuchen Sie es noch einmal, notfalls in 15 Minuten, oder vergeben Sie ein neues Passwort.",
        ["sign-in-required"] = "Sie sind nicht mehr angemeldet. Melden Sie sich wieder an.",
        ["second-factor-required"] = "Zeigen Sie zuerst Ihren zweiten Faktor.",
        ["code-wrong"] =
            "Der Code stimmt nicht, wurde schon benutzt, oder es waren zu viele Versuche. Warten Sie auf den nächsten Code, notfalls 15 Minuten.",
        ["password-wrong"] = "Ihr jetziges Passwort stimmt nicht, oder es waren zu viele Versuche. Versuchen Sie es noch einmal, notfalls in 15 Minuten.",
        ["too-many-attempts"] = "Das waren zu viele Versuche. Versuchen Sie es in einer Minute noch einmal.",
        ["link-invalid"] = "Dieser Link wurde schon benutzt, ist abgelaufen oder war nie gültig. Bitten Sie um einen neuen.",
        ["name-missing"] = "Schreiben Sie den Namen, unter dem man Sie bei der Arbeit kennt, mit höchstens 200 Zeichen.",
        ["password-too-short"] = "Das Passwort braucht mindestens 12 Zeichen. Ein paar Wörter hintereinander kann man sich gut merken.",
        ["password-too-long"] = "Das Passwort darf höchstens 200 Zeichen haben.",
        ["password-obvious"] =
            "Wer rät, kommt bald auf dieses Passwort. Wählen Sie eines, das nichts mit Ihnen oder dieser Plattform zu tun hat.",
        ["session-unknown"] = "Diese Anmeldung gibt es nicht mehr.",
        ["passkey-refused"] = "Dieser Passkey wurde nicht angenommen: Er ist hier nicht bekannt, oder es hat zu lange gedauert. Versuchen Sie es noch einmal.",
        ["passkey-name-missing"] = "Geben Sie dem Passkey einen Namen, an dem Sie ihn wiedererkennen, mit höchstens 100 Zeichen.",
        ["too-many-passkeys"] = "Mehr Passkeys kann ein Konto nicht haben. Entfernen Sie einen, den Sie nicht mehr benutzen.",
        ["passkey-unknown"] = "Diesen Passkey gibt es nicht mehr.",
        ["directory-unknown"] = "Dieses Verzeichnis gibt es nicht mehr. Laden Sie die Seite neu.",
        ["directory-unreachable"] = "Das Verzeichnis antwortet gerade nicht. Versuchen Sie es in einer Minute noch einmal, oder melden Sie sich mit Ihrem Passwort an.",
        ["directory-attempt-unknown"] = "Diese Anmeldung wurde nicht in diesem Browser begonnen, oder vor mehr als zehn Minuten. Beginnen Sie noch einmal.",
        ["directory-refused"] = "Das Verzeichnis hat Sie nicht angemeldet. Beginnen Sie noch einmal; wenn das nicht hilft, fragen Sie den Betrieb der Plattform.",
        ["directory-email-missing"] =
            "Das Verzeichnis nennt keine E-Mail-Adresse von Ihnen, die hier zählt: Es muss sie geprüft haben, und sie darf vorher niemand anderem gehört haben.",
        ["not-invited"] = "Mit Ihrer E-Mail-Adresse gibt es kein Konto. Bitten Sie jemanden, der Ihre Kommune verwaltet, um eine Einladung.",
        ["second-factor-active"] = "Ein zweiter Faktor ist schon eingerichtet. Entfernen Sie ihn zuerst.",
        ["second-factor-missing"] = "Es ist kein zweiter Faktor eingerichtet. Richten Sie zuerst einen ein.",
        ["account-busy"] = "Ihr Konto wurde im selben Augenblick an anderer Stelle geändert. Versuchen Sie es noch einmal.",
        ["overloaded"] = "Gerade warten zu viele Anfragen. Versuchen Sie es in ein paar Sekunden noch einmal.",
        ["unavailable"] = "Die Plattform ist gerade nicht erreichbar. Versuchen Sie es in ein paar Sekunden noch einmal.",
    }.ToFrozenDictionary();

    public static readonly FrozenDictionary<string, string> English = new Dictionary<string, string>
    {
        ["sign-in-required"] = "You are not signed in any more. Sign in again.",
        ["second-factor-required"] = "Show your second factor first.",
        ["session-unknown"] = "This session is not there any more.",
        ["passkey-refused"] = "This passkey was not taken: it is not known here, or it took too long. Try again.",
        ["passkey-unknown"] = "This passkey is not there any more.",
        ["directory-unknown"] = "This directory is not there any more. Load the page again.",
        ["directory-unreachable"] = "The directory does not answer at the moment. Try again in a minute, or sign in with your password.",
        ["directory-attempt-unknown"] = "Signing in was not begun in this browser, or more than ten minutes ago. Begin again.",
        ["directory-refused"] = "The directory did not sign you in. Begin again; if that does not help, ask the platform's operator.",
        ["directory-email-missing"] =
            "The directory names no e-mail address of yours that counts here: it must have verified it, and it must not have been somebody else's before.",
        ["not-invited"] = "There is no account with your e-mail address. Ask somebody who manages your municipality for an invitation.",
    }.ToFrozenDictionary();
}
