namespace Integreat.Platform.Gateway.Screens.Words;

/// <summary>Everything that the screens say, in one language. What is missing in a language does not compile.</summary>
public sealed record ScreenWords(
    FrameWords Frame,
    HomeWords Home,
    SignInWords SignIn,
    AccountWords Account,
    PageWords Pages,
    PeopleWords People,
    LanguageWords Languages,
    PropertyWords Properties,
    HistoryWords History,
    PresenceWords Presence,
    SettingsWords Settings,
    LaunchWords Launch,
    TextWords Texts,
    TeamWords Team,
    MediaWords Media,
    RefusalWords Refusals)
{
    public static readonly ScreenWords German = new(
        FrameWords.German,
        HomeWords.German,
        SignInWords.German,
        AccountWords.German,
        PageWords.German,
        PeopleWords.German,
        LanguageWords.German,
        PropertyWords.German,
        HistoryWords.German,
        PresenceWords.German,
        SettingsWords.German,
        LaunchWords.German,
        TextWords.German,
        TeamWords.German,
        MediaWords.German,
        RefusalWords.German);

    public static readonly ScreenWords English = new(
        FrameWords.English,
        HomeWords.English,
        SignInWords.English,
        AccountWords.English,
        PageWords.English,
        PeopleWords.English,
        LanguageWords.English,
        PropertyWords.English,
        HistoryWords.English,
        PresenceWords.English,
        SettingsWords.English,
        LaunchWords.English,
        TextWords.English,
        TeamWords.English,
        MediaWords.English,
        RefusalWords.English);
}
