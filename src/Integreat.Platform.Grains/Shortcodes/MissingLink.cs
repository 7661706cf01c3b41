using System.Collections.Frozen;

namespace Integreat.Platform.Grains.Shortcodes;

/// <summary>
/// What readers see where a text links a page that they cannot read. It is part of the text, so it is in the text's language; readers of a
/// language that is not here get English.
/// </summary>
internal static class MissingLink
{
    private const string English = "MISSING LINK";

    private static readonly FrozenDictionary<string, string> Wordings = new Dictionary<string, string>
    {
        ["am"] = "የጠፋ አገናኝ",
        ["ar"] = "رابط مفقود",
        ["bg"] = "ЛИПСВАЩА ВРЪЗКА",
        ["bs"] = "NEDOSTAJE LINK",
        ["cs"] = "CHYBĚJÍCÍ ODKAZ",
        ["de"] = "FEHLENDER LINK",
        ["el"] = "ΛΕΙΠΕΙ Ο ΣΥΝΔΕΣΜΟΣ",
        ["es"] = "FALTA EL ENLACE",
        ["fa"] = "پیوند ناموجود",
        ["fr"] = "LIEN MANQUANT",
        ["hr"] = "NEDOSTAJE POVEZNICA",
        ["hu"] = "HIÁNYZÓ HIVATKOZÁS",
        ["it"] = "LINK MANCANTE",
        ["pl"] = "BRAK LINKU",
        ["pt"] = "LINK EM FALTA",
        ["ro"] = "LINK LIPSĂ",
        ["ru"] = "ССЫЛКА ОТСУТСТВУЕТ",
        ["sq"] = "LIDHJA MUNGON",
        ["sr"] = "NEDOSTAJE LINK",
        ["tr"] = "EKSİK BAĞLANTI",
        ["uk"] = "ПОСИЛАННЯ ВІДСУТНЄ",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <param name="language">A slug or a tag, such as "de-si": kinds of a language are worded like the language.</param>
    public static string In(string language) => Wordings.GetValueOrDefault(language.Split('-', '_')[0], English);
}
