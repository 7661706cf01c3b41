using System.Text.Json;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Accounts;
using Integreat.Platform.Contracts.Directory;
using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Gateway.Accounts;
using Integreat.Platform.Gateway.Clients;
using Integreat.Platform.Gateway.Compat.V3;
using Microsoft.AspNetCore.Http;

namespace Integreat.Platform.Gateway.Regions;

/// <summary>Lets another system, which shows a token, read and change some settings of a region. Rules: section 4.3 of the API's contract.</summary>
internal sealed class SettingsEndpoints(BearerTokens tokens, IGrainFactory grains, TimeProvider clock)
{
    private const long MostBytes = 64 * 1024;

    public static readonly ApiError Forbidden = new(403, "An access token with the right to change this region is required.");
    public static readonly ApiError NoJson = new(400, "Invalid JSON body.");
    public static readonly ApiError NoObject = new(400, "Expected a JSON object.");

    public void Map(V3Routes routes) => routes.MapRegionWrite(
        SettingsAsync,
        new WriteRules([HttpMethods.Get, HttpMethods.Post], ApiError.WrongMethod, ClientLimits.Writes),
        "/api/v3/{region}/settings");

    private async Task SettingsAsync(HttpContext http, DirectoryEntry region)
    {
        if (await tokens.AuthorizeAsync(http, TokenScopes.RegionsWrite, region.Region) is not { } context)
        {
            await Forbidden.SendAsync(http);
            return;
        }

        var settings = grains.GetGrain<IRegionSettings>(GrainKeys.Region(region.Region));
        var status = StatusCodes.Status200OK;
        if (HttpMethods.IsPost(http.Request.Method))
        {
            var (patch, error) = await ReadAsync(http);
            if (patch is null)
            {
                await ApiAnswer.SendAsync(http, StatusCodes.Status400BadRequest, new Dictionary<string, object?> { ["error"] = error });
                return;
            }

            var sources = grains.GetGrain<IRegionSources>(GrainKeys.Region(region.Region));
            var outcome = await settings.SyncAsync(context, patch);
            if (outcome.RefusalCode is not null)
            {
                await (ApiError.OfQuota(outcome) ?? new ApiError(StatusCodes.Status400BadRequest, outcome.Detail!)).SendAsync(http);
                return;
            }

            if (!await Acknowledgement.WaitAsync(sources, outcome.Version, clock, http.RequestAborted))
            {
                status = StatusCodes.Status202Accepted;
            }
        }

        var view = await settings.ReadAsync(http.RequestAborted);
        await ApiAnswer.SendAsync(http, status, SettingsForm.Describe(view!));
    }

    private static async Task<(RegionSettingsPatch? Patch, object? Error)> ReadAsync(HttpContext http)
    {
        SentFields.Limit(http, MostBytes);
        try
        {
            using var json = await JsonDocument.ParseAsync(http.Request.Body, default, http.RequestAborted);
            return json.RootElement.ValueKind is JsonValueKind.Object ? SettingsForm.Parse(json.RootElement) : (null, NoObject.Reason);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or BadHttpRequestException { StatusCode: not StatusCodes.Status408RequestTimeout })
        {
            return (null, NoJson.Reason); // Broken off, too large, or half a surrogate pair in a name.
        }
    }
}
