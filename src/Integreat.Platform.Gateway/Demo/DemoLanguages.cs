using System.Collections.Immutable;
using Integreat.Platform.Contracts.Platform;

namespace Integreat.Platform.Gateway.Demo;

/// <summary>The demo's languages with the sentences that readers see in them. The first one is the region's default language.</summary>
internal static class DemoLanguages
{
    public static ImmutableArray<LanguageData> All { get; } =
    [
        new()
        {
            Slug = "de",
            Bcp47Tag = "de-DE",
            NativeName = "Deutsch",
            EnglishName = "German",
            PrimaryCountryCode = "de",
            TableOfContents = "Inhaltsverzeichnis",
            ContentNotAvailable = "Diese Seite gibt es in der gewählten Sprache noch nicht. Sie können sie in diesen Sprachen lesen:",
            PartialContentNotAvailable =
                "Einen Teil dieser Seite gibt es in der gewählten Sprache noch nicht. Sie können ihn in diesen Sprachen lesen:",
            Color = "#005A9C",
            WebAppTitle = "Kommunale Informationen",
            WebAppDescription = "Informationen, Beratungsstellen und Angebote vor Ort, in mehreren Sprachen.",
        },
        new()
        {
            Slug = "en",
            Bcp47Tag = "en-GB",
            NativeName = "English",
            EnglishName = "English",
            PrimaryCountryCode = "gb",
            SecondaryCountryCode = "us",
            TableOfContents = "Table of contents",
            ContentNotAvailable = "This page is not available in the selected language yet. You can read it in these languages:",
            PartialContentNotAvailable =
                "A part of this page is not available in the selected language yet. You can read it in these languages:",
            Color = "#7A1F5C",
            WebAppTitle = "Local information",
            WebAppDescription = "Information, advice centres and services near you, in several languages.",
        },
        new()
        {
            Slug = "ar",
            Bcp47Tag = "ar",
            NativeName = "العربية",
            EnglishName = "Arabic",
            TextDirection = "RIGHT_TO_LEFT",
            PrimaryCountryCode = "sy",
            SecondaryCountryCode = "iq",
            TableOfContents = "جدول المحتويات",
            ContentNotAvailable = "هذه الصفحة غير متوفرة بعد باللغة المختارة. يمكنك قراءتها بهذه اللغات:",
            PartialContentNotAvailable = "جزء من هذه الصفحة غير متوفر بعد باللغة المختارة. يمكنك قراءته بهذه اللغات:",
            Color = "#00695C",
            WebAppTitle = "معلومات محلية",
            WebAppDescription = "معلومات ومراكز استشارة وعروض قريبة منك، بعدة لغات.",
        },
    ];
}
