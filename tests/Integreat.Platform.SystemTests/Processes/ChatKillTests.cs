using System.Net;
using System.Text.Json.Nodes;
using Integreat.Platform.Tests.Chat;
using Integreat.Platform.Tests.Import;
using Integreat.Platform.Tests.Journal;

namespace Integreat.Platform.SystemTests.Processes;

/// <summary>A process that is killed between a help desk and its answer.</summary>
public sealed class ChatKillTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_that_was_on_its_way_when_the_process_was_killed_is_in_the_ticket_once()
    {
        await using var zammad = await FakeZammad.StartAsync();
        zammad.Now = DateTimeOffset.UtcNow;
        await ImportAsync(zammad.Address);
        zammad.Fail("POST /api/v1/tickets", Fault.SilenceAfter);
        await using (var server = await ServeAsync())
        {
            var sending = StatusAsync(server, "Wo lerne ich Deutsch?");
            await zammad.Silent;
            await server.KillAsync();
            Assert.Null(await sending);
        }

        await using var again = await ServeAsync();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(again, "Wo lerne ich Deutsch?"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(again, "Danke"));
        await again.KillAsync();

        await using var last = await ServeAsync();
        var chat = JsonNode.Parse(await last.ReadAsync("/api/v3/town/de/chat/device/"))!;
        Assert.Equal(["Wo lerne ich Deutsch?", "Danke"], chat["messages"]!.AsArray().Select(message => $"{message!["content"]}"));
        Assert.Single(zammad.Tickets);
    }

    public void Dispose() => _folder.Dispose();

    private Task<ServerProcess> ServeAsync() => ServerProcess.ServeAsync(_folder.Path, "--data", "town");

    private async Task ImportAsync(string desk)
    {
        await File.WriteAllTextAsync(
            Path.Combine(_folder.Path, "town.json"),
            new JsonArray(
                Records.Language(1, "de"),
                Records.Region(1).Set("zammad_url", desk).Set("zammad_access_token", FakeZammad.Token).Set("integreat_chat_enabled", true),
                Records.Node(1, 1, 1, null, 1)).ToJsonString(),
            Cancellation);
        (await Command.RunAsync(_folder.Path, "import", "cms-dump", "town.json", "--data", "town")).Succeeded();
    }

    /// <summary>Null if the server died before it answered.</summary>
    private static async Task<HttpStatusCode?> StatusAsync(ServerProcess server, string message)
    {
        using var form = new FormUrlEncodedContent([new("message", message)]);
        try
        {
            using var response = await server.Client.PostAsync(
                new Uri("/api/v3/town/de/chat/device/", UriKind.Relative), form, Cancellation);
            return response.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
