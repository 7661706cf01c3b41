using System.Collections.Frozen;

namespace Integreat.Platform.Gateway.Screens.Words;

/// <summary>What the screens of signing in say.</summary>
public sealed record SignInWords
{
    public required string Heading { get; init; }
    public required string Email { get; init; }
    public required string Password { get; init; }
    public required string SignIn { get; init; }
    public required string Failed { get; init; }
    public required string NeedsScripts { get; init; }
    public required string Forgotten { get; init; }
    public required string Or { get; init; }
    public required string WithPasskey { get; init; }
    public required string PasskeyNotShown { get; init; }

    /// <summary>From the name of a municipality's directory.</summary>
    public required Func<string, string> WithDirectory { get; init; }

    public required string Code { get; init; }
    public required string CodeHint { get; init; }
    public required string Continue { get; init; }
    public required string StartAgain { get; init; }
    public required string ResetHeading { get; init; }
    public required string ResetHint { get; init; }
    public required string SendLink { get; init; }
    public required string LinkSent { get; init; }
    public required string BackToSignIn { get; init; }
    public required string NewHeading { get; init; }
    public required string NewPassword { get; init; }
    public required string PasswordHint { get; init; }
    public required string ShowPassword { get; init; }
    public required string SetPassword { get; init; }
    public required string PasswordIsSet { get; init; }
    public required string InvitationHeading { get; init; }
    public required string InvitationHint { get; init; }
    public required string Name { get; init; }
    public required string NameHint { get; init; }
    public required string Accept { get; init; }
    public required string LinkIncomplete { get; init; }
    public required FrozenDictionary<string, string> Refusals { get; init; }

    public static readonly SignInWords German = new()
    {
        Heading = "Anmelden",
        Email = "E-Mail-Adresse",
        Password = "Passwort",
        SignIn = "Anmelden",
        Failed = "Das ist gerade nicht möglich. Versuchen Sie es gleich noch einmal.",
        NeedsScripts = "Erlauben Sie in Ihrem Browser JavaScript für diese Seite. Ohne geht es hier nicht.",
        Forgotten = "Passwort vergessen?",
        Or = "oder",
        WithPasskey = "Mit Passkey anmelden",
        PasskeyNotShown = "Es wurde kein Passkey gezeigt. Versuchen Sie es noch einmal, oder melden Sie sich mit Ihrem Passwort an.",
        WithDirectory = name => $"Anmelden bei {name}",
        Code = "Code",
        CodeHint = "Öffnen Sie die App mit Ihren Codes und schreiben Sie den, der gerade gilt. Ein Wiederherstellungscode geht auch.",
        Continue = "Weiter",
        StartAgain = "Von vorn beginnen",
        ResetHeading = "Neues Passwort",
        ResetHint = "Wir schicken Ihnen einen Link, mit dem Sie ein neues Passwort vergeben.",
        SendLink = "Link schicken",
        LinkSent = "Wenn es zu dieser Adresse ein Konto gibt, ist eine Mail mit einem Link unterwegs. Sehen Sie auch im Spam-Ordner nach.",
        BackToSignIn = "Zur Anmeldung",
        NewHeading = "Neues Passwort vergeben",
        NewPassword = "Neues Passwort",
        PasswordHint = "Mindestens 12 Zeichen. Ein paar Wörter hintereinander kann man sich gut merken.",
        ShowPassword = "Passwort zeigen",
        SetPassword = "Passwort speichern",
        PasswordIsSet = "Ihr neues Passwort gilt jetzt. Melden Sie sich damit an.",
        InvitationHeading = "Willkommen",
        InvitationHint = "Sie sind eingeladen. Sagen Sie, wie Sie heißen, und wählen Sie ein Passwort.",
        Name = "Ihr Name",
        NameHint = "Unter diesem Namen sehen Sie die anderen, die hier arbeiten.",
        Accept = "Einladung annehmen",
        LinkIncomplete = "Dieser Link ist nicht vollständig. Öffnen Sie ihn noch einmal aus der Mail, oder kopieren Sie ihn ganz.",
        Refusals = AccountRefusals.German,
    };

    public static readonly SignInWords English = new()
    {
        Heading = "Sign in",
        Email = "E-mail address",
        Password = "Password",
        SignIn = "Sign in",
        Failed = "This is not possible at the moment. Try again in a moment.",
        NeedsScripts = "Allow JavaScript for this page in your browser. It does not work without.",
        Forgotten = "Forgot your password?",
        Or = "or",
        WithPasskey = "Sign in with a passkey",
        PasskeyNotShown = "No passkey was shown. Try again, or sign in with your password.",
        WithDirectory = name => $"Sign in at {name}",
        Code = "Code",
        CodeHint = "Open the app with your codes and type the one that holds now. A recovery code will do, too.",
        Continue = "Continue",
        StartAgain = "Start again",
        ResetHeading = "New password",
        ResetHint = "We send you a link with which you set a new password.",
        SendLink = "Send link",
        LinkSent = "If there is an account with this address, a mail with a link is on its way. Look into the spam folder, too.",
        BackToSignIn = "To sign-in",
        NewHeading = "Set a new password",
        NewPassword = "New password",
        PasswordHint = "At least 12 characters. A few words in a row are easy to remember.",
        ShowPassword = "Show password",
        SetPassword = "Save password",
        PasswordIsSet = "Your new password holds now. Sign in with it.",
        InvitationHeading = "Welcome",
        InvitationHint = "You are invited. Say what you are called, and choose a password.",
        Name = "Your name",
        NameHint = "This is how the others who work here see you.",
        Accept = "Accept invitation",
        LinkIncomplete = "This link is not complete. Open it from the mail again, or copy all of it.",
        Refusals = AccountRefusals.English,
    };
}
