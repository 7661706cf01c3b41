using System.Collections.Immutable;

namespace Integreat.Platform.Gateway.Screens.Words;

/// <summary>What the screen of a region's settings says.</summary>
public sealed record SettingsWords
{
    /// <summary>The kinds of municipalities, as settings name them.</summary>
    public static ImmutableArray<string> Divisions { get; } =
    [
        "MUNICIPALITY", "CITY", "URBAN_DISTRICT", "DISTRICT", "RURAL_DISTRICT", "CITY_AND_DISTRICT", "COLLECTIVE_MUNICIPALITY", "REGION",
        "GOVERNMENTAL_DISTRICT", "CITY_STATE", "AREA_STATE", "FREE_STATE", "FEDERAL_STATE", "INITIAL_RECEPTION_CENTER",
    ];

    public required string Heading { get; init; }
    public required string OnlyTeam { get; init; }
    public required string NameAndAddress { get; init; }
    public required string Name { get; init; }
    public required string Address { get; init; }
    public required string AddressHint { get; init; }
    public required string Division { get; init; }
    public required string ShowsDivision { get; init; }
    public required string Prefix { get; init; }
    public required string PrefixHint { get; init; }
    public required string Mail { get; init; }
    public required string MailHint { get; init; }
    public required string Icon { get; init; }
    public required string Functions { get; init; }
    public required string NoHelpDesk { get; init; }
    public required string HasChat { get; init; }
    public required string ChatPrivacy { get; init; }
    public required string ChatTesters { get; init; }
    public required string Place { get; init; }
    public required string Latitude { get; init; }
    public required string Longitude { get; init; }
    public required string PostalCode { get; init; }
    public required string TimeZone { get; init; }
    public required string Box { get; init; }
    public required string BoxHint { get; init; }
    public required string BoxHalf { get; init; }
    public required string North { get; init; }
    public required string South { get; init; }
    public required string West { get; init; }
    public required string East { get; init; }
    public required string AliasesHint { get; init; }
    public required string AddAlias { get; init; }
    public required string Remove { get; init; }
    public required string Budget { get; init; }
    public required string Renewal { get; init; }
    public required string Adjustment { get; init; }
    public required string Saved { get; init; }
    public required string AllSaved { get; init; }
    public required string Unsaved { get; init; }
    public required string ChangedElsewhere { get; init; }
    public required string Discard { get; init; }
    public required string Conflict { get; init; }
    public required string Setting { get; init; }
    public required string Yours { get; init; }
    public required string Theirs { get; init; }
    public required string KeepMine { get; init; }
    public required string TakeTheirs { get; init; }
    public required string Yes { get; init; }
    public required string No { get; init; }
    public required string Nothing { get; init; }
    public required string NoImage { get; init; }
    public required string ChooseImage { get; init; }

    /// <summary>Of the link to the offers, with how many are shown.</summary>
    public required Func<int, string> ToOffers { get; init; }
    public required Func<long, string> ImageNumber { get; init; }

    /// <summary>A setting, by its name on the wire.</summary>
    public required Func<string, string> Field { get; init; }

    public required Func<string, string> DivisionName { get; init; }

