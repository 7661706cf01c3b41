using System.Globalization;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.History;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Tests.Accounts;

namespace Integreat.Platform.Tests.Admin;

/// <summary>The region as it was at a moment, through every read of the admin API.</summary>
[Collection(AccountsTests.Name)]
public sealed class TimeTravelTests(AccountsFixture fixture)
{
    [Fact]
    public async Task Everything_may_be_seen_as_it_was()
    {
        var room = await Newsroom.OpenAsync(fixture, "rueckblick", "de");
        var (manager, _) = await room.MemberAsync(RegionRoles.Manager);
        var page = await manager.CreateAsync("regions/rueckblick/pages", new { });
        var text = $"regions/rueckblick/pages/{page}/texts/de";
        await manager.PutAsync(text, new { status = "PUBLIC", title = "Damals", content = "<p>alt</p>" }, "*");
        var then = Now();
        LetPass(TimeSpan.FromMinutes(10));
        await manager.PutAsync(text, new { status = "PUBLIC", title = "Heute", content = "<p>neu</p>" }, "\"1\"");
        var second = await manager.CreateAsync("regions/rueckblick/pages", new { });
        var (_, account) = await room.MemberAsync(RegionRoles.Observer);

        Assert.Equal("Damals", await TitleAsync(then));
        Assert.Equal("Heute", await TitleAsync(Now()));
        Assert.Equal("Heute", await TitleAsync("2099-01-01T00:00:00Z"));
        var list = await manager.OkAsync(HttpMethod.Get, $"regions/rueckblick/pages?as-of={then}");
        Assert.Equal(1, list.GetProperty("pages").GetArrayLength());
        Assert.Equal((404, "page-unknown"), await manager.RefusedAsync(HttpMethod.Get, $"regions/rueckblick/pages/{second}?as-of={then}"));
        Assert.DoesNotContain(account, (await manager.OkAsync(HttpMethod.Get, $"regions/rueckblick/members?as-of={then}")).GetRawText(), StringComparison.Ordinal);
        Assert.Contains(account, (await manager.OkAsync(HttpMethod.Get, "regions/rueckblick/members")).GetRawText(), StringComparison.Ordinal);
        var coverage = (await manager.OkAsync(HttpMethod.Get, $"regions/rueckblick/coverage?as-of={then}")).GetProperty("languages")[0];
        Assert.Equal(1, coverage.GetProperty("pages").GetProperty("total").GetInt32());

        async Task<string?> TitleAsync(string moment) =>
            (await manager.OkAsync(HttpMethod.Get, $"regions/rueckblick/pages/{page}?as-of={moment}"))
            .GetProperty("translations")[0].GetProperty("working").GetProperty("title").GetString();
    }

    [Fact]
    public async Task Rights_are_those_of_today()
    {
        var room = await Newsroom.OpenAsync(fixture, "vergangene-rechte", "de");
        var ((manager, _), (former, account)) = (await room.MemberAsync(RegionRoles.Manager), await room.MemberAsync(RegionRoles.Editor));
        var then = Now();
        LetPass(TimeSpan.FromMinutes(1));
        await manager.OkAsync(HttpMethod.Delete, $"regions/vergangene-rechte/members/{account}");

        Assert.Equal((404, "region-unknown"), await former.RefusedAsync(HttpMethod.Get, $"regions/vergangene-rechte/pages?as-of={then}"));
    }

    [Theory]
    [InlineData("2026-11-29")]
    [InlineData("2026-11-29T12:00:00")]
    [InlineData("yesterday")]
    [InlineData("")]
    [InlineData("2026-11-29T12:00:00Z&as-of=2026-11-29T12:00:00Z")]
    public async Task A_moment_that_can_be_misunderstood_is_none(string moment)
    {
        var (manager, _) = await (await Newsroom.OpenAsync(fixture, $"wann-{Guid.NewGuid():n}", "de")).MemberAsync(RegionRoles.Manager);
        var own = (await manager.OkAsync(HttpMethod.Get, "regions")).GetProperty("regions")[0].GetProperty("slug").GetString();

        Assert.Equal((400, "as-of-invalid"), await manager.RefusedAsync(HttpMethod.Get, $"regions/{own}/pages?as-of={moment}"));
    }

    [Fact]
    public async Task Before_it_began_there_is_nothing_and_nothing_past_can_be_changed()
    {
        var (manager, _) = await (await Newsroom.OpenAsync(fixture, "vor-der-zeit", "de")).MemberAsync(RegionRoles.Manager);

        Assert.Equal((404, "not-yet-there"), await manager.RefusedAsync(HttpMethod.Get, "regions/vor-der-zeit/pages?as-of=2001-01-01T00:00:00%2B01:00"));
        Assert.Equal((400, "as-of-invalid"), await manager.RefusedAsync(HttpMethod.Post, $"regions/vor-der-zeit/pages?as-of={Now()}", new { }));
    }

    [Fact]
    public async Task A_region_has_something_to_see_since_its_first_page_and_without_pages_since_it_is_there()
    {
        var founded = fixture.Clock.GetUtcNow();
        var room = await Newsroom.OpenAsync(fixture, "anfang", "de");
        var (manager, _) = await room.MemberAsync(RegionRoles.Manager);
        var history = fixture.Platform.Grains.GetGrain<IRegionHistory>(room.Town.Key);
        LetPass(TimeSpan.FromMinutes(1));
        Assert.Equal(founded, (await history.ReadBeginningAsync(Caller.Platform, TestContext.Current.CancellationToken)).Value!.At);

        var first = fixture.Clock.GetUtcNow();
        await manager.CreateAsync("regions/anfang/pages", new { });
        LetPass(TimeSpan.FromMinutes(1));
        await manager.CreateAsync("regions/anfang/pages", new { });

        var beginning = (await history.ReadBeginningAsync(Caller.Platform, TestContext.Current.CancellationToken)).Value!.At;
        Assert.Equal(first, beginning);
        var then = beginning.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
        Assert.Equal(1, (await manager.OkAsync(HttpMethod.Get, $"regions/anfang/pages?as-of={then}")).GetProperty("pages").GetArrayLength());
        Assert.Equal(
            "region-unknown",
            (await history.ReadBeginningAsync(new Caller("nobody", Credentials.Session, []), TestContext.Current.CancellationToken)).RefusalCode);
    }

    private void LetPass(TimeSpan time) => fixture.Clock.MoveTo(fixture.Clock.GetUtcNow() + time);

    private string Now() => fixture.Clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
