using System.Text.Json;
using System.Text.Json.Serialization;

namespace Integreat.Platform.Grains.Chat.Zammad;

/// <summary>What Zammad's API says, as far as it is needed. Its names are in snake_case.</summary>
internal static class ZammadJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };
}

internal sealed record ZammadError(string? Error);

internal sealed record ZammadUser(string? Login);

/// <param name="State">Its name, if the answer is expanded.</param>
/// <param name="EvaluationConsent">An attribute that operators add to tickets; null where they have not.</param>
internal sealed record ZammadTicket(
    [property: JsonRequired] long Id, string? Title, DateTimeOffset CreatedAt, string? State, JsonElement? EvaluationConsent);

internal sealed record ZammadArticle(
    [property: JsonRequired] long Id, string? Body, string? ContentType, bool Internal, string? Sender, string? Subject,
    [property: JsonRequired] DateTimeOffset CreatedAt, string? MessageId);

/// <summary>A ticket to be opened.</summary>
internal sealed record NewTicket(string Title, string Group, string Customer, NewArticle? Article);

/// <summary>Something to be written in a ticket; without its number where the ticket is opened with it.</summary>
internal sealed record NewArticle(
    long? TicketId, string Body, string ContentType, string Type, string Sender, string Subject, bool Internal, string MessageId);

internal sealed record TicketConsent(bool EvaluationConsent);

internal sealed record TicketSearch(
    Dictionary<string, SearchCondition> Condition, int Limit, bool Expand, string SortBy, string OrderBy);

internal sealed record SearchCondition(string Operator, string Value);
