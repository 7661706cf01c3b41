using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Chat;
using Integreat.Platform.Contracts.Directory;
using Integreat.Platform.Gateway.Clients;
using Integreat.Platform.Gateway.Compat.V3;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integreat.Platform.Gateway.Chat;

/// <summary>Lets readers talk with their region's help desk. Rules: section 4.4 of the API's contract.</summary>
internal sealed class ChatEndpoints(IGrainFactory grains)
{
    public static readonly ApiError NotFound = new(404, "Chat not found.");
    public static readonly ApiError NotConfigured = new(503, "No chat server is configured for your region.");
    public static readonly ApiError Unreachable = new(500, "An error occurred while attempting to connect to the chat server.");
    public static readonly ApiError LongDevice = new(400, "The device id is too long.");

    private const int LongestDevice = 200;
    private const long MostBytes = 64 * 1024;

    /// <summary>As help desks' software reads the truth of a text.</summary>
    private static readonly HashSet<string> Untrue = ["0", "f", "F", "false", "False", "FALSE", "off", "OFF"];

    public void Map(V3Routes routes)
    {
        routes.MapEditionWrite(
            ChatAsync,
            new WriteRules([HttpMethods.Get, HttpMethods.Head, HttpMethods.Post], ApiError.WrongMethod, ClientLimits.Chat),
            "chat/{device:slug}");
        routes.MapRegionWrite(
            IsEnabledAsync,
            new WriteRules([HttpMethods.Get, HttpMethods.Head], ApiError.WrongMethod, ClientLimits.Chat),
            "/api/v3/{region}/{device:slug}/is_chat_enabled");
    }

    private async Task ChatAsync(HttpContext http, DirectoryEntry region, string language)
    {
        if (Device(http) is not { } device)
        {
            await LongDevice.SendAsync(http);
            return;
        }

        var chat = grains.GetGrain<IDeviceChat>(GrainKeys.Chat(region.Region, device));
        if (!HttpMethods.IsPost(http.Request.Method))
        {
            await SendAsync(http, await chat.ReadAsync(http.RequestAborted));
            return;
        }

        var (fields, error) = await SentFields.ReadAsync(http, MostBytes);
        if (fields is null)
        {
            await error!.SendAsync(http);
            return;
        }

        await SendAsync(http, await chat.PostAsync(new ChatPost
        {
            Device = device,
            Language = language,
            Message = fields["message"]?.Replace("\0", "", StringComparison.Ordinal) ?? "", // Help desks cannot hold it.
            Consent = fields["evaluation_consent"] is { Length: > 0 } consent ? !Untrue.Contains(consent) : null,
        }));
    }

    private async Task IsEnabledAsync(HttpContext http, DirectoryEntry region)
    {
        if (Device(http) is not { } device)
        {
            await LongDevice.SendAsync(http);
            return;
        }

        var isTester = await grains.GetGrain<IDeviceChat>(GrainKeys.Chat(region.Region, device)).IsTesterAsync();
        await ApiAnswer.SendAsync(http, StatusCodes.Status200OK, new Dictionary<string, bool> { ["is_chat_enabled"] = isTester });
    }

    private static string? Device(HttpContext http) =>
        (string)http.GetRouteValue("device")! is { Length: <= LongestDevice } device ? device : null;

    private static Task SendAsync(HttpContext http, ChatAnswer answer) => answer switch
    {
        { Chat: { } chat } => ApiAnswer.SendAsync(http, StatusCodes.Status200OK, ChatJson.Of(chat)),
        { RefusalCode: ChatRefusals.Unknown } => NotFound.SendAsync(http),
        { RefusalCode: ChatRefusals.NotConfigured } => NotConfigured.SendAsync(http),
        _ => Unreachable.SendAsync(http),
    };
}
