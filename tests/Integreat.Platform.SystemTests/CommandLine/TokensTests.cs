using System.Net;
using System.Net.Http.Headers;
using Integreat.Platform.SystemTests.Processes;
using Integreat.Platform.Tests.Journal;

namespace Integreat.Platform.SystemTests.CommandLine;

/// <summary>An operator makes a token, another system uses it, and the operator ends it.</summary>
public sealed class TokensTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_token_is_shown_once_used_and_ended()
    {
        await using (var server = await ServerProcess.ServeAsync(_folder.Path, "--data", "town"))
        {
            await server.StopAsync(); // The demo region is there now.
        }

        var created = await RunAsync("tokens create --account controlling --scope regions:write --region kaiserslautern --data town");
        created.Succeeded();
        var token = created.Output.Trim();
        Assert.Matches("^integreat_[A-Za-z0-9_-]{43}$", token);
        Assert.Matches("^1: controlling, regions:write, region [0-9]+, made [^,]+, never used$", await ListAsync());

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), (await SettingsAsync(token), await SettingsAsync(token + "x")));
        Assert.Matches("last used [0-9-]+ [0-9:]+$", await ListAsync());

        var revoked = await RunAsync("tokens revoke 1 --data town");
        revoked.Succeeded();
        Assert.Matches("last used [^,]+, ended [0-9-]+ [0-9:]+$", await ListAsync());
        Assert.Equal(HttpStatusCode.Forbidden, await SettingsAsync(token));
        Assert.Equal(
            "There is no token 1 that could be ended. See \"tokens list\".", (await RunAsync("tokens revoke 1 --data town")).Reason());
        Assert.DoesNotContain(token, await RawAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tokens create --scope regions:write", "Option '--account' is required. See --help.")]
    [InlineData("tokens create --account kim --scope everything", "There is no scope \"everything\"; the scopes are regions:write. See --help.")]
    [InlineData("tokens create --account kim --scope regions:write --region nirgends", "There is no region with the address \"nirgends\".")]
    [InlineData("tokens revoke 1", "There is no token 1 that could be ended. See \"tokens list\".")]
    public async Task What_cannot_be_done_is_said(string line, string reason) => Assert.Equal(reason, (await RunAsync(line)).Reason());

    public void Dispose() => _folder.Dispose();

    private async Task<HttpStatusCode> SettingsAsync(string token)
    {
        await using var server = await ServerProcess.ServeAsync(_folder.Path, "--data", "town");
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/v3/kaiserslautern/settings/", UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        await server.StopAsync();
        return response.StatusCode;
    }

    private async Task<string> ListAsync()
    {
        var listed = await RunAsync("tokens list --data town");
        listed.Succeeded();
        return listed.Output.Trim();
    }

    private async Task<string> RawAsync() => System.Text.Encoding.Latin1.GetString(
        await File.ReadAllBytesAsync(Path.Combine(_folder.Path, "town", "journal.db"), TestContext.Current.CancellationToken));

    private Task<Command> RunAsync(string line) => Command.RunAsync(_folder.Path, line.Split(' '));
}
