namespace Integreat.Platform.Gateway.Screens.Words;

/// <summary>What a person's own screen says.</summary>
public sealed record AccountWords
{
    public required string Heading { get; init; }
    public required string PresentPassword { get; init; }
    public required string ChangePassword { get; init; }
    public required string PasswordChanged { get; init; }
    public required string Factor { get; init; }
    public required string FactorOff { get; init; }
    public required string FactorOn { get; init; }
    public required string SetUp { get; init; }
    public required string ScanHint { get; init; }
    public required string Picture { get; init; }
    public required string Key { get; init; }
    public required string Confirm { get; init; }
    public required string RecoveryHint { get; init; }
    public required string Finish { get; init; }
    public required string RenewCodes { get; init; }
    public required string RemoveFactor { get; init; }
    public required string RemoveFactorAsk { get; init; }
    public required string Passkeys { get; init; }
    public required string PasskeysHint { get; init; }
    public required string PasskeyName { get; init; }
    public required string PasskeyNameHint { get; init; }
    public required string AddPasskey { get; init; }
    public required string PasskeyNotMade { get; init; }
    public required string Rename { get; init; }
    public required string NewName { get; init; }
    public required string Remove { get; init; }

    /// <summary>From a passkey's name.</summary>
    public required Func<string, string> RemovePasskeyAsk { get; init; }

    public required string Sessions { get; init; }
    public required string SessionsHint { get; init; }
    public required string ThisOne { get; init; }
    public required string LastSeen { get; init; }
    public required string End { get; init; }
    public required string Everywhere { get; init; }
    public required string EverywhereAsk { get; init; }
    public required string Done { get; init; }

    public static readonly AccountWords German = new()
    {
        Heading = "Ihr Konto",
        PresentPassword = "Jetziges Passwort",
        ChangePassword = "Passwort ändern",
        PasswordChanged = "Ihr Passwort ist geändert. Überall sonst sind Sie jetzt abgemeldet.",
        Factor = "Zweiter Faktor",
        FactorOff = "Nach dem Passwort wird noch ein Code verlangt, den eine App auf Ihrem Telefon zeigt. So kommt niemand hinein, der nur Ihr Passwort kennt.",
        FactorOn = "Der zweite Faktor ist eingerichtet: Beim Anmelden wird ein Code verlangt.",
        SetUp = "Einrichten",
        ScanHint = "Lesen Sie das Bild mit Ihrer App ein, oder schreiben Sie den Schlüssel ab. Schreiben Sie dann den Code, den die App zeigt.",
        Picture = "QR-Code für Ihre App; der Schlüssel steht darunter.",
        Key = "Schlüssel",
        Confirm = "Bestätigen",
        RecoveryHint = "Jeder dieser Codes gilt einmal, wenn Sie Ihr Telefon nicht haben. Schreiben Sie sie auf oder drucken Sie sie aus: Sie werden nicht noch einmal gezeigt.",
        Finish = "Ich habe sie aufgeschrieben",
        RenewCodes = "Neue Wiederherstellungscodes",
        RemoveFactor = "Zweiten Faktor entfernen",
        RemoveFactorAsk = "Danach genügt Ihr Passwort, um sich anzumelden. Zweiten Faktor entfernen?",
        Passkeys = "Passkeys",
        PasskeysHint = "Mit einem Passkey melden Sie sich ohne Passwort an: mit Finger, Gesicht oder PIN Ihres Geräts.",
        PasskeyName = "Name des neuen Passkeys",
        PasskeyNameHint = "Daran erkennen Sie ihn wieder, zum Beispiel „Laptop im Büro“.",
        AddPasskey = "Passkey anlegen",
        PasskeyNotMade = "Es wurde kein Passkey angelegt. Versuchen Sie es noch einmal.",
        Rename = "Umbenennen",
        NewName = "Neuer Name",
        Remove = "Entfernen",
        RemovePasskeyAsk = name => $"Mit „{name}“ können Sie sich danach nicht mehr anmelden. Entfernen?",
        Sessions = "Wo Sie angemeldet sind",
        SessionsHint = "Beenden Sie, was Sie nicht kennen, und ändern Sie dann Ihr Passwort.",
        ThisOne = "dieser Browser",
        LastSeen = "zuletzt",
        End = "Abmelden",
        Everywhere = "Überall abmelden",
        EverywhereAsk = "Das beendet auch diese Anmeldung und alle Ihre persönlichen Tokens. Überall abmelden?",
        Done = "Erledigt.",
    };

    public static readonly AccountWords English = new()
    {
        Heading = "Your account",
        PresentPassword = "Present password",
        ChangePassword = "Change password",
        PasswordChanged = "Your password is changed. Everywhere else you are signed out now.",
        Factor = "Second factor",
        FactorOff = "After the password you are asked for a code that an app on your phone shows. So nobody gets in who only knows your password.",
        FactorOn = "The second factor is set up: you are asked for a code when you sign in.",
        SetUp = "Set up",
        ScanHint = "Scan the picture with your app, or type the key. Then type the code that the app shows.",
        Picture = "QR code for your app; the key stands below.",
        Key = "Key",
        Confirm = "Confirm",
        RecoveryHint = "Each of these codes works once, when you do not have your phone. Write them down or print them: they are not shown again.",
        Finish = "I have written them down",
        RenewCodes = "New recovery codes",
        RemoveFactor = "Remove second factor",
        RemoveFactorAsk = "After that your password is enough to sign in. Remove the second factor?",
        Passkeys = "Passkeys",
        PasskeysHint = "With a passkey you sign in without a password: with finger, face or PIN of your device.",
        PasskeyName = "Name of the new passkey",
        PasskeyNameHint = "By which you know it again, such as “Laptop at work”.",
        AddPasskey = "Make a passkey",
        PasskeyNotMade = "No passkey was made. Try again.",
        Rename = "Rename",
        NewName = "New name",
        Remove = "Remove",
        RemovePasskeyAsk = name => $"After that you cannot sign in with “{name}” any more. Remove it?",
        Sessions = "Where you are signed in",
        SessionsHint = "End what you do not know, and then change your password.",
        ThisOne = "this browser",
        LastSeen = "last seen",
        End = "Sign out",
        Everywhere = "Sign out everywhere",
        EverywhereAsk = "This ends this session, too, and all your personal tokens. Sign out everywhere?",
        Done = "Done.",
    };
}
