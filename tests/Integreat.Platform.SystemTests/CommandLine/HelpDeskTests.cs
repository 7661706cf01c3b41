using System.Net;
using System.Text;
using Integreat.Platform.SystemTests.Processes;
using Integreat.Platform.Tests.Chat;
using Integreat.Platform.Tests.Journal;

namespace Integreat.Platform.SystemTests.CommandLine;

/// <summary>An operator connects a region with its help desk, readers chat, and the operator ends it.</summary>
public sealed class HelpDeskTests : IDisposable
{
    private const string WebhookToken = "haken-77-oeffnet";

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_region_is_connected_with_its_desk_and_nobody_is_told_the_tokens()
    {
        await using var zammad = await FakeZammad.StartAsync();
        await CreateDemoAsync();
        await WriteAsync("token", FakeZammad.Token + "\n");
        await WriteAsync("webhook-token", WebhookToken);

        var set = await RunAsync(
            $"helpdesk set --region kaiserslautern --url {zammad.Address} --token-file token --webhook-token-file webhook-token --percentage 100 --data town");
        set.Succeeded();
        var shown = await RunAsync("helpdesk show --region kaiserslautern --data town");
        shown.Succeeded();

        var described = $"kaiserslautern: {zammad.Address}, chat on, for 100 of 100 devices, with access token, with webhook token\n";
        Assert.Equal((described, described), (set.Output, shown.Output));
        Assert.Equal(HttpStatusCode.OK, await ChatAsync());
        Assert.Single(zammad.Tickets);
        Assert.DoesNotContain(WebhookToken, await RawAsync(), StringComparison.Ordinal);

        var cleared = await RunAsync("helpdesk clear --region kaiserslautern --data town");
        cleared.Succeeded();
        Assert.Equal("kaiserslautern: no help desk\n", cleared.Output);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await ChatAsync());
    }

    [Theory]
    [InlineData("set --region kaiserslautern --url ftp://desk --token-file token", "The address of a help desk is one such as https://desk.example.org, without a name, a password or a query. See --help.")]
    [InlineData("set --region kaiserslautern --percentage 101", "--percentage is a whole number from 0 to 100. See --help.")]
    [InlineData("set --region kaiserslautern --token-file - --webhook-token-file -", "Standard input holds one token only. See --help.")]
    [InlineData("set --region kaiserslautern --token-file empty", "empty is empty; a token is expected there.")]
    [InlineData("set --region kaiserslautern --token-file words", "words holds more than a token: a token is one word of ASCII characters.")]
    [InlineData("set --region kaiserslautern --token-file none", "Could not find file '*none'.")]
    [InlineData("set --url https://desk.example.org --token-file token", "Option '--region' is required. See --help.")]
    [InlineData("show --region nirgends", "There is no region with the address \"nirgends\".")]
    [InlineData("clear --region nirgends", "There is no region with the address \"nirgends\".")]
    public async Task What_cannot_be_done_is_said(string line, string reason)
    {
        await WriteAsync("token", "t");
        await WriteAsync("empty", " \n");
        await WriteAsync("words", "two words");

        var said = (await RunAsync($"helpdesk {line}")).Reason();

        Assert.Equal(reason, said.Replace(_folder.Path + Path.DirectorySeparatorChar, "*", StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    private async Task CreateDemoAsync()
    {
        await using var server = await ServerProcess.ServeAsync(_folder.Path, "--data", "town");
        await server.StopAsync();
    }

    private async Task<HttpStatusCode> ChatAsync()
    {
        await using var server = await ServerProcess.ServeAsync(_folder.Path, "--data", "town");
        using var form = new FormUrlEncodedContent([new("message", "Hallo")]);
        using var response = await server.Client.PostAsync(new Uri("/api/v3/kaiserslautern/de/chat/device/", UriKind.Relative), form, Cancellation);
        await server.StopAsync();
        return response.StatusCode;
    }

    private Task WriteAsync(string name, string text) => File.WriteAllTextAsync(Path.Combine(_folder.Path, name), text, Cancellation);

    private async Task<string> RawAsync() =>
        Encoding.Latin1.GetString(await File.ReadAllBytesAsync(Path.Combine(_folder.Path, "town", "journal.db"), Cancellation));

    private Task<Command> RunAsync(string line) => Command.RunAsync(_folder.Path, line.Split(' '));
}
