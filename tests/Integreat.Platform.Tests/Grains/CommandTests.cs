using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.Tests.Grains;

/// <summary>Commands that come twice, numbers that nobody else may have, and regions that first have to prepare.</summary>
[Collection(PlatformTests.Name)]
public sealed class CommandTests(PlatformFixture fixture)
{
    private readonly PlatformHost _platform = fixture.Platform;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_command_that_comes_again_has_the_same_outcome_and_no_further_effect()
    {
        var town = await Town.FoundAsync(_platform, "doppelt", "de");
        await town.AddAsync();
        var context = town.NewContext();

        var first = await town.Pages.AddAsync(context, null, null);
        var next = await town.DoAsync(other => town.Pages.AddAsync(other, null, null));
        var again = await town.Pages.AddAsync(context, null, null);
        await town.Pages.PutToSleepAsync();
        var afterwards = await town.Pages.AddAsync(context, null, null);

        Assert.Null(first.RefusalCode);
        Assert.Equal(first, again);
        Assert.Equal(first, afterwards);
        Assert.Equal(next.Version, (await town.DoAsync(other => town.Pages.ArchiveAsync(other, next.Id!.Value))).Version - 1);
    }

    [Fact]
    public async Task Callers_who_send_the_same_command_at_once_get_the_same_outcome()
    {
        var town = await Town.FoundAsync(_platform, "zugleich", "de");
        await town.AddAsync();
        var context = town.NewContext();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => town.Pages.AddAsync(context, null, null)));

        Assert.Single(outcomes.Distinct());
        Assert.Null(outcomes[0].RefusalCode);
    }

    [Fact]
    public async Task A_commands_id_is_good_for_that_command_only()
    {
        var town = await Town.FoundAsync(_platform, "wiederverwendet", "de");
        await town.DoAsync(other => _platform.Grains.GetGrain<IRegionMembers>(town.Key).GrantAsync(other, "kim", RegionRoles.Author, null));
        var page = await town.AddAsync();
        var context = town.NewContext();
        var first = await town.Pages.ArchiveAsync(context, page);

        var other = await town.Pages.RestoreAsync(context, page);
        var parameter = await town.Pages.ArchiveAsync(context, page + 1);
        var account = await town.Pages.RestoreAsync(context with { Account = "kim", Credential = Credentials.Session }, page);

        Assert.Equal("command-reused", other.RefusalCode);
        Assert.Equal("command-reused", parameter.RefusalCode);
        Assert.Null(account.RefusalCode);
        Assert.Equal(first.Version + 1, account.Version);
    }

    [Fact]
    public async Task A_refusal_is_not_remembered()
    {
        var town = await Town.FoundAsync(_platform, "abgelehnt", "de");
        var page = await town.AddAsync();
        var context = town.NewContext();

        var refused = await town.Pages.RestoreAsync(context, page);
        await town.DoAsync(other => town.Pages.ArchiveAsync(other, page));
        var accepted = await town.Pages.RestoreAsync(context, page);

        Assert.Equal("page-not-archived", refused.RefusalCode);
        Assert.Null(accepted.RefusalCode);
    }

    [Fact]
    public async Task A_region_without_numbers_asks_to_be_prepared_and_then_takes_the_same_command()
    {
        var town = await Town.FoundAsync(_platform, "unvorbereitet");
        var context = town.NewContext();

        var unprepared = await town.Pages.AddAsync(context, null, null);
        var language = await town.Languages.AddAsync(town.NewContext(), "de", null, true, true);
        await town.Sources.PrepareAsync(Cancellation);
        var added = await town.Pages.AddAsync(context, null, null);

        Assert.Equal(Outcome.Unprepared, unprepared.RefusalCode);
        Assert.Equal(Outcome.Unprepared, language.RefusalCode); // it does not know yet which languages there are
        Assert.Null(added.RefusalCode);
        Assert.InRange(added.Id!.Value, 1_000_000, long.MaxValue);
    }

    [Fact]
    public async Task A_language_that_the_platform_does_not_have_is_refused_for_good()
    {
        var town = await Town.FoundAsync(_platform, "unbekannt", "de");
        await town.Sources.PrepareAsync(Cancellation);

        var unknown = await town.SendAsync(context => town.Languages.AddAsync(context, "tlh", "de", true, true));

        Assert.Equal("language-not-on-platform", unknown.RefusalCode);
    }

    [Fact]
    public async Task What_the_platform_was_given_a_moment_ago_can_be_used_by_a_region_that_has_just_asked()
    {
        var town = await Town.FoundAsync(_platform, "sofort", "de");
        await town.Sources.PrepareAsync(Cancellation);
        var language = new LanguageData { Slug = "vo", Bcp47Tag = "vo", NativeName = "Volapük", EnglishName = "Volapük" };
        var platform = _platform.Grains.GetGrain<IPlatform>(GrainKeys.Platform);
        Assert.Null((await platform.SaveLanguageAsync(town.NewContext(), language)).RefusalCode);

        var added = await town.SendAsync(context => town.Languages.AddAsync(context, "vo", "de", true, true));

        Assert.Null(added.RefusalCode);
    }

    [Fact]
    public async Task Pages_have_numbers_that_no_other_page_has_whoever_adds_them_wherever()
    {
        var towns = new[] { await Town.FoundAsync(_platform, "zahlen-eins", "de"), await Town.FoundAsync(_platform, "zahlen-zwei", "de") };

        // More than one block of numbers each.
        var added = await Task.WhenAll(towns.SelectMany(town => Enumerable.Range(0, 210).Select(_ => town.AddAsync())));

        Assert.Equal(420, added.Distinct().Count());
        var pages = towns.Select(town => town.ReadPagesAsync("de"));
        Assert.Equal(added.Order(), (await Task.WhenAll(pages)).SelectMany(each => each).Select(fragment => fragment.Id).Order());
    }
}
