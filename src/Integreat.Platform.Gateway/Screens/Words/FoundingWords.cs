namespace Integreat.Platform.Gateway.Screens.Words;

/// <summary>What the page says on which a region is founded.</summary>
public sealed record FoundingWords
{
    public required string Heading { get; init; }
    public required string Intro { get; init; }
    public required string Municipality { get; init; }
    public required string MunicipalityHint { get; init; }
    public required string NothingFound { get; init; }
    public required string Template { get; init; }
    public required string TemplateHint { get; init; }
    public required string ChooseTemplate { get; init; }
    public required string Languages { get; init; }
    public required string DefaultLanguage { get; init; }
    public required string TemplateFirst { get; init; }
    public required string Manager { get; init; }
    public required string ManagerHint { get; init; }
    public required string Found { get; init; }
    public required string Founding { get; init; }
    public required string ChooseFirst { get; init; }
    public required string Preview { get; init; }
    public required string PreviewHint { get; init; }
    public required string NoPreview { get; init; }
    public required string Open { get; init; }
    public required string Another { get; init; }
    public required string OnlyReaders { get; init; }

    /// <summary>The name of the new region.</summary>
    public required Func<string, string> Founded { get; init; }

    /// <summary>Why the manager was not written to.</summary>
    public required Func<string, string> Unsent { get; init; }

    /// <summary>Inhabitants, as a number.</summary>
    public required Func<string, string> Inhabitants { get; init; }

    public static readonly FoundingWords German = new()
    {
        Heading = "Neue Kommune",
        Intro = "Aus dem amtlichen Verzeichnis und einer Vorlage entsteht in Sekunden eine vollständige Kommune. Leser:innen finden sie erst, wenn sie freigeschaltet wird.",
        Municipality = "1. Welche Kommune?",
        MunicipalityHint = "Name, Postleitzahl oder amtlicher Gemeindeschlüssel",
        NothingFound = "Das steht nicht im Verzeichnis. Prüfen Sie die Schreibweise; ein neueres Verzeichnis spielt der Betrieb ein.",
        Template = "2. Aus welcher Vorlage?",
        TemplateHint = "Ihre Seiten, Orte und Kontakte werden übernommen, ihre Personen, Veranstaltungen und Nachrichten nicht.",
        ChooseTemplate = "bitte wählen",
        Languages = "3. In welchen Sprachen?",
        DefaultLanguage = "Ausgangssprache",
        TemplateFirst = "Das sind die Sprachen der Vorlage. Wählen Sie zuerst eine.",
        Manager = "4. Wer verwaltet sie?",
        ManagerHint = "E-Mail-Adresse; die Person wird eingeladen. Sie können das auch später tun.",
        Found = "Kommune anlegen",
        Founding = "Wird angelegt …",
        ChooseFirst = "Wählen Sie zuerst eine Kommune und eine Vorlage.",
        Preview = "Vorschau für die Kommune",
        PreviewHint = "Mit diesem Link kann sich die Kommune alles ansehen, bevor sie öffentlich ist. Er wird nur jetzt angezeigt; unter den Einstellungen lässt sich ein neuer anlegen.",
        NoPreview = "Der Vorschau-Link wurde schon einmal angezeigt. Unter den Einstellungen lässt sich ein neuer anlegen.",
        Open = "Zur Kommune",
        Another = "Noch eine anlegen",
        OnlyReaders = "Ihre Rolle im Team legt keine Kommunen an. Bitten Sie das Service-Team.",
        Founded = name => $"{name} ist angelegt",
        Unsent = why => $"Die Einladung konnte nicht verschickt werden ({why}). Laden Sie die Person unter „Personen“ noch einmal ein.",
        Inhabitants = count => $"{count} Einwohner:innen",
    };

    public static readonly FoundingWords English = new()
    {
        Heading = "New municipality",
        Intro = "From the official register and a template a whole municipality is made within seconds. Readers do not find it before it goes live.",
        Municipality = "1. Which municipality?",
        MunicipalityHint = "Name, postal code or official key",
        NothingFound = "The register does not have that. Check how it is spelled; operators import a newer register.",
        Template = "2. From which template?",
        TemplateHint = "Its pages, places and contacts are taken over, its people, events and news are not.",
        ChooseTemplate = "please choose",
        Languages = "3. In which languages?",
        DefaultLanguage = "source language",
        TemplateFirst = "These are the template's languages. Choose one first.",
        Manager = "4. Who manages it?",
        ManagerHint = "E-mail address; the person is invited. You can do that later, too.",
        Found = "Create the municipality",
        Founding = "Being created …",
        ChooseFirst = "Choose a municipality and a template first.",
        Preview = "Preview for the municipality",
        PreviewHint = "With this link the municipality can look at everything before it is public. It is shown only now; the settings make a new one.",
        NoPreview = "The preview link was shown before. The settings make a new one.",
        Open = "To the municipality",
        Another = "Create another one",
        OnlyReaders = "Your role in the team creates no municipalities. Ask the service team.",
        Founded = name => $"{name} is there",
        Unsent = why => $"The invitation could not be sent ({why}). Invite the person again under \"People\".",
        Inhabitants = count => $"{count} inhabitants",
    };
}
