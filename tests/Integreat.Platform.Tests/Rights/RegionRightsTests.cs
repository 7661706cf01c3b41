using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Accounts;
using Integreat.Platform.Contracts.Import;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.Tests.Rights;

/// <summary>Rights as the region decides them, whatever gateway a command comes through.</summary>
[Collection(PlatformTests.Name)]
public sealed class RegionRightsTests(PlatformFixture fixture)
{
    private readonly PlatformHost _platform = fixture.Platform;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private IStaff Staff => _platform.Grains.GetGrain<IStaff>(GrainKeys.Platform);

    [Fact]
    public async Task A_change_of_rights_holds_from_the_next_command_on()
    {
        var town = await Town.FoundAsync(_platform, "rechte", "de");
        await town.AddAsync();
        var members = Members(town);

        Assert.Equal("region-unknown", (await town.SendAsync(context => town.Pages.AddAsync(As("rechte-kim", context), null, null))).RefusalCode);
        await town.DoAsync(context => members.GrantAsync(context, "rechte-kim", RegionRoles.Author, null));
        Assert.Null((await town.SendAsync(context => town.Pages.AddAsync(As("rechte-kim", context), null, null))).RefusalCode);
        await town.DoAsync(context => members.GrantAsync(context, "rechte-kim", RegionRoles.Observer, null));
        Assert.Equal("rights-missing", (await town.SendAsync(context => town.Pages.AddAsync(As("rechte-kim", context), null, null))).RefusalCode);
        await town.DoAsync(context => members.EndAsync(context, "rechte-kim"));
        Assert.Equal("region-unknown", (await town.SendAsync(context => town.Pages.AddAsync(As("rechte-kim", context), null, null))).RefusalCode);
    }

    [Fact]
    public async Task A_region_that_slept_knows_its_members()
    {
        var town = await Town.FoundAsync(_platform, "mitglieder", "de");
        var page = await town.AddAsync();
        await town.DoAsync(context => Members(town).GrantAsync(context, "mitglieder-kim", RegionRoles.Observer, null));
        await town.DoAsync(context => Members(town).GrantPageRightAsync(context, page, "mitglieder-kim", mayPublish: true));
        var before = await Members(town).ReadMembersAsync(CommandContext.Service("x").Caller, Cancellation);

        await town.Pages.PutToSleepAsync();
        var after = await Members(town).ReadMembersAsync(CommandContext.Service("x").Caller, Cancellation);

        Assert.Equal([new MemberView("mitglieder-kim", RegionRoles.Observer, null)], after.Value!.Members);
        Assert.Equal([new PageRightView(page, "mitglieder-kim", true)], after.Value.PageRights);
        Assert.Equal(before.Value!.Version, after.Value.Version);
    }

    [Fact]
    public async Task An_account_finds_its_regions()
    {
        var (one, two) = (await Town.FoundAsync(_platform, "finden-eins", "de"), await Town.FoundAsync(_platform, "finden-zwei", "de"));
        var accounts = _platform.Grains.GetGrain<IAccounts>(GrainKeys.Accounts);
        await one.DoAsync(context => Members(one).GrantAsync(context, "finden-kim", RegionRoles.Author, null));
        await two.DoAsync(context => Members(two).GrantAsync(context, "finden-kim", RegionRoles.Manager, null));
        await two.DoAsync(context => Members(two).GrantAsync(context, "finden-kimi", RegionRoles.Manager, null));

        Assert.Equal([one.Number, two.Number], await accounts.ReadRegionsAsync("finden-kim", Cancellation));
        await one.DoAsync(context => Members(one).EndAsync(context, "finden-kim"));
        Assert.Equal([two.Number], await accounts.ReadRegionsAsync("finden-kim", Cancellation));
        Assert.Empty(await accounts.ReadRegionsAsync("finden", Cancellation));
    }

    [Fact]
    public async Task Nobody_imports_but_the_platform_itself()
    {
        await StaffAsync(context => Staff.GrantAsync(context, "import-sam", StaffRoles.Superuser));
        var context = new CommandContext("import-1", "import-sam", Credentials.Session, []);

        var region = await _platform.Grains.GetGrain<IRegionImport>(GrainKeys.Region(4711)).ImportAsync(context, ["0"], dryRun: true);
        var platform = await _platform.Grains.GetGrain<IPlatformImport>(GrainKeys.Platform).ImportAsync(context, ["0"], dryRun: true);

        Assert.Equal("rights-missing", region.Outcome.RefusalCode);
        Assert.Equal("rights-missing", platform.Outcome.RefusalCode);
    }

