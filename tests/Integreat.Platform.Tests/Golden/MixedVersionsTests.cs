using Integreat.Platform.Tests.Architecture;

namespace Integreat.Platform.Tests.Golden;

/// <summary>
/// While a cluster is upgraded, processes of two releases talk to each other. Here the contracts of the build before talk to these:
/// previous-contracts.dll.gz is what a release was built from, and is replaced when there is the next one.
/// </summary>
public sealed class MixedVersionsTests
{
    private static readonly WireBuild Previous = WireBuild.Previous;
    private static readonly WireBuild Present = WireBuild.Present;

    // Record and number of what both have a word for.
    private static readonly string[] Shared = [.. Previous.Members().Intersect(Present.Members()).Select(member => member[..member.LastIndexOf(' ')])];

    private static IEnumerable<string> Records => Shared.Select(member => member.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal);

    [Fact]
    public void What_the_build_before_sends_says_the_same_here() => Offenders.None(Misunderstood(Previous, Present));

    [Fact]
    public void What_this_build_sends_says_the_same_to_the_build_before() => Offenders.None(Misunderstood(Present, Previous));

    [Fact]
    public void What_goes_through_this_build_comes_back_as_it_was() => Offenders.None(Records.Where(record =>
        Previous.Send(record) is var sent && Previous.Read(sent, Shared) != Previous.Read(Present.PassOn(sent), Shared)));

    [Fact]
    public void A_member_that_was_there_is_still_there_with_the_same_number_and_type() => Offenders.None(Previous.Members().Except(Present.Members()));

    [Fact]
    public void A_call_that_could_be_made_still_can() => Offenders.None(Previous.Calls().Except(Present.Calls()));

    private static IEnumerable<string> Misunderstood(WireBuild from, WireBuild to)
    {
        Assert.True(Records.Count() > 50, "Few records are compared.");
        foreach (var record in Records)
        {
            var sent = from.Send(record);
            var (said, heard) = (from.Read(sent, Shared), to.Read(sent, Shared));
            if (said != heard)
            {
                yield return $"{said}\n  was heard as {heard}";
            }
        }
    }
}
