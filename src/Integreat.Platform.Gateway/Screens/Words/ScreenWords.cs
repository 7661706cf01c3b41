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
    TextWords Texts,
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
        TextWords.German,
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
        TextWords.English,
        RefusalWords.English);
}