    public static readonly SettingsWords German = new()
    {
        Heading = "Einstellungen",
        OnlyTeam = "Sie sehen hier, wie die Kommune eingestellt ist. Ändern kann das Service-Team.",
        NameAndAddress = "Name und Adresse",
        Name = "Name",
        Address = "Adresse im Netz",
        AddressHint = "Kleine Buchstaben, Ziffern und Bindestriche. Ändern Sie sie, führt die alte Adresse weiter hierher.",
        Division = "Art der Kommune",
        ShowsDivision = "vor dem Namen zeigen",
        Prefix = "Stattdessen vor dem Namen",
        PrefixHint = "Steht statt der Art der Kommune da. Meist leer.",
        Mail = "E-Mail-Adresse der Kommune",
        MailHint = "An wen sich wendet, wer Fragen hat.",
        Icon = "Bild",
        Functions = "Was Leser:innen finden",
        ToOffers = count => count is 0 ? "Die Kommune zeigt keine. Angebote wählen" : $"Die Kommune zeigt {count}. Ansehen und ändern",
        NoHelpDesk = "Ein Chat braucht einen Helpdesk. Ihn richtet ein, wer die Plattform betreibt.",
        HasChat = "Chat anbieten",
        ChatPrivacy = "Datenschutzerklärung des Chats (Adresse)",
        ChatTesters = "Wie viele Geräte von 100 ihn bekommen",
        Place = "Ort und Zeit",
        Latitude = "Breitengrad",
        Longitude = "Längengrad",
        PostalCode = "Postleitzahl",
        TimeZone = "Zeitzone",
        Box = "Ausschnitt der Karte",
        BoxHint = "In Grad. Ohne ihn zeigt die Karte ganz Deutschland.",
        BoxHalf = "Der Ausschnitt der Karte braucht alle vier Grenzen, oder keine.",
        North = "Norden",
        South = "Süden",
        West = "Westen",
        East = "Osten",
        AliasesHint = "Unter diesen Namen finden Leser:innen die Kommune auch, etwa Ortsteile.",
        AddAlias = "Name hinzufügen",
        Remove = "Entfernen",
        Budget = "Gebuchte Wörter im Jahr",
        Renewal = "Erneuert im Monat",
        Adjustment = "Einmalig mehr oder weniger",
        Saved = "Die Einstellungen sind gespeichert.",
        AllSaved = "Alles gespeichert",
        Unsaved = "Noch nicht gespeichert",
        ChangedElsewhere = "Jemand anderes hat inzwischen etwas geändert. Beim Speichern wird beides zusammengeführt.",
        Discard = "Verwerfen",
        Conflict = "Jemand anderes hat dasselbe geändert",
        Setting = "Einstellung",
        Yours = "bei Ihnen",
        Theirs = "gespeichert",
        KeepMine = "Meine Änderung speichern",
        TakeTheirs = "Gespeichertes behalten",
        Yes = "ja",
        No = "nein",
        Nothing = "nichts",
        NoImage = "Kein Bild",
        ChooseImage = "Bild wählen",
        ImageNumber = number => $"Datei {number}",
        Field = field => field switch
        {
            "name" => "Name",
            "slug" => "Adresse im Netz",
            "administrativeDivision" => "Art der Kommune",
            "administrativeDivisionIncluded" => "Art vor dem Namen",
            "customPrefix" => "Stattdessen vor dem Namen",
            "aliases" => "Weitere Namen",
            "eventsEnabled" => "Veranstaltungen",
            "locationsEnabled" => "Orte",
            "contactsEnabled" => "Kontakte",
            "pushNotificationsEnabled" => "Nachrichten auf das Telefon",
            "externalNewsEnabled" => "Nachrichten aus anderen Quellen",
            "fallbackTranslationsEnabled" => "Veranstaltungen und Orte ohne Übersetzung in der ersten Sprache zeigen",
            "latitude" => "Breitengrad",
            "longitude" => "Längengrad",
            "boundingBox" => "Ausschnitt der Karte",
            "postalCode" => "Postleitzahl",
            "timeZone" => "Zeitzone",
            "adminMail" => "E-Mail-Adresse",
            "icon" => "Bild",
            "offers" => "Angebote",
            "chat" => "Chat",
            "translationBudget" => "Maschinelle Übersetzung",
            _ => "Status",
        },
        DivisionName = division => division switch
        {
            "CITY" => "Stadt",
            "DISTRICT" => "Kreis",
            "RURAL_DISTRICT" => "Landkreis",
            "REGION" => "Region",
            "CITY_AND_DISTRICT" => "Stadt und Landkreis",
            "URBAN_DISTRICT" => "Kreisfreie Stadt",
            "GOVERNMENTAL_DISTRICT" => "Regierungsbezirk",
            "CITY_STATE" => "Stadtstaat",
            "AREA_STATE" => "Flächenland",
            "FREE_STATE" => "Freistaat",
            "FEDERAL_STATE" => "Bundesland",
            "COLLECTIVE_MUNICIPALITY" => "Verbandsgemeinde",
            "INITIAL_RECEPTION_CENTER" => "Erstaufnahmeeinrichtung",
            _ => "Gemeinde",
        },
    };

