using System.Text.RegularExpressions;
using Integreat.Platform.Gateway.Screens.Past;
using Integreat.Platform.Gateway.Screens.Words;
using Integreat.Platform.Tests.Architecture;

namespace Integreat.Platform.Tests.Screens;

/// <summary>What is said of the past of a region.</summary>
public sealed partial class HistoryWordsTests
{
    [Fact]
    public void Whatever_can_happen_in_a_region_is_said_in_words_in_both_languages()
    {
        var source = Repository.Read("src/Integreat.Platform.Grains/Journaling/Facts.cs").Split("Platform { get; }")[0];
        var names = Fact().Matches(source).Select(match => match.Groups[1].Value).ToList();

        Assert.True(names.Count > 70, $"Only {names.Count} facts were found.");
        Offenders.None(names.Where(name => HistoryWords.German.What(name) == name || HistoryWords.English.What(name) == name));
        Offenders.None(HistoryWords.Kinds.Except(names));
    }

    [Fact]
    public void The_address_of_a_moment_leads_to_that_moment()
    {
        var moment = new DateTimeOffset(2026, 11, 30, 10, 0, 0, TimeSpan.FromHours(1));
        var address = PastAddress.Of("stadt", PastAddress.Before(moment), 17, "de");

        Assert.StartsWith("admin/stadt/past?at=", address, StringComparison.Ordinal);
        Assert.EndsWith("&page=17&language=de", address, StringComparison.Ordinal);
        var read = PastAddress.Read(Uri.UnescapeDataString(address.Split('=', '&')[1]));
        Assert.Equal(moment.AddMicroseconds(-1), read);
    }

    [Fact]
    public void An_address_without_a_moment_leads_nowhere() => Assert.Null(PastAddress.Read("gestern"));

    [GeneratedRegex("""\("([a-z-]+)\.\d+",""")]
    private static partial Regex Fact();
}
