namespace Integreat.Platform.Gateway.Screens.Words;

/// <summary>What the screens of locations say.</summary>
public sealed record LocationWords
{
    public required string Heading { get; init; }
    public required string Back { get; init; }
    public required string Search { get; init; }
    public required string New { get; init; }
    public required string Name { get; init; }
    public required string Untitled { get; init; }
    public required string Unknown { get; init; }
    public required string Empty { get; init; }
    public required string EmptyHint { get; init; }
    public required Func<int, string> Count { get; init; }
    public required string Category { get; init; }
    public required string AnyCategory { get; init; }
    public required string Details { get; init; }
    public required string Address { get; init; }
    public required string Street { get; init; }
    public required string PostalCode { get; init; }
    public required string City { get; init; }
    public required string Country { get; init; }
    public required string Latitude { get; init; }
    public required string Longitude { get; init; }
    public required string OnMap { get; init; }
    public required string IsOnMapNow { get; init; }
    public required string IsOffMapNow { get; init; }
    public required string LookAt { get; init; }
    public required string About { get; init; }
    public required string Organization { get; init; }
    public required string NoOrganization { get; init; }
    public required string BarrierFree { get; init; }

    /// <summary>Of yes, no and empty: nobody has said.</summary>
    public required Func<string, string> BarrierFreeOf { get; init; }
    public required string Reach { get; init; }
    public required string ReachHint { get; init; }
    public required string Website { get; init; }
    public required string Email { get; init; }
    public required string Phone { get; init; }
    public required string AppointmentUrl { get; init; }
    public required string TemporarilyClosed { get; init; }
    public required string Hours { get; init; }
    public required string HoursKnown { get; init; }

    /// <summary>What a day is: open, closed, all-day, appointment.</summary>
    public required Func<string, string> DayOf { get; init; }
    public required string From { get; init; }
    public required string To { get; init; }
    public required string AddSlot { get; init; }
    public required string RemoveSlot { get; init; }
    public required string LikeMonday { get; init; }

    public static readonly LocationWords German = new()
    {
        Heading = "Orte",
        Back = "Alle Orte",
        Search = "Orte suchen",
        New = "Neuer Ort",
        Name = "Name",
        Untitled = "(noch ohne Namen)",
        Unknown = "Diesen Ort gibt es nicht (mehr).",
        Empty = "Hier gibt es noch keine Orte.",
        EmptyHint = "Legen Sie den ersten an: Er erscheint für alle, sobald sein Text veröffentlicht ist.",
        Count = count => count is 1 ? "1 Ort" : $"{count:N0} Orte",
        Category = "Kategorie",
        AnyCategory = "alle Kategorien",
        Details = "Adresse und Zeiten",
        Address = "Adresse",
        Street = "Straße und Hausnummer",
        PostalCode = "Postleitzahl",
        City = "Ort",
        Country = "Land",
        Latitude = "Breitengrad",
        Longitude = "Längengrad",
        OnMap = "Auf der Karte zeigen",
        IsOnMapNow = "Eingeschaltet, weil der Ort jetzt eine Position hat. Sie können es wieder ausschalten.",
        IsOffMapNow = "Ausgeschaltet, weil der Ort keine Position mehr hat.",
        LookAt = "Auf OpenStreetMap ansehen (öffnet eine fremde Seite)",
        About = "Über den Ort",
        Organization = "Organisation",
        NoOrganization = "keine",
        BarrierFree = "Barrierefrei",
        BarrierFreeOf = value => value switch
        {
            "yes" => "ja",
            "no" => "nein",
            _ => "keine Angabe",
        },
        Reach = "Erreichbarkeit",
        ReachHint = "Gibt es einen allgemeinen Kontakt zu diesem Ort, dann zeigen Apps dessen Angaben.",
        Website = "Internetseite",
        Email = "E-Mail-Adresse",
        Phone = "Telefon",
        AppointmentUrl = "Internetseite für Termine",
        TemporarilyClosed = "Vorübergehend geschlossen",
        Hours = "Öffnungszeiten",
        HoursKnown = "Öffnungszeiten angeben",
        DayOf = kind => kind switch
        {
            "open" => "geöffnet",
            "closed" => "geschlossen",
            "all-day" => "rund um die Uhr",
            _ => "nur nach Vereinbarung",
        },
        From = "von",
        To = "bis",
        AddSlot = "Weitere Zeit",
        RemoveSlot = "Diese Zeit entfernen",
        LikeMonday = "Dienstag bis Freitag wie Montag",
    };

    public static readonly LocationWords English = new()
    {
        Heading = "Locations",
        Back = "All locations",
        Search = "Search locations",
        New = "New location",
        Name = "Name",
        Untitled = "(no name yet)",
        Unknown = "This location does not exist (any more).",
        Empty = "There are no locations here yet.",
        EmptyHint = "Make the first one: everybody sees it as soon as its text is published.",
        Count = count => count is 1 ? "1 location" : $"{count:N0} locations",
        Category = "Category",
        AnyCategory = "all categories",
        Details = "Address and hours",
        Address = "Address",
        Street = "Street and number",
        PostalCode = "Postcode",
        City = "Town",
        Country = "Country",
        Latitude = "Latitude",
        Longitude = "Longitude",
        OnMap = "Show on the map",
        IsOnMapNow = "Switched on because the location has a position now. You can switch it off again.",
        IsOffMapNow = "Switched off because the location has no position any more.",
        LookAt = "Look at it on OpenStreetMap (opens another site)",
        About = "About the location",
        Organization = "Organisation",
        NoOrganization = "none",
        BarrierFree = "Accessible",
        BarrierFreeOf = value => value switch
        {
            "yes" => "yes",
            "no" => "no",
            _ => "not known",
        },
        Reach = "How to reach it",
        ReachHint = "If the location has a general contact, apps show what that says.",
        Website = "Website",
        Email = "E-mail address",
        Phone = "Telephone",
        AppointmentUrl = "Website for appointments",
        TemporarilyClosed = "Temporarily closed",
        Hours = "Opening hours",
        HoursKnown = "Give opening hours",
        DayOf = kind => kind switch
        {
            "open" => "open",
            "closed" => "closed",
            "all-day" => "around the clock",
            _ => "by appointment only",
        },
        From = "from",
        To = "to",
        AddSlot = "Another time",
        RemoveSlot = "Remove this time",
        LikeMonday = "Tuesday to Friday like Monday",
    };
}
