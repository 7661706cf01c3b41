using System.Net;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Tests.Accounts;
using Integreat.Platform.Tests.Admin;

namespace Integreat.Platform.Tests.Screens;

/// <summary>How addresses of screens are answered before anything runs in a browser.</summary>
[Collection(AccountsTests.Name)]
public sealed class ScreenStatusTests(AccountsFixture fixture)
{
    [Fact]
    public async Task Where_there_is_no_screen_or_no_region_for_somebody_nothing_is_found()
    {
        var room = await Newsroom.OpenAsync(fixture, "adressen", "de");
        var ((kim, _), (stranger, _)) = (await room.MemberAsync(RegionRoles.Observer), await room.StrangerAsync());

        foreach (var path in (string[])["/admin", "/admin/me", "/admin/adressen", "/admin/adressen/pages", "/admin/adressen/past?at=2001-01-01T00:00:00Z"])
        {
            Assert.Equal((HttpStatusCode.OK, true), await GetAsync(kim, path));
        }

        foreach (var path in (string[])["/admin/not-found", "/admin/adressen/keins", "/admin/adressen/pages/x/y/z", "/admin/keine-kommune", "/admin/keine-kommune/pages"])
        {
            Assert.Equal((HttpStatusCode.NotFound, true), await GetAsync(kim, path));
        }

        // As the region itself does, nothing tells whether it is there.
        Assert.Equal((HttpStatusCode.NotFound, true), await GetAsync(stranger, "/admin/adressen/pages"));
        Assert.Equal((HttpStatusCode.OK, true), await GetAsync(stranger, "/admin/me"));
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_is_led_to_signing_in_from_everywhere()
    {
        using var nobody = fixture.Client();

        Assert.Equal((HttpStatusCode.Redirect, false), await GetAsync(nobody, "/admin/keine-kommune"));
        Assert.Equal((HttpStatusCode.OK, true), await GetAsync(nobody, "/admin/sign-in"));
    }

    // And whether it is a page.
    private async Task<(HttpStatusCode Status, bool IsPage)> GetAsync(TestClient who, string path)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = fixture.Platform.Client.BaseAddress };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", who.Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer.StatusCode, (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Contains("</html>", StringComparison.Ordinal));
    }
}
