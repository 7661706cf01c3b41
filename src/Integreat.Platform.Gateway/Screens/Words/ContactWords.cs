namespace Integreat.Platform.Gateway.Screens.Words;

/// <summary>What the screens of contacts say.</summary>
public sealed record ContactWords
{
    public required string Heading { get; init; }
    public required string Back { get; init; }
    public required string Search { get; init; }
    public required string New { get; init; }
    public required string Unknown { get; init; }
    public required string Empty { get; init; }
    public required string EmptyHint { get; init; }
    public required Func<int, string> Count { get; init; }
    public required string Name { get; init; }
    public required string Area { get; init; }
    public required string AreaHint { get; init; }
    public required string General { get; init; }
    public required string Location { get; init; }
    public required string ChooseLocation { get; init; }
    public required string Who { get; init; }
    public required string Mobile { get; init; }
    public required string Added { get; init; }

    public static readonly ContactWords German = new()
    {
        Heading = "Kontakte",
        Back = "Alle Kontakte",
        Search = "Kontakte suchen",
        New = "Neuer Kontakt",
        Unknown = "Diesen Kontakt gibt es nicht (mehr).",
        Empty = "Hier gibt es noch keine Kontakte.",
        EmptyHint = "Legen Sie den ersten an: Er gehört zu einem Ort und lässt sich in Texte einfügen. Ändert er sich, ändert er sich überall.",
        Count = count => count is 1 ? "1 Kontakt" : $"{count:N0} Kontakte",
        Name = "Name",
        Area = "Zuständig für",
        AreaHint = "Bleibt das leer, ist es der allgemeine Kontakt des Ortes.",
        General = "Allgemeiner Kontakt",
        Location = "Ort",
        ChooseLocation = "Bitte wählen",
        Who = "Wer und wofür",
        Mobile = "Mobiltelefon",
        Added = "Der Kontakt ist angelegt.",
    };

    public static readonly ContactWords English = new()
    {
        Heading = "Contacts",
        Back = "All contacts",
        Search = "Search contacts",
        New = "New contact",
        Unknown = "This contact does not exist (any more).",
        Empty = "There are no contacts here yet.",
        EmptyHint = "Make the first one: it belongs to a location and can be put into texts. When it changes, it changes everywhere.",
        Count = count => count is 1 ? "1 contact" : $"{count:N0} contacts",
        Name = "Name",
        Area = "Responsible for",
        AreaHint = "Left empty, it is the general contact of the location.",
        General = "General contact",
        Location = "Location",
        ChooseLocation = "Please choose",
        Who = "Who, and for what",
        Mobile = "Mobile telephone",
        Added = "The contact is there.",
    };
}
