using System.Collections.Immutable;
using System.Globalization;

namespace Integreat.Platform.Gateway.Screens.Words;

/// <summary>A language in which the screens speak. What municipalities write is in as many languages as they like.</summary>
public sealed record ScreenLanguage(string Code, string Name, CultureInfo Culture, ScreenWords Words)
{
    /// <summary>In which the choice of a browser is kept; a script of ours writes it.</summary>
    public const string Cookie = "integreat-screens-language";

    public static readonly ScreenLanguage German = new("de", "Deutsch", CultureInfo.GetCultureInfo("de-DE"), ScreenWords.German);
    public static readonly ScreenLanguage English = new("en", "English", CultureInfo.GetCultureInfo("en-GB"), ScreenWords.English);

    public static ImmutableArray<ScreenLanguage> All { get; } = [German, English];

    /// <summary>The language of this code, and German for all others: whoever works here works in a German office.</summary>
    public static ScreenLanguage Of(string code) => All.FirstOrDefault(language => code.StartsWith(language.Code, StringComparison.OrdinalIgnoreCase)) ?? German;

    /// <summary>The one of them that a browser wants most.</summary>
    public static ScreenLanguage Wanted(string acceptLanguage) => acceptLanguage.Split(',')
        .Select(wish => wish.Split(';')[0].Trim())
        .Select(wish => All.FirstOrDefault(language => wish.StartsWith(language.Code, StringComparison.OrdinalIgnoreCase)))
        .FirstOrDefault(found => found is not null) ?? German;
}
