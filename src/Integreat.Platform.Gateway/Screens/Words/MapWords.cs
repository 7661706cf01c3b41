namespace Integreat.Platform.Gateway.Screens.Words;

/// <summary>What the maps of locations say.</summary>
public sealed record MapWords
{
    public required string AsList { get; init; }
    public required string AsMap { get; init; }
    public required string Map { get; init; }
    public required string Hint { get; init; }
    public required string Chosen { get; init; }
    public required string BackToMap { get; init; }
    public required string ZoomIn { get; init; }
    public required string ZoomOut { get; init; }

    /// <summary>The name of a mark that stands for several locations: {0} how many, {1} what they are called.</summary>
    public required string Several { get; init; }
    public required string NotForReaders { get; init; }
    public required Func<int, string> Unplaced { get; init; }
    public required string Plain { get; init; }
    public required string Outline { get; init; }
    public required string Position { get; init; }
    public required string PositionHint { get; init; }

    public static readonly MapWords German = new()
    {
        AsList = "Liste",
        AsMap = "Karte",
        Map = "Karte der Orte",
        Hint = "Wählen Sie einen Punkt, dann steht hier, was dort ist. Eine Zahl steht für mehrere Orte nah beieinander. Mit der Tastatur: Tab geht von Punkt zu Punkt, "
            + "die Pfeiltasten verschieben die Karte, Plus und Minus ändern ihren Maßstab.",
        Chosen = "Auf der Karte gewählt",
        BackToMap = "Zurück zur Karte",
        ZoomIn = "Näher heran",
        ZoomOut = "Weiter weg",
        Several = "{0} Orte: {1}",
        NotForReaders = "Leser:innen sehen diesen Ort nicht auf der Karte.",
        Unplaced = count => count is 1 ? "1 Ort hat noch keine Position" : $"{count:N0} Orte haben noch keine Position",
        Plain = "Ohne Kartenbild: Für diese Plattform ist keines eingerichtet.",
        Outline = "Die gestrichelte Linie umgibt das Gebiet.",
        Position = "Position auf der Karte",
        PositionHint = "Ein Klick auf die Karte setzt die Position, und der Punkt lässt sich ziehen. Mit der Tastatur: die beiden Felder.",
    };

    public static readonly MapWords English = new()
    {
        AsList = "List",
        AsMap = "Map",
        Map = "Map of the locations",
        Hint = "Choose a mark to see here what is there. A number stands for several locations close to each other. With the keyboard: Tab goes from mark to mark, the arrow "
            + "keys move the map, plus and minus change its scale.",
        Chosen = "Chosen on the map",
        BackToMap = "Back to the map",
        ZoomIn = "Closer",
        ZoomOut = "Further away",
        Several = "{0} locations: {1}",
        NotForReaders = "Readers do not see this location on the map.",
        Unplaced = count => count is 1 ? "1 location has no position yet" : $"{count:N0} locations have no position yet",
        Plain = "Without a picture of a map: none is set up for this platform.",
        Outline = "The dashed line surrounds the area.",
        Position = "Position on the map",
        PositionHint = "A click on the map sets the position, and the mark can be dragged. With the keyboard: the two fields.",
    };
}
