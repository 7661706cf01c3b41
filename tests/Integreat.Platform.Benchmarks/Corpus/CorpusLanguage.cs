using System.Collections.Immutable;

namespace Integreat.Platform.Benchmarks.Corpus;

/// <summary>A language of generated regions, with the words that its texts are made of.</summary>
/// <param name="Key">Its number in the dump, from 1 in the order of the list.</param>
internal sealed record CorpusLanguage(
    long Key,
    string Slug,
    string Tag,
    string NativeName,
    string EnglishName,
    bool RightToLeft,
    string Country,
    ImmutableArray<string> Words)
{
    public static ImmutableArray<CorpusLanguage> All { get; } =
    [
        new(1, "de", "de-DE", "Deutsch", "German", false, "de", Split(
            """
            Anmeldung Wohnung Termin Amt Ausweis Antrag Beratung Kurs Schule Kindergarten Arzt Krankenkasse Versicherung Arbeit Ausbildung Vertrag
            Miete Heizung Fahrkarte Haltestelle Verein Sprache Aufenthalt Genehmigung Bescheid Frist Unterlagen Formular Gebühr Öffnungszeiten
            und oder für mit bei nach wenn Sie müssen können bitte finden erhalten beantragen mitbringen kostenlos wichtig zuständig
            """)),
        new(2, "en", "en-GB", "English", "English", false, "gb", Split(
            """
            registration housing appointment office passport application advice course school nursery doctor insurance work training contract
            rent heating ticket stop club language residence permit decision deadline documents form fee hours counsellor family health
            and or for with at after when you must can please find receive apply bring free important responsible
            """)),
        new(3, "ar", "ar", "العربية", "Arabic", true, "sy", Split(
            """
            التسجيل السكن الموعد المكتب الهوية الطلب الاستشارة الدورة المدرسة الروضة الطبيب التأمين العمل التدريب العقد الإيجار التدفئة التذكرة
            المحطة النادي اللغة الإقامة التصريح القرار المهلة الوثائق الاستمارة الرسوم الدوام الأسرة الصحة المساعدة
            و أو من إلى عند بعد إذا يجب يمكن يرجى تجد تحصل تقدم مجانا مهم مسؤول
            """)),
        new(4, "uk", "uk-UA", "Українська", "Ukrainian", false, "ua", Split(
            """
            реєстрація житло зустріч установа паспорт заява консультація курс школа садок лікар страхування робота навчання договір оренда
            опалення квиток зупинка клуб мова проживання дозвіл рішення термін документи формуляр збір години радник родина медицина
            та або для з при після якщо треба можна прошу знайти отримати подати принести безкоштовно важливо відповідальний
            """)),
        new(5, "fa", "fa", "فارسی", "Farsi", true, "ir", Split(
            """
            ثبت مسکن قرار اداره گذرنامه درخواست مشاوره دوره مدرسه مهدکودک پزشک بیمه کار آموزش قرارداد اجاره گرمایش بلیت ایستگاه انجمن زبان
            اقامت اجازه تصمیم مهلت مدارک فرم هزینه ساعات مشاور خانواده سلامت
            و یا برای با در پس اگر باید توانید لطفا یافتن دریافت تقاضا آوردن رایگان مهم مسئول
            """)),
    ];

    /// <summary>All, and as many again that are written alike.</summary>
    public static ImmutableArray<CorpusLanguage> Ten { get; } =
        [.. All, .. All.Select(language => language with { Key = language.Key + All.Length, Slug = $"{language.Slug}-x" })];

    private static ImmutableArray<string> Split(string words) =>
        [.. words.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