    public static readonly SettingsWords English = new()
    {
        Heading = "Settings",
        OnlyTeam = "Here you see how the municipality is set up. The service team can change it.",
        NameAndAddress = "Name and address",
        Name = "Name",
        Address = "Address on the web",
        AddressHint = "Small letters, digits and hyphens. If you change it, the old address still leads here.",
        Division = "Kind of municipality",
        ShowsDivision = "show before the name",
        Prefix = "Before the name instead",
        PrefixHint = "Stands in place of the kind of municipality. Mostly empty.",
        Mail = "Mail address of the municipality",
        MailHint = "Whom to turn to with questions.",
        Icon = "Image",
        Functions = "What readers find",
        ToOffers = count => count is 0 ? "The municipality shows none. Choose offers" : $"The municipality shows {count}. Look at them and change them",
        NoHelpDesk = "A chat needs a help desk. Whoever operates the platform sets it up.",
        HasChat = "Offer a chat",
        ChatPrivacy = "Privacy policy of the chat (address)",
        ChatTesters = "How many of 100 devices get it",
        Place = "Place and time",
        Latitude = "Latitude",
        Longitude = "Longitude",
        PostalCode = "Postal code",
        TimeZone = "Time zone",
        Box = "Bounds of the map",
        BoxHint = "In degrees. Without them the map shows all of Germany.",
        BoxHalf = "The bounds of the map take all four numbers, or none.",
        North = "North",
        South = "South",
        West = "West",
        East = "East",
        AliasesHint = "Readers find the municipality by these names as well, such as those of districts.",
        AddAlias = "Add a name",
        Remove = "Remove",
        Budget = "Words booked a year",
        Renewal = "Renewed in",
        Adjustment = "Once more or less",
        Saved = "The settings have been saved.",
        AllSaved = "Everything is saved",
        Unsaved = "Not saved yet",
        ChangedElsewhere = "Somebody else has changed something. Saving brings both together.",
        Discard = "Discard",
        Conflict = "Somebody else has changed the same",
        Setting = "Setting",
        Yours = "yours",
        Theirs = "saved",
        KeepMine = "Save my change",
        TakeTheirs = "Keep what is saved",
        Yes = "yes",
        No = "no",
        Nothing = "nothing",
        NoImage = "No image",
        ChooseImage = "Choose an image",
        ImageNumber = number => $"File {number}",
        Field = field => field switch
        {
            "name" => "Name",
            "slug" => "Address on the web",
            "administrativeDivision" => "Kind of municipality",
            "administrativeDivisionIncluded" => "Kind before the name",
            "customPrefix" => "Before the name instead",
            "aliases" => "Other names",
            "eventsEnabled" => "Events",
            "locationsEnabled" => "Places",
            "contactsEnabled" => "Contacts",
            "pushNotificationsEnabled" => "News on the phone",
            "externalNewsEnabled" => "News of other sources",
            "fallbackTranslationsEnabled" => "Show events and places without a translation in the first language",
            "latitude" => "Latitude",
            "longitude" => "Longitude",
            "boundingBox" => "Bounds of the map",
            "postalCode" => "Postal code",
            "timeZone" => "Time zone",
            "adminMail" => "Mail address",
            "icon" => "Image",
            "offers" => "Offers",
            "chat" => "Chat",
            "translationBudget" => "Machine translation",
            _ => "Status",
        },
        DivisionName = division => division switch
        {
            "CITY" => "City",
            "DISTRICT" => "District",
            "RURAL_DISTRICT" => "Rural district",
            "REGION" => "Region",
            "CITY_AND_DISTRICT" => "City and district",
            "URBAN_DISTRICT" => "Urban district",
            "GOVERNMENTAL_DISTRICT" => "Governmental district",
            "CITY_STATE" => "City state",
            "AREA_STATE" => "Area state",
            "FREE_STATE" => "Free state",
            "FEDERAL_STATE" => "Federal state",
            "COLLECTIVE_MUNICIPALITY" => "Collective municipality",
            "INITIAL_RECEPTION_CENTER" => "Initial reception centre",
            _ => "Municipality",
        },
    };
}
