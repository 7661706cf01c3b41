using System.Text.Json;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Chat;
using Integreat.Platform.Gateway.Compat.V3;
using Microsoft.AspNetCore.Http;

namespace Integreat.Platform.Gateway.Chat;

/// <summary>Hears from a region's help desk that something was written in a ticket. Rules: section 4.4 of the API's contract.</summary>
internal sealed class WebhookEndpoints(IGrainFactory grains)
{
    public static readonly ApiError NoJson = new(400, "Invalid JSON body.");

    /// <summary>Help desks tell whole tickets, with everything that is attached to them by name.</summary>
    private const long MostBytes = 8 * 1024 * 1024;

    private static readonly Dictionary<string, string> Success = new() { ["status"] = "success" };

    public void Map(V3Routes routes) => routes.MapWrite(HearAsync, WriteRules.Post(ApiError.WrongMethod), "/api/v3/webhook/zammad");

    private async Task HearAsync(HttpContext http)
    {
        var token = http.Request.Query["token"].ToString();
        var desks = grains.GetGrain<IHelpDesks>(GrainKeys.HelpDesks);

        // Before a stranger's body is read.
        if (token is "" || !await desks.HearAsync(SecretHash.Of(token), ticket: null))
        {
            await ApiError.NoRegion.SendAsync(http);
            return;
        }

        var (isRead, ticket) = await ReadTicketAsync(http);
        if (!isRead)
        {
            await NoJson.SendAsync(http);
            return;
        }

        await desks.HearAsync(SecretHash.Of(token), ticket);
        await ApiAnswer.SendAsync(http, StatusCodes.Status200OK, Success);
    }

    /// <summary>The number of the ticket that it is about; none if it is about something else.</summary>
    private static async Task<(bool IsRead, long? Ticket)> ReadTicketAsync(HttpContext http)
    {
        SentFields.Limit(http, MostBytes);
        try
        {
            using var json = await JsonDocument.ParseAsync(http.Request.Body, default, http.RequestAborted);
            return (true, json.RootElement is { ValueKind: JsonValueKind.Object } told
                && told.TryGetProperty("ticket", out var ticket) && ticket.ValueKind is JsonValueKind.Object
                && ticket.TryGetProperty("id", out var id) && id.ValueKind is JsonValueKind.Number && id.TryGetInt64(out var number)
                ? number
                : null);
        }
        catch (Exception exception) when (exception is JsonException or BadHttpRequestException { StatusCode: not StatusCodes.Status408RequestTimeout })
        {
            return (false, null);
        }
    }
}
