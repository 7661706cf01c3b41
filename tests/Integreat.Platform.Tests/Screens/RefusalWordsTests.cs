using System.Text.RegularExpressions;
using Integreat.Platform.Gateway.Screens.Words;
using Integreat.Platform.Tests.Architecture;

namespace Integreat.Platform.Tests.Screens;

/// <summary>What screens say when something is refused.</summary>
public sealed partial class RefusalWordsTests
{
    /// <summary>Of the grains that screens command.</summary>
    public static TheoryData<string> Interfaces =>
    [
        "Pages/IRegionPages",
        "Bulk/IRegionBulk",
        "Rights/IRegionMembers",
        "Media/IRegionMedia",
        "Events/IRegionEvents",
        "Locations/IRegionLocations",
        "Contacts/IRegionContacts",
        "Events/IRegionCalendar",
        "Feedback/IRegionFeedback",
        "Imprint/IRegionImprint",
        "News/IRegionNews",
        "Organizations/IRegionOrganizations",
        "Languages/IRegionLanguages",
        "Onboarding/IRegionLaunch",
        "Regions/IRegionSettings",
        "History/IRegionHistory",
        "Rights/IStaff",
        "Register/IRegister",
        "Onboarding/IRegionOnboarding",
        "Platform/ICatalog",
        "Platform/IPlatform",
    ];

    [Theory]
    [MemberData(nameof(Interfaces))]
    public void Every_refusal_of_a_command_of_the_screens_has_a_German_sentence(string name)
    {
        var source = Repository.Read($"src/Integreat.Platform.Contracts/{name}.cs").Replace("\n    /// ", " ", StringComparison.Ordinal);
        var codes = Refused().Matches(source).SelectMany(list => Code().Matches(list.Value)).Select(code => code.Value).Distinct().ToList();

        Assert.True(codes.Count >= 3, $"Only {codes.Count} codes were found in {name}.");
        Offenders.None(codes.Where(code => RefusalWords.German.Say(code, "?") == "?"));
    }

    [Fact]
    public void English_is_what_the_domain_says_and_so_is_what_nobody_has_put_into_German()
    {
        Assert.Equal("Do this.", RefusalWords.English.Say("page-unknown", "Do this."));
        Assert.Equal("Do this.", RefusalWords.German.Say("not-a-code", "Do this."));
    }

    [GeneratedRegex(@"[Rr]efuses?( also)?: [^.]*")]
    private static partial Regex Refused();

    [GeneratedRegex(@"\b[a-z]+(-[a-z]+)+\b")]
    private static partial Regex Code();
}
