using System.Net;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Onboarding;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Gateway.Media;
using Integreat.Platform.Gateway.Onboarding;
using Integreat.Platform.Tests.Accounts;
using Integreat.Platform.Tests.Admin;

namespace Integreat.Platform.Tests.Onboarding;

/// <summary>The platform's team takes a region away as a file, over the admin API.</summary>
[Collection(AccountsTests.Name)]
public sealed class RegionExportRouteTests(AccountsFixture fixture)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_team_downloads_can_be_imported()
    {
        var room = await Newsroom.OpenAsync(fixture, "abreise", "de");
        await room.Town.AddPublicAsync("Ankommen", $"<p>{new string('x', 700_000)}</p>"); // more than a message takes
        await room.Town.AddPublicAsync("Wohnen", "<p>Text</p>");
        var ((team, _), (manager, _)) = (await room.StaffAsync(StaffRoles.AppTeam), await room.MemberAsync(RegionRoles.Manager));
        Assert.Equal((403, "rights-missing"), await manager.RefusedAsync(HttpMethod.Get, "regions/abreise/export"));
        Assert.Equal((400, "as-of-invalid"), await team.RefusedAsync(HttpMethod.Get, "regions/abreise/export?as-of=2020-07-01T10:30:00Z"));

        using var response = await team.SendAsync(HttpMethod.Get, "regions/abreise/export");
        Assert.Equal((HttpStatusCode.OK, "application/zip"), (response.StatusCode, response.Content.Headers.ContentType?.ToString()));
        using var file = new MemoryStream(await response.Content.ReadAsByteArrayAsync(Cancellation));
        await new RegionImport(fixture.Platform.Grains, fixture.Platform.Service<IMediaStore>()).RunAsync(file, "ankunft", Cancellation);

        foreach (var page in (string[])["ankommen", "wohnen"])
        {
            using var there = await fixture.Platform.ReadJsonAsync($"/api/v3/abreise/de/page/?url=/abreise/de/{page}/");
            using var here = await fixture.Platform.ReadJsonAsync($"/api/v3/ankunft/de/page/?url=/ankunft/de/{page}/");
            Assert.Equal(there.RootElement.GetProperty("content").GetString(), here.RootElement.GetProperty("content").GetString());
        }
    }

    [Fact]
    public async Task Nobody_reads_a_text_that_no_export_has_named()
    {
        var (own, foreign) = (await Newsroom.OpenAsync(fixture, "eigenes", "de"), await Newsroom.OpenAsync(fixture, "fremdes", "de"));
        await foreign.Town.AddPublicAsync("Entwurf", "<p>Nur hier</p>");
        var region = fixture.Platform.Grains.GetGrain<IRegionOnboarding>(own.Town.Key);
        var caller = CommandContext.Service("export").Caller;
        await region.WriteExportAsync(caller, Cancellation);

        Assert.Equal("export-unknown", (await region.ReadExportAsync(caller, [SecretHash.Of("<p>Nur hier</p>")], Cancellation)).RefusalCode);
        Assert.Equal(
            "region-unknown", (await region.ReadExportAsync(new Caller("lee", Credentials.Session, []), [], Cancellation)).RefusalCode);
    }
}
