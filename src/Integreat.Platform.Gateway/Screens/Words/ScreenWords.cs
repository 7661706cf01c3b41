namespace Integreat.Platform.Gateway.Screens.Words;

/// <summary>Everything that the screens say, in one language. What is missing in a language does not compile.</summary>
public sealed record ScreenWords(
    FrameWords Frame,
    HomeWords Home,
    SignInWords SignIn,
    AccountWords Account,
    PageWords Pages,
    PeopleWords People,
    ThingWords Things,
    EventWords Events,
    LanguageWords Languages,
    SettingsWords Settings,
    LaunchWords Launch,
    TextWords Texts,
    TeamWords Team,
    MediaWords Media,
    FeedbackWords Feedback,
    NewsWords News,
    ImprintWords Imprint,
    RefusalWords Refusals)
{
    public static readonly ScreenWords German = new(
        FrameWords.German,
        HomeWords.German,
        SignInWords.German,
        AccountWords.German,
        PageWords.German,
        PeopleWords.German,
        ThingWords.German,
        EventWords.German,
        LanguageWords.German,
        SettingsWords.German,
        LaunchWords.German,
        TextWords.German,
        TeamWords.German,
        MediaWords.German,
        FeedbackWords.German,
        NewsWords.German,
        ImprintWords.German,
        RefusalWords.German);

    public static readonly ScreenWords English = new(
        FrameWords.English,
        HomeWords.English,
        SignInWords.English,
        AccountWords.English,
        PageWords.English,
        PeopleWords.English,
        ThingWords.English,
        EventWords.English,
        LanguageWords.English,
        SettingsWords.English,
        LaunchWords.English,
        TextWords.English,
        TeamWords.English,
        MediaWords.English,
        FeedbackWords.English,
        NewsWords.English,
        ImprintWords.English,
        RefusalWords.English);
}
