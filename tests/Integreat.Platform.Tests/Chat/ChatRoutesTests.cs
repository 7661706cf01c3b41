using System.Net;
using System.Text.Json.Nodes;
using Integreat.Platform.Tests.Conformance;

namespace Integreat.Platform.Tests.Chat;

/// <summary>Readers talk with people at a help desk. Each test has a region and a desk of its own.</summary>
[Collection(ChatTests.Name)]
public sealed class ChatRoutesTests(ChatFixture fixture)
{
    [Fact]
    public async Task The_first_message_opens_a_ticket_and_all_later_ones_are_in_it()
    {
        await using var town = await ChatTown.FoundAsync(fixture.Platform, "erste-frage");

        var first = await town.SayAsync("device-1", "Wo lerne ich Deutsch?");
        town.Zammad.Now = ChatFixture.Start.AddMilliseconds(60_000 - 316);
        town.Zammad.Write(town.Ticket.Id, "<p>In der <b>Volkshochschule</b>.</p>");
        var second = await town.SayAsync("device-1", "Danke!");

        const string question =
            """
            { "id": 1, "content": "Wo lerne ich Deutsch?", "created_at": "2026-03-10T10:28:00.316Z", "user_is_author": true,
              "automatic_answer": false, "role": "user" }
            """;
        Assert.Null(JsonDifference.Find(
            $$"""
            { "messages": [{{question}}], "chatbot_typing": false, "evaluation_consent": false,
              "ticket_url": "{{town.Zammad.Address}}/#ticket/zoom/1" }
            """,
            first.ToJsonString(), exact: true));
        Assert.Null(JsonDifference.Find(
            $$"""
            {
              "messages": [
                {{question}},
                { "id": 2, "content": "<p>In der <b>Volkshochschule</b>.</p>", "created_at": "2026-03-10T10:29:00Z",
                  "user_is_author": false, "automatic_answer": false, "role": "agent" },
                { "id": 3, "content": "Danke!", "created_at": "2026-03-10T10:29:00Z", "user_is_author": true,
                  "automatic_answer": false, "role": "user" }
              ],
              "chatbot_typing": false, "evaluation_consent": false, "ticket_url": "{{town.Zammad.Address}}/#ticket/zoom/1"
            }
            """,
            second.ToJsonString(), exact: true));
        Assert.True(JsonNode.DeepEquals(second, await town.ReadAsync("device-1")));
        Assert.Equal(
            ("[Integreat Chat] [de] device-1", "integreat-chat", "chat@desk.example"),
            (town.Ticket.Title, town.Ticket.Group, town.Ticket.Customer));
        Assert.All(town.Ticket.Articles.Where(article => article.Id != 2), article => Assert.Equal(
            ("text/html", false, "Customer", "app user message"),
            (article.ContentType, article.Internal, article.Sender, article.Subject)));
    }

    [Fact]
    public async Task What_is_internal_is_hidden_and_what_a_program_wrote_is_told()
    {
        await using var town = await ChatTown.FoundAsync(fixture.Platform, "rollen");
        await town.SayAsync("device", "Frage");
        town.Zammad.Write(1, "Wer kümmert sich?", isInternal: true);
        town.Zammad.Write(1, "Automatisch", subject: "automatically generated message");
        town.Zammad.Write(1, "Übersetzt", sender: "Customer", subject: "automatically generated message");
        town.Zammad.Write(1, "1 < 2\nja", type: "text/plain");
        town.Zammad.Now = ChatFixture.Start.AddDays(-1);
        town.Zammad.Write(1, "Früher", sender: "System");

        var messages = (await town.ReadAsync("device"))["messages"]!.AsArray();

        Assert.Equal(
            ["Früher|agent|False|False", "Frage|user|True|False", "Automatisch|agent|False|True", "Übersetzt|agent|False|True", "1 &lt; 2<br>ja|agent|False|False"],
            messages.Select(message =>
                $"{message!["content"]}|{message["role"]}|{(bool)message["user_is_author"]!}|{(bool)message["automatic_answer"]!}"));
    }

    [Fact]
    public async Task What_comes_from_the_desk_cannot_run_anything_or_load_anything()
    {
        await using var town = await ChatTown.FoundAsync(fixture.Platform, "gefaehrlich");
        await town.SayAsync("device", "Frage");
        town.Zammad.Write(
            1,
            """
            <p onclick="x()">Siehe <a href="javascript:x()">hier</a><a href="https://example.org/">dort</a><script>x()</script>
            """.Trim() + """<img src="/api/v1/ticket_attachment/1/2/3?view=inline"><img src="https://example.org/1.png"></p>""");

        var messages = (await town.ReadAsync("device"))["messages"]!.AsArray();

        Assert.Equal("""<p>Siehe <a>hier</a><a href="https://example.org/">dort</a></p>""", $"{messages[1]!["content"]}");
    }

    [Fact]
    public async Task What_was_typed_is_shown_as_it_was_typed()
    {
        await using var town = await ChatTown.FoundAsync(fixture.Platform, "getippt");

        await town.SayAsync("device", "a < b & c > d\r\n'شكرا' \"🙂\"\0");

        Assert.Equal("a &lt; b &amp; c &gt; d<br>'شكرا' \"🙂\"", Assert.Single(town.Written));
    }

