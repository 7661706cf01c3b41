using System.Net;
using Integreat.Platform.SystemTests.Postgres;
using Integreat.Platform.SystemTests.Processes;
using Integreat.Platform.Tests.Accounts;
using Integreat.Platform.Tests.Journal;

namespace Integreat.Platform.SystemTests.Cluster;

/// <summary>Gateways of one database know the same people. They need no silo for that.</summary>
public sealed class AccountClusterTests(PostgresServer postgres) : IDisposable
{
    private const string Password = "fünf Wörter in einer Reihe";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Who_signs_in_at_one_gateway_is_signed_in_at_the_other_and_out_at_both()
    {
        var environment = Environment(await postgres.CreateDatabaseAsync());
        await using var a = await ServerProcess.ServeAsync(_folder.Path, environment, "--role", "gateway");
        await using var b = await ServerProcess.ServeAsync(_folder.Path, environment, "--role", "gateway");

        var created = await Command.RunAsync(_folder.Path, environment, "accounts", "create-admin", "--email", "kim@example.org", "--name", "Kim");
        created.Succeeded();
        Assert.StartsWith("http://platform.test/admin/invitation#", created.Output, StringComparison.Ordinal);
        var token = created.Output.Trim().Split('#')[1];
        using var client = new TestClient(a.Client.BaseAddress!);
        await client.OkAsync(HttpMethod.Post, "invitations/accept", new { token, name = "Kim", password = Password }, HttpStatusCode.NoContent);

        using var signedIn = await client.SendAsync(HttpMethod.Post, "session", new { email = "kim@example.org", password = Password });
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (await StatusAsync(a, cookie), await StatusAsync(b, cookie)));

        using (var request = new HttpRequestMessage(HttpMethod.Delete, new Uri("/api/admin/v1/sessions", UriKind.Relative)) { Headers = { { "Cookie", cookie } } })
        {
            using var ended = await b.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NoContent, ended.StatusCode);
        }

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(b, cookie));
        await Gateway.UntilAsync(async () => await StatusAsync(a, cookie) is HttpStatusCode.Unauthorized); // It believed it for three seconds.

        foreach (var gateway in (ServerProcess[])[a, b])
        {
            await gateway.TerminateAsync();
            var (exitCode, error) = await gateway.ExitedAsync();
            Assert.Equal(0, exitCode);
            Assert.DoesNotContain(token, error, StringComparison.Ordinal);
            Assert.DoesNotContain("kim@example.org", error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_second_factor_that_was_set_up_at_one_gateway_is_asked_for_at_the_other()
    {
        var environment = Environment(await postgres.CreateDatabaseAsync());
        await using var a = await ServerProcess.ServeAsync(_folder.Path, environment, "--role", "gateway");
        await using var b = await ServerProcess.ServeAsync(_folder.Path, environment, "--role", "gateway");
        var created = await Command.RunAsync(_folder.Path, environment, "accounts", "create-admin", "--email", "kim@example.org");
        using var first = new TestClient(a.Client.BaseAddress!);
        await first.OkAsync(
            HttpMethod.Post, "invitations/accept", new { token = created.Output.Trim().Split('#')[1], name = "Kim", password = Password }, HttpStatusCode.NoContent);
        await first.SignInAsync("kim@example.org", Password);
        var key = (await first.OkAsync(HttpMethod.Post, "second-factor/set-up", new { password = Password })).GetProperty("key").GetString()!;
        var code = Authenticator.Code(key, DateTimeOffset.UtcNow);
        var codes = (await first.OkAsync(HttpMethod.Post, "second-factor/confirm", new { code })).GetProperty("recoveryCodes");

        using var second = new TestClient(b.Client.BaseAddress!);
        Assert.True(await second.SignInAsync("kim@example.org", Password));
        Assert.Equal((401, "code-wrong"), await second.RefusedAsync(HttpMethod.Post, "session/second-factor", new { code }));
        await second.OkAsync(HttpMethod.Post, "session/second-factor", new { code = codes[0].GetString() });
        Assert.Equal("kim@example.org", await second.WhoAsync());
        Assert.Equal(3, (await first.OkAsync(HttpMethod.Get, "sessions")).GetProperty("sessions").GetArrayLength());
    }

    [Fact]
    public async Task Who_signs_in_before_the_tables_are_there_is_told_to_come_back()
    {
        var environment = Environment(await postgres.CreateDatabaseAsync(migrated: false));
        await using var gateway = await ServerProcess.ServeAsync(_folder.Path, environment, "--role", "gateway");
        using var client = new TestClient(gateway.Client.BaseAddress!);
        var form = new { email = "kim@example.org", password = Password };

        Assert.Equal((503, "unavailable"), await client.RefusedAsync(HttpMethod.Post, "session", form));
        (await Command.RunAsync(_folder.Path, environment, "migrate")).Succeeded();
        Assert.Equal((401, "sign-in-refused"), await client.RefusedAsync(HttpMethod.Post, "session", form));
    }

    [Fact]
    public async Task Who_signs_in_while_the_database_is_away_is_told_to_come_back()
    {
        var environment = Environment("Host=127.0.0.1;Port=1;Database=town;Username=u;Password=secret");
        await using var gateway = await ServerProcess.ServeAsync(_folder.Path, environment, "--role", "gateway");
        using var client = new TestClient(gateway.Client.BaseAddress!);

        Assert.Equal((503, "unavailable"), await client.RefusedAsync(HttpMethod.Post, "session", new { email = "kim@example.org", password = Password }));
        Assert.Equal((503, "unavailable"), await client.RefusedAsync(HttpMethod.Get, "session", null, ("Cookie", "integreat-session=CfDJ8" + new string('A', 203))));
    }

    public void Dispose() => _folder.Dispose();

    private KeyValuePair<string, string>[] Environment(string database) =>
    [
        new("ConnectionStrings__Platform", database), new("Media__Folder", _folder.Path), new("Cluster__DrainSeconds", "0"),
        new("Public__CmsUrl", "http://platform.test"),
    ];

    private static async Task<HttpStatusCode> StatusAsync(ServerProcess gateway, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/admin/v1/session", UriKind.Relative)) { Headers = { { "Cookie", cookie } } };
        using var response = await gateway.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
