using System.Text.Json;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Directory;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Gateway.Compat.V3;
using Microsoft.AspNetCore.Http;

namespace Integreat.Platform.Gateway.Pages;

/// <summary>Takes content that other programs push to a page, whose token they know. Rules: section 4.2 of the API's contract.</summary>
internal sealed class PushEndpoints(IGrainFactory grains, TimeProvider clock)
{
    public static readonly ApiError Failed = new(405, "error", "status");
    public static readonly ApiError Denied = new(403, "denied", "status");
    public static readonly ApiError TooLarge = new(413, "error", "status");

    private static readonly Dictionary<string, string> Success = new() { ["status"] = "success" };

    public void Map(V3Routes routes) => routes.MapEditionWrite(PushAsync, WriteRules.Post(Failed), "pushpage");

    private async Task PushAsync(HttpContext http, DirectoryEntry region, string language)
    {
        var (push, error) = await ReadAsync(http);
        var status = StatusCodes.Status200OK;
        if (error is null)
        {
            (status, error) = await PushAsync(push, region, language, http.RequestAborted);
        }

        await (error is null ? ApiAnswer.SendAsync(http, status, Success) : error.SendAsync(http));
    }

    private async Task<(int Status, ApiError? Error)> PushAsync(Push push, DirectoryEntry region, string language, CancellationToken cancellation)
    {
        if (push.Token is "")
        {
            return (default, Denied);
        }

        var pages = grains.GetGrain<IRegionPages>(GrainKeys.Region(region.Region));
        var sources = grains.GetGrain<IRegionSources>(GrainKeys.Region(region.Region));
        var context = new CommandContext(Guid.CreateVersion7().ToString("n"), CommandContext.PageToken, Credentials.PageToken, []);
        var tokenHash = SecretHash.Of(push.Token);
        var outcome = await new RegionCommands(sources).SendAsync(
            () => pages.PushContentAsync(context, language, tokenHash, push.Content), cancellation);
        return outcome.RefusalCode switch
        {
            null when await Acknowledgement.WaitAsync(sources, outcome.Version, clock, cancellation) => (StatusCodes.Status200OK, null),
            null => (StatusCodes.Status202Accepted, null),
            "token-denied" => (default, Denied),
            _ when ApiError.OfQuota(outcome) is { } quota => (default, quota with { Reason = "error", Member = "status" }),
            _ => (default, Failed),
        };
    }

    /// <summary>What is pushed, whatever the body says of its type; an error if it is no JSON object with both members.</summary>
    private static async Task<(Push Push, ApiError? Error)> ReadAsync(HttpContext http)
    {
        SentFields.Limit(http, WireLimits.ChunkBytes);
        try
        {
            using var json = await JsonDocument.ParseAsync(http.Request.Body, default, http.RequestAborted);
            return json.RootElement.ValueKind is JsonValueKind.Object
                && json.RootElement.TryGetProperty("content", out var content)
                && json.RootElement.TryGetProperty("token", out var token)
                ? (new Push(content.ToString(), token.ToString()), null)
                : (default, Failed);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return (default, Failed); // The second one: half a surrogate pair is JSON, but no text.
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode is StatusCodes.Status413PayloadTooLarge)
        {
            return (default, TooLarge);
        }
    }

    private readonly record struct Push(string Content, string Token);
}
