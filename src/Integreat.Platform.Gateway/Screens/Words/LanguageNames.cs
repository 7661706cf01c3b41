using System.Globalization;
using Integreat.Platform.Contracts.Platform;

namespace Integreat.Platform.Gateway.Screens.Words;

/// <summary>What languages are called in the language of the screens.</summary>
internal static class LanguageNames
{
    /// <param name="all">Among which it is to be told apart: "Englisch", but "Portugiesisch (Brasilien)" where there is another Portuguese.</param>
    public static string Of(LanguageData language, IEnumerable<LanguageData> all, ScreenLanguage visitors)
    {
        if (visitors == ScreenLanguage.English)
        {
            return language.EnglishName;
        }

        // Names are looked up, and kept, in the language of the thread: it is always the same one here.
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = visitors.Culture;
        try
        {
            var culture = CultureInfo.GetCultureInfo(language.Bcp47Tag, predefinedOnly: true);
            var isAlone = all.Count(each => each.Bcp47Tag.Split('-')[0] == language.Bcp47Tag.Split('-')[0]) <= 1;
            return (isAlone && !culture.IsNeutralCulture ? culture.Parent : culture).DisplayName;
        }
        catch (CultureNotFoundException)
        {
            return language.NativeName;
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
