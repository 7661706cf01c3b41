using System.Text.Json.Nodes;
using Integreat.Platform.Gateway.Chat;
using Integreat.Platform.Gateway.Compat.V3;
using Microsoft.OpenApi;

namespace Integreat.Platform.Gateway.OpenApi;

/// <summary>The chat with a region's help desk, in the document of the public API.</summary>
internal static class ChatDescriptions
{
    private const string Feature = "Chat";
    private const string Address = "/api/v3/{region}/{language}/chat/{device}/";

    private const string Example =
        """
        {
          "messages": [
            {
              "id": 1, "content": "Wo finde ich einen Sprachkurs?", "created_at": "2026-03-10T10:25:41.107Z", "user_is_author": true,
              "automatic_answer": false, "role": "user"
            },
            {
              "id": 2, "content": "<p>In der Volkshochschule.</p>", "created_at": "2026-03-10T10:28:00.316Z", "user_is_author": false,
              "automatic_answer": false, "role": "agent"
            }
          ],
          "chatbot_typing": false, "evaluation_consent": false, "ticket_url": "https://desk.example/#ticket/zoom/1"
        }
        """;

    public static void AddTo(PublicDocument document)
    {
        document.AddFeature(
            Feature, "Questions to people at the region's help desk. A device gives itself an id that nobody can guess, and keeps it to itself.");
        document.AddSchema("Chat", Shapes.Members(
            null,
            ("messages", Shapes.List(
                Shapes.Members(
                    null,
                    ("id", Shapes.Whole()),
                    ("content", Shapes.Html()),
                    ("created_at", Shapes.Moment()),
                    ("user_is_author", Shapes.Flag("The reader wrote it.")),
                    ("automatic_answer", Shapes.Flag("A program wrote it.")),
                    ("role", Shapes.Word("Who wrote it.", "user", "agent"))),
                "The oldest first.")),
            ("chatbot_typing", Shapes.Flag("A program is about to answer: always false.")),
            ("evaluation_consent", Shapes.Flag("Others may evaluate the chat.")),
            ("ticket_url", Shapes.Address("Where those at the help desk see it."))));
        var read = new RouteDescription
        {
            Addresses = [Address],
            Name = "readChat",
            Feature = Feature,
            Summary = "A device's chat",
            IsLive = true,
            Answer = document.Schema("Chat"),
            Example = Example,
            Refusals =
            [
                ChatEndpoints.LongDevice, ChatEndpoints.NotFound, ApiError.TooManyRequests, ChatEndpoints.Unreachable,
                ChatEndpoints.NotConfigured,
            ],
        };
        document.Add(read);
        var form = Shapes.Members(
            null,
            ("message", Shapes.Text("Plain text.")),
            ("evaluation_consent", Shapes.Word("Whether others may evaluate the chat.", "true", "false")));
        form.Required!.Clear();
        document.Add(read with
        {
            Name = "sendChatMessage",
            Summary = "Adds to a device's chat; the first time opens it",
            Details = "After 500 the same message may be sent again: it is in the chat once.",
            Sent = new SentBody(
                ["multipart/form-data", "application/x-www-form-urlencoded"], form, """{ "message": "Wo finde ich einen Sprachkurs?" }"""),
            Refusals = [.. read.Refusals, ApiError.TooLarge],
        });
        document.Add(new RouteDescription
        {
            Addresses = ["/api/v3/{region}/{device}/is_chat_enabled/"],
            Name = "readChatEnabled",
            Feature = Feature,
            Summary = "Whether a device is one of those that see the chat",
            Details = "Decided when it is first asked, by the share that the region has set, and remembered.",
            IsLive = true,
            Answer = Shapes.Members(null, ("is_chat_enabled", Shapes.Flag())),
            Example = """{ "is_chat_enabled": true }""",
            Refusals = [ChatEndpoints.LongDevice, ApiError.TooManyRequests],
        });
        document.Add(new RouteDescription
        {
            Addresses = ["/api/v3/webhook/zammad/"],
            Name = "hearZammad",
            Feature = Feature,
            Summary = "For Zammad, to tell that something was written in a ticket",
            Query = [Token()],
            Sent = new SentBody(
                ["application/json"],
                Shapes.Members("What Zammad sends by itself.", ("ticket", Shapes.Members(null, ("id", Shapes.Whole())))),
                """{ "ticket": { "id": 1 } }"""),
            Answer = document.Schema("Status"),
            Example = """{ "status": "success" }""",
            Refusals = [WebhookEndpoints.NoJson, ApiError.NoRegion, ApiError.TooManyRequests],
        });
    }

    private static OpenApiParameter Token() => new()
    {
        Name = "token",
        In = ParameterLocation.Query,
        Required = true,
        Description = "The webhook token of a region.",
        Schema = Shapes.Text(),
        Example = JsonValue.Create("f3a9"),
    };
}
