using Integreat.Platform.Contracts.Chat;
using Integreat.Platform.Gateway.Compat.V3;

namespace Integreat.Platform.Gateway.Chat;

/// <summary>A chat as clients of API v3 know it.</summary>
internal static class ChatJson
{
    public static Dictionary<string, object> Of(ChatView chat) => new()
    {
        ["messages"] = chat.Messages.Select(Of),
        ["chatbot_typing"] = false, // No program answers.
        ["evaluation_consent"] = chat.Consent,
        ["ticket_url"] = chat.TicketUrl,
    };

    private static Dictionary<string, object> Of(ChatMessageView message) => new()
    {
        ["id"] = message.Id,
        ["content"] = message.Content,
        ["created_at"] = ApiMoment.Utc(message.At),
        ["user_is_author"] = message.FromReader,
        ["automatic_answer"] = message.Automatic,
        ["role"] = message.FromReader ? "user" : "agent",
    };
}
