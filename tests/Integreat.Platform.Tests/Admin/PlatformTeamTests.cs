using System.Text.Json;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Tests.Accounts;

namespace Integreat.Platform.Tests.Admin;

/// <summary>What the platform's team sees of regions and people.</summary>
[Collection(AccountsTests.Name)]
public sealed class PlatformTeamTests(AccountsFixture fixture)
{
    [Fact]
    public async Task The_team_sees_how_every_region_is()
    {
        var room = await Newsroom.OpenAsync(fixture, "zustand", "de", "en");
        await room.Town.AddPublicAsync("Eins");
        await room.Town.AddPublicAsync("Zwei");
        var (team, _) = await room.StaffAsync(StaffRoles.MarketingTeam);

        var regions = (await team.OkAsync(HttpMethod.Get, "conditions")).GetProperty("regions").EnumerateArray().ToList();

        Assert.Equal(
            (await team.OkAsync(HttpMethod.Get, "regions")).GetProperty("regions").EnumerateArray().Select(region => region.GetProperty("slug").GetString()).Order(StringComparer.Ordinal),
            regions.Select(region => region.GetProperty("region").GetString()));
        var own = regions.Single(region => region.GetProperty("region").GetString() == "zustand");
        Assert.Equal((2, 2, 2, 0, 2), (Number("languages"), Number("pages"), Number("upToDate"), Number("outdated"), Number("missing")));
        Assert.Equal(0.5, own.GetProperty("coverage").GetDouble());
        Assert.Equal(JsonValueKind.String, own.GetProperty("lastChange").ValueKind);

        int Number(string name) => own.GetProperty(name).GetInt32();
    }

    [Fact]
    public async Task The_same_comes_as_a_table()
    {
        var room = await Newsroom.OpenAsync(fixture, "zustandstabelle", "de");
        var (team, _) = await room.StaffAsync(StaffRoles.ServiceTeam);

        using var response = await team.SendAsync(HttpMethod.Get, "conditions/export");
        var lines = (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).TrimEnd().Split("\r\n");

        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("region,name,status,languages,pages,upToDate,outdated,missing,coverage,lastChange", lines[0].TrimStart('\uFEFF'));
        Assert.Contains(lines, line => line.StartsWith("zustandstabelle,", StringComparison.Ordinal) && line.Split(',').Length == 10);
    }

    [Fact]
    public async Task Accounts_are_found_by_name_and_address_with_where_they_work()
    {
        var room = await Newsroom.OpenAsync(fixture, "konten", "de");
        var (_, account) = await room.MemberAsync(RegionRoles.Editor);
        var (team, _) = await room.StaffAsync(StaffRoles.AppTeam);

        var address = (await team.OkAsync(HttpMethod.Get, "regions/konten/members")).GetProperty("members").EnumerateArray()
            .Single(each => each.GetProperty("account").GetString() == account).GetProperty("email").GetString()!;

        var member = Assert.Single(await SearchAsync(address.ToUpperInvariant()));

        Assert.Equal(account, member.GetProperty("account").GetString());
        Assert.Equal(["konten"], member.GetProperty("regions").EnumerateArray().Select(region => region.GetString()!));
        Assert.Equal(JsonValueKind.Null, member.GetProperty("staffRole").ValueKind);
        Assert.Equal(JsonValueKind.String, member.GetProperty("lastSeen").ValueKind);
        Assert.Equal("app-team", Assert.Single(await SearchAsync(await AddressAsync())).GetProperty("staffRole").GetString());
        Assert.NotEmpty(await SearchAsync("kim beispiel"));
        Assert.Empty(await SearchAsync("%"));

        async Task<string> AddressAsync() =>
            (await team.OkAsync(HttpMethod.Get, "session")).GetProperty("email").GetString()!;

        async Task<List<JsonElement>> SearchAsync(string text) =>
            [.. (await team.OkAsync(HttpMethod.Get, $"accounts?text={Uri.EscapeDataString(text)}")).GetProperty("accounts").EnumerateArray()];
    }

    [Fact]
    public async Task A_superuser_brings_somebody_into_the_team_by_mail_and_nobody_else_does()
    {
        var room = await Newsroom.OpenAsync(fixture, "teamzuwachs", "de");
        var ((superuser, _), (team, _)) = (await room.StaffAsync(StaffRoles.Superuser), await room.StaffAsync(StaffRoles.CmsTeam));
        var body = new { email = "lee@team.example", role = "service-team", name = "Lee Beispiel" };

        Assert.Equal((403, "rights-missing"), await team.RefusedAsync(HttpMethod.Post, "staff/invitations", body));
        Assert.Equal((422, "role-unknown"), await superuser.RefusedAsync(HttpMethod.Post, "staff/invitations", body with { role = "king" }));
        var account = (await superuser.OkAsync(HttpMethod.Post, "staff/invitations", body)).GetProperty("account").GetString();

        var staff = (await superuser.OkAsync(HttpMethod.Get, "staff")).GetProperty("staff").EnumerateArray();
        Assert.Equal("service-team", staff.Single(member => member.GetProperty("account").GetString() == account).GetProperty("role").GetString());
        Assert.True(Assert.Single((await team.OkAsync(HttpMethod.Get, "accounts?text=lee@team")).GetProperty("accounts").EnumerateArray()).GetProperty("invited").GetBoolean());
    }
}