    [Fact]
    public async Task A_device_that_never_wrote_has_no_chat()
    {
        await using var town = await ChatTown.FoundAsync(fixture.Platform, "stumm");
        await using var other = await ChatTown.FoundAsync(fixture.Platform, "andere-stadt");
        await other.SayAsync("device", "Hallo");

        Assert.Equal("""{"error":"Chat not found."}""", (await town.ReadAsync("device", HttpStatusCode.NotFound)).ToJsonString());
        await town.IsEnabledAsync("device");
        await town.ReadAsync("device", HttpStatusCode.NotFound);
        Assert.Empty(town.Zammad.Requests);
    }

    [Fact]
    public async Task Without_a_switch_an_address_or_a_token_there_is_no_chat()
    {
        const string answer = """{"error":"No chat server is configured for your region."}""";
        await using var town = await ChatTown.FoundAsync(fixture.Platform, "unfertig");

        await town.SetAsync(chat => chat with { Enabled = false });
        Assert.Equal(answer, (await town.ReadAsync("device", HttpStatusCode.ServiceUnavailable)).ToJsonString());
        await town.SetAsync(chat => chat with { Enabled = true, Url = "" });
        Assert.Equal(answer, (await town.SayAsync("device", "Hallo", HttpStatusCode.ServiceUnavailable)).ToJsonString());
        await town.SetAsync(chat => chat with { Url = town.Zammad.Address });
        await town.ConnectAsync("");
        await town.ReadAsync("device", HttpStatusCode.ServiceUnavailable);
        await town.ConnectAsync(FakeZammad.Token);
        await town.SetAsync(chat => chat with { HasAccessToken = false });
        await town.ReadAsync("device", HttpStatusCode.ServiceUnavailable);
        Assert.False(await town.IsEnabledAsync("device"));
        await town.SetAsync(chat => chat with { HasAccessToken = true });

        await town.SayAsync("device", "Hallo");
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("True", true)]
    [InlineData("1", true)]
    [InlineData("false", false)]
    [InlineData("0", false)]
    public async Task Consent_is_kept_at_the_desk_and_needs_no_message(string sent, bool consent)
    {
        await using var town = await ChatTown.FoundAsync(fixture.Platform, $"einwilligung-{sent.ToLowerInvariant()}-{sent.Length + sent[0]}");

        var answer = await town.PostAsync("device", HttpStatusCode.OK, ("evaluation_consent", sent));

        Assert.Equal((consent, consent), ((bool)answer["evaluation_consent"]!, town.Ticket.Consent));
        Assert.Empty(town.Ticket.Articles);
        await town.PostAsync("device", HttpStatusCode.OK, ("message", "Hallo"), ("evaluation_consent", ""));
        Assert.Equal(consent, (bool)(await town.ReadAsync("device"))["evaluation_consent"]!);
    }

    [Fact]
    public async Task Messages_that_are_sent_at_the_same_time_are_in_one_ticket()
    {
        await using var town = await ChatTown.FoundAsync(fixture.Platform, "gleichzeitig");

        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => town.SayAsync("device", $"{number}")));

        Assert.Equal(Enumerable.Range(0, 8).Select(number => $"{number}"), town.Written.Order());
    }

    [Fact]
    public async Task Whoever_writes_the_same_twice_said_it_twice()
    {
        await using var town = await ChatTown.FoundAsync(fixture.Platform, "zweimal");

        await town.SayAsync("device", "Hallo?");
        await town.SayAsync("device", "Hallo?");

        Assert.Equal(["Hallo?", "Hallo?"], town.Written);
    }

    [Fact]
    public async Task Who_sees_the_chat_is_decided_once_by_the_share_of_the_region()
    {
        await using var town = await ChatTown.FoundAsync(fixture.Platform, "anteil");
        Assert.True(await town.IsEnabledAsync("early"));

        await town.SetAsync(chat => chat with { TesterPercentage = 0 });
        Assert.False(await town.IsEnabledAsync("late"));
        Assert.True(await town.IsEnabledAsync("early"));

        await town.SetAsync(chat => chat with { TesterPercentage = 100 });
        Assert.False(await town.IsEnabledAsync("late"));
        await town.SayAsync("late", "Trotzdem");
        Assert.False(await town.IsEnabledAsync("late"));
    }

    [Theory]
    [InlineData("PUT", "/de/chat/device/", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/device/is_chat_enabled/", HttpStatusCode.MethodNotAllowed)]
    [InlineData("HEAD", "/de/chat/device", HttpStatusCode.NotFound)]
    [InlineData("GET", "/de/chat/de.vice/", HttpStatusCode.NotFound)]
    [InlineData("GET", "/de/chat/", HttpStatusCode.NotFound)]
    public async Task Other_methods_and_addresses_are_none(string method, string path, HttpStatusCode status)
    {
        await using var town = await ChatTown.FoundAsync(fixture.Platform, $"methode-{method.ToLowerInvariant()}-{path.Length}");

        using var response = await fixture.Platform.SendAsync(new HttpMethod(method), $"/api/v3/{town.Slug}{path}");

        Assert.Equal(status, response.StatusCode);
    }
}