    [Fact]
    public async Task A_stranger_sees_the_same_of_a_region_as_of_none()
    {
        var town = await Town.FoundAsync(_platform, "fremd", "de");
        var nowhere = _platform.Grains.GetGrain<IRegionMembers>(GrainKeys.Region(999_999));
        var stranger = Caller("fremd-kim");

        var there = await Members(town).ReadMembersAsync(stranger, Cancellation);

        Assert.Equal("region-unknown", there.RefusalCode);
        Assert.Equal(await nowhere.ReadMembersAsync(stranger, Cancellation), there);
        Assert.Equal(await nowhere.ReadRightsAsync(stranger, Cancellation), await Members(town).ReadRightsAsync(stranger, Cancellation));
        Assert.Equal(
            (await nowhere.ReadRightsAsync(stranger, Cancellation)).Detail, (await Members(town).ReadRightsAsync(stranger, Cancellation)).Detail);
    }

    [Fact]
    public async Task Staff_work_in_every_region_until_the_moment_that_ends()
    {
        var town = await Town.FoundAsync(_platform, "team", "de");
        await town.AddAsync();
        await StaffAsync(context => Staff.GrantAsync(context, "team-sam", StaffRoles.ServiceTeam));

        for (var round = 0; round < 3; round++)
        {
            Assert.Null((await town.SendAsync(context => town.Pages.AddAsync(As("team-sam", context), null, null))).RefusalCode);
            var rights = await Members(town).ReadRightsAsync(Caller("team-sam"), Cancellation);
            Assert.Equal((StaffRoles.ServiceTeam, (string?)null), (rights.Value?.StaffRole, rights.Value?.Role));
            Assert.Contains("change-languages", rights.Value!.Capabilities);

            await StaffAsync(context => Staff.EndAsync(context, "team-sam"));
            Assert.Equal("region-unknown", (await town.SendAsync(context => town.Pages.AddAsync(As("team-sam", context), null, null))).RefusalCode);
            await StaffAsync(context => Staff.GrantAsync(context, "team-sam", StaffRoles.ServiceTeam));
        }
    }

    [Fact]
    public async Task The_platform_decides_who_changes_what_belongs_to_no_region()
    {
        await StaffAsync(context => Staff.GrantAsync(context, "platz-app", StaffRoles.AppTeam));
        var platform = _platform.Grains.GetGrain<IPlatform>(GrainKeys.Platform);
        var offer = new OfferTemplateData { Slug = "platz", Name = "Platz" };
        var context = new CommandContext("platz-1", "platz-app", Credentials.Session, []);

        Assert.Equal("rights-missing", (await platform.SaveOfferAsync(context, offer)).RefusalCode);
        Assert.Equal("rights-missing", (await platform.SaveOfferAsync(context with { Account = "platz-kim" }, offer)).RefusalCode);
        await StaffAsync(other => Staff.GrantAsync(other, "platz-app", StaffRoles.ServiceTeam));
        Assert.Null((await platform.SaveOfferAsync(context, offer)).RefusalCode);
        Assert.Equal("rights-missing", (await Staff.GrantAsync(context with { CommandId = "platz-2" }, "platz-kim", StaffRoles.AppTeam)).RefusalCode);
        Assert.Null((await Staff.ReadStaffAsync(Caller("platz-app"), Cancellation)).RefusalCode);
        Assert.Equal("rights-missing", (await Staff.ReadStaffAsync(Caller("platz-kim"), Cancellation)).RefusalCode);
    }

    [Theory]
    [InlineData("kim", "built-in")]
    [InlineData("service", "session")]
    [InlineData("page-token", "session")]
    [InlineData("service", "token")]
    [InlineData("rollen-kim", "token")]
    [InlineData("rollen-kim", "anything")]
    public async Task A_credential_is_good_for_its_own_kind_of_account_only(string account, string credential)
    {
        var slug = $"rollen-{account}-{credential}";
        var town = await Town.FoundAsync(_platform, slug, "de");
        await town.DoAsync(context => Members(town).GrantAsync(context, account, RegionRoles.Manager, null));

        var outcome = await town.SendAsync(context => town.Pages.AddAsync(
            new CommandContext(context.CommandId, account, credential, []), null, null));

        Assert.Equal("region-unknown", outcome.RefusalCode);
    }

    private IRegionMembers Members(Town town) => _platform.Grains.GetGrain<IRegionMembers>(town.Key);

    private static CommandContext As(string account, CommandContext context) => new(context.CommandId, account, Credentials.Session, []);

    private static Caller Caller(string account) => new(account, Credentials.Session, []);

    private async Task StaffAsync(Func<CommandContext, Task<Outcome>> command)
    {
        var outcome = await command(CommandContext.Service($"staff:{Guid.NewGuid():n}"));
        Assert.True(outcome.RefusalCode is null, outcome.Detail);
        await _platform.Grains.GetGrain<IPlatform>(GrainKeys.Platform).WaitUntilVisibleAsync(outcome.Version, Cancellation);
    }
}
