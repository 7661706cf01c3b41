using System.Net;
using System.Text;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Register;
using Integreat.Platform.Gateway.Register;
using Integreat.Platform.Tests.Accounts;
using Integreat.Platform.Tests.Admin;

namespace Integreat.Platform.Tests.Register;

/// <summary>Staff look for a municipality of which a region is to be made.</summary>
[Collection(AccountsTests.Name)]
public sealed class RegisterSearchTests(AccountsFixture fixture)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_municipality_is_found_however_it_is_written()
    {
        await ImportAsync("ags;name;postal_code;population\n09162000;München;80313;1500000\n09184130;Grünwald;82031;11000\n06412000;Frankfurt am Main;60311;760000\n");
        var (client, _) = await (await Newsroom.OpenAsync(fixture, "registratur", "de")).StaffAsync("service-team");

        Assert.Equal("München", await FirstAsync(client, "münc"));
        Assert.Equal("München", await FirstAsync(client, "MÜNCHEN"));
        Assert.Equal("München", await FirstAsync(client, "Muenchen"));
        Assert.Equal("München", await FirstAsync(client, "Mu\u0308nchen"));
        Assert.Equal("Frankfurt am Main", await FirstAsync(client, " Frankfurt  (Am"));
        Assert.Equal("Grünwald", await FirstAsync(client, "82031"));
        Assert.Equal("Frankfurt am Main", await FirstAsync(client, "06412"));
        Assert.Null(await FirstAsync(client, "Nirgends"));
        Assert.Equal((400, "search-text-missing"), await client.RefusedAsync(HttpMethod.Get, "register?text=%C2%A7"));
    }

    [Fact]
    public async Task Nobody_but_the_operator_imports()
    {
        var register = fixture.Platform.Grains.GetGrain<IRegister>(GrainKeys.Register);
        var outcome = await register.ImportAsync(new CommandContext("id", "kim", Credentials.Session, []), []);
        Assert.Equal("rights-missing", outcome.RefusalCode);
        Assert.Equal("body-missing", (await register.ImportAsync(CommandContext.Service("id"), ["none"])).RefusalCode);
    }

    private Task ImportAsync(string table) => new RegisterImport(fixture.Platform.Grains).RunAsync(RegisterFile.Read(Encoding.UTF8.GetBytes(table)), Cancellation);

    private static async Task<string?> FirstAsync(TestClient client, string text)
    {
        var answer = await client.OkAsync(HttpMethod.Get, $"register?text={WebUtility.UrlEncode(text)}");
        return answer.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("name").GetString()).FirstOrDefault();
    }
}
