using Integreat.Platform.Gateway.Demo;

namespace Integreat.Platform.Tests.Demo;

/// <summary>News of the demo region: there are always some.</summary>
public sealed class DemoNewsTests
{
    private static readonly DateTimeOffset Begun = new(2026, 11, 22, 23, 30, 0, TimeSpan.Zero);

    [Fact]
    public void They_speak_german_english_and_arabic_and_somewhere_the_main_language_stands_in()
    {
        var news = DemoTexts.News();

        Assert.All(news, item => Assert.Equal(["ar", "de", "en"], item.Translations.Keys));
        Assert.Distinct(news.Select(item => item.Key));
        Assert.Equal(3, news.Count(item => item.AtOnce));
        Assert.All(
            news.SelectMany(item => item.Translations.Values.Where(text => item.Mode == "ONLY_AVAILABLE" || text.Title is not "")),
            text => Assert.False(string.IsNullOrWhiteSpace(text.Title) || string.IsNullOrWhiteSpace(text.Text)));
        Assert.Contains(news, item => item is { Mode: "USE_MAIN_LANGUAGE", AtOnce: true } && item.Translations["ar"].Text is "");
    }

    [Fact]
    public void For_more_than_a_year_no_day_is_without_news_that_are_less_than_28_days_old()
    {
        var sent = DemoNews.MomentsOf(Begun).Prepend(Begun).ToList();

        for (var day = Begun; day < Begun.AddDays(400); day = day.AddDays(1))
        {
            Assert.Contains(sent, moment => moment <= day && day < moment.AddDays(28));
        }
    }

    [Fact]
    public void They_are_scheduled_for_moments_that_are_still_to_come() =>
        Assert.All(DemoNews.MomentsOf(Begun), moment => Assert.True(moment > Begun.AddDays(14)));
}
