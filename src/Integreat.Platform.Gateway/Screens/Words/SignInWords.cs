namespace Integreat.Platform.Gateway.Screens.Words;

/// <summary>What the screens of signing in say.</summary>
public sealed record SignInWords
{
    public required string Heading { get; init; }
    public required string Email { get; init; }
    public required string Password { get; init; }
    public required string SignIn { get; init; }
    public required string Failed { get; init; }

    public static readonly SignInWords German = new()
    {
        Heading = "Anmelden",
        Email = "E-Mail-Adresse",
        Password = "Passwort",
        SignIn = "Anmelden",
        Failed = "Die Anmeldung ist gerade nicht möglich. Versuchen Sie es gleich noch einmal.",
    };

    public static readonly SignInWords English = new()
    {
        Heading = "Sign in",
        Email = "E-mail address",
        Password = "Password",
        SignIn = "Sign in",
        Failed = "Signing in is not possible at the moment. Try again in a moment.",
    };
}
