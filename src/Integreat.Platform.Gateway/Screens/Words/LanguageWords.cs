using Integreat.Platform.Gateway.Screens.Languages;

namespace Integreat.Platform.Gateway.Screens.Words;

/// <summary>What the screen of a region's languages says.</summary>
public sealed record LanguageWords
{
    public required string Heading { get; init; }
    public required string Intro { get; init; }
    public required string OnlyTeam { get; init; }
    public required string None { get; init; }
    public required string Language { get; init; }
    public required string From { get; init; }
    public required string Original { get; init; }
    public required string Readers { get; init; }
    public required string Coverage { get; init; }
    public required string Add { get; init; }
    public required string AddNow { get; init; }
    public required string AddHint { get; init; }
    public required string NothingToAdd { get; init; }
    public required string SwitchOff { get; init; }
    public required string WhatReadersGet { get; init; }

    /// <summary>A language, and how many pages readers have in it.</summary>
    public required Func<string, int, string> OffQuestion { get; init; }

    public required Func<string, string> WasAdded { get; init; }

    /// <summary>A language, and the one from which it is translated now.</summary>
    public required Func<string, string, string> WasMoved { get; init; }

    public required Func<string, Serving, string> IsServed { get; init; }
    public required Func<Serving, string> Serving { get; init; }
    public required Func<Serving, string> ServingMeans { get; init; }

    public static readonly LanguageWords German = new()
    {
        Heading = "Sprachen",
        Intro = "In der obersten Sprache schreiben Sie. Jede andere wird aus einer übersetzt: Ändert sich der Text dort, gilt die Übersetzung als veraltet.",
        OnlyTeam = "Sie sehen hier, welche Sprachen es gibt. Ändern kann sie das Service-Team.",
        None = "Noch gibt es keine Sprache. Fügen Sie zuerst die hinzu, in der Sie schreiben.",
        Language = "Sprache",
        From = "Übersetzt aus",
        Original = "wird zuerst geschrieben",
        Readers = "Für Leser:innen",
        Coverage = "Seiten aktuell",
        Add = "Sprache hinzufügen",
        AddNow = "Hinzufügen",
        AddHint = "Eine neue Sprache ist zuerst nur mit direkter Adresse erreichbar. Nehmen Sie sie in die Auswahl auf, wenn genug übersetzt ist.",
        NothingToAdd = "Alle Sprachen der Plattform sind schon da. Fehlt eine, kann das Service-Team sie aufnehmen.",
        SwitchOff = "Abschalten",
        WhatReadersGet = "Was bekommen Leser:innen?",
        OffQuestion = (language, pages) =>
            $"{language} abschalten? Leser:innen bekommen dann nichts mehr in dieser Sprache: {pages:N0} Seiten und alles andere. Die Texte bleiben erhalten, und Sie können die Sprache jederzeit wieder einschalten.",
        WasAdded = language => $"{language} ist hinzugefügt.",
        WasMoved = (language, from) => $"{language} wird jetzt aus {from} übersetzt.",
        IsServed = (language, serving) => serving switch
        {
            Languages.Serving.Listed => $"{language} steht in der Auswahl.",
            Languages.Serving.Unlisted => $"{language} ist nur noch mit direkter Adresse erreichbar.",
            _ => $"{language} ist abgeschaltet.",
        },
        Serving = serving => serving switch
        {
            Languages.Serving.Listed => "in der Auswahl",
            Languages.Serving.Unlisted => "nur mit direkter Adresse",
            _ => "abgeschaltet",
        },
        ServingMeans = serving => serving switch
        {
            Languages.Serving.Listed => "Die Sprache steht in App und Web in der Liste, aus der Leser:innen wählen.",
            Languages.Serving.Unlisted => "Die Sprache steht nicht in der Liste. Wer eine Adresse hat, etwa aus einer Vorschau, kann sie lesen.",
            _ => "Niemand bekommt etwas in dieser Sprache. Was geschrieben ist, bleibt erhalten.",
        },
    };

    public static readonly LanguageWords English = new()
    {
        Heading = "Languages",
        Intro = "You write in the topmost language. Each of the others is translated from one: when the text there changes, the translation counts as outdated.",
        OnlyTeam = "Here you see which languages there are. The service team can change them.",
        None = "There is no language yet. First add the one in which you write.",
        Language = "Language",
        From = "Translated from",
        Original = "is written first",
        Readers = "For readers",
        Coverage = "Pages up to date",
        Add = "Add a language",
        AddNow = "Add",
        AddHint = "At first a new language can be reached by its address only. List it when enough is translated.",
        NothingToAdd = "All languages of the platform are there. If one is missing, the service team can add it.",
        SwitchOff = "Switch off",
        WhatReadersGet = "What do readers get?",
        OffQuestion = (language, pages) =>
            $"Switch {language} off? Readers will get nothing in this language any more: {pages:N0} pages and everything else. The texts are kept, and you can switch the language on again at any time.",
        WasAdded = language => $"{language} has been added.",
        WasMoved = (language, from) => $"{language} is translated from {from} now.",
        IsServed = (language, serving) => serving switch
        {
            Languages.Serving.Listed => $"{language} is listed.",
            Languages.Serving.Unlisted => $"{language} can be reached by its address only.",
            _ => $"{language} is switched off.",
        },
        Serving = serving => serving switch
        {
            Languages.Serving.Listed => "listed",
            Languages.Serving.Unlisted => "by address only",
            _ => "switched off",
        },
        ServingMeans = serving => serving switch
        {
            Languages.Serving.Listed => "The language is in the list from which readers choose, in app and web.",
            Languages.Serving.Unlisted => "The language is not in the list. Who has an address, from a preview for example, can read it.",
            _ => "Nobody gets anything in this language. What was written is kept.",
        },
    };
}
