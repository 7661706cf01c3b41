using Microsoft.Playwright;

namespace Integreat.Platform.SystemTests.Browser;

/// <summary>How a browser is set: which language it wants, light or dark, and how large it is.</summary>
public sealed record Look(string Name, string Locale, ColorScheme Scheme, int Width, int Height)
{
    public static Look German { get; } = new("de", "de-DE", ColorScheme.Light, 1280, 800);

    public static Look English { get; } = new("en", "en-GB", ColorScheme.Light, 1280, 800);

    public static Look Dark { get; } = new("de-dark", "de-DE", ColorScheme.Dark, 1280, 800);

    public static Look Phone { get; } = new("de-phone", "de-DE", ColorScheme.Light, 390, 844);

    public static IReadOnlyList<Look> All { get; } = [German, English, Dark, Phone];
}
