namespace Integreat.Platform.Gateway.Screens.Words;

/// <summary>What the screens of the platform's team say.</summary>
public sealed record TeamWords
{
    public required string Menu { get; init; }
    public required string NewRegion { get; init; }
    public required string People { get; init; }
    public required string Languages { get; init; }
    public required RegionsOverviewWords Overview { get; init; }
    public required FoundingWords Founding { get; init; }
    public required TeamPeopleWords Team { get; init; }
    public required PlatformLanguageWords PlatformLanguages { get; init; }
    public required CatalogueWords Catalogue { get; init; }

    public static readonly TeamWords German = new()
    {
        Menu = "Alle Kommunen",
        NewRegion = "Neue Kommune",
        People = "Konten",
        Languages = "Sprachen",
        Overview = RegionsOverviewWords.German,
        Founding = FoundingWords.German,
        Team = TeamPeopleWords.German,
        PlatformLanguages = PlatformLanguageWords.German,
        Catalogue = CatalogueWords.German,
    };

    public static readonly TeamWords English = new()
    {
        Menu = "All municipalities",
        NewRegion = "New municipality",
        People = "Accounts",
        Languages = "Languages",
        Overview = RegionsOverviewWords.English,
        Founding = FoundingWords.English,
        Team = TeamPeopleWords.English,
        PlatformLanguages = PlatformLanguageWords.English,
        Catalogue = CatalogueWords.English,
    };
}
