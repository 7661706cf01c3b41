using System.Globalization;
using Integreat.Platform.Contracts.Directory;
using Integreat.Platform.Gateway.Delivery;
using Integreat.Platform.Gateway.Open;
using Integreat.Platform.Gateway.Problems;
using Microsoft.AspNetCore.Http;

namespace Integreat.Platform.Gateway.Sync;

/// <summary>What changed in an edition since an app last asked, and a way to wait for it.</summary>
internal sealed class SyncEndpoints(EditionReplicas editions, TimeProvider clock)
{
    private const int LongestWait = 60;

    // More waiting readers than this are answered at once; they simply ask again.
    private const int MostWaiting = 10_000;

    // Others than this gateway may know first: until leases push, who waits looks again so often.
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    public static readonly Problem WaitWrong = new(400, "wait-wrong", $"Wait for a whole number of seconds from 0 to {LongestWait}.");

    private int _waiting;

    public void Map(OpenRoutes routes) => routes.MapEditionRead(SyncAsync, "/api/sync/v1/{region}/{language}");

    private async Task SyncAsync(HttpContext http, DirectoryEntry region, string language)
    {
        var query = http.Request.Query;
        var wait = 0;
        if (query["wait"] is [.., { Length: > 0 } text]
            && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out wait) || wait > LongestWait))
        {
            await WaitWrong.SendAsync(http);
            return;
        }

        http.Response.Headers.CacheControl = "no-cache";
        var edition = await editions.FreshAsync(region.Region, language, http);
        if (query["since"] is not [.., { Length: > 0 } since])
        {
            await BodyResponse.SendAsync(http, SyncAnswer.Full(edition));
        }
        else if (!SyncToken.TryParse(since, out var token) || !edition.Epochs.Honour(token.Value.Epoch, token.Value.Revision))
        {
            await BodyResponse.SendAsync(http, SyncAnswer.Anew(edition));
        }
        else
        {
            edition = await WaitAsync(region.Region, language, edition, token.Value, TimeSpan.FromSeconds(wait), http);
            await BodyResponse.SendAsync(http, edition.Epochs.Honour(token.Value.Epoch, token.Value.Revision)
                ? SyncAnswer.Since(edition, token.Value)
                : SyncAnswer.Anew(edition));
        }
    }

    /// <summary>The edition as soon as it has something newer than the token, or as it is when the time is over.</summary>
    private async Task<EditionSnapshot> WaitAsync(
        long region, string language, EditionSnapshot edition, SyncToken token, TimeSpan longest, HttpContext http)
    {
        var waiting = Interlocked.Increment(ref _waiting);
        try
        {
            var began = clock.GetTimestamp();
            while (waiting <= MostWaiting && HasNothingNew(edition, token) && clock.GetElapsedTime(began) < longest)
            {
                var left = longest - clock.GetElapsedTime(began);
                await editions.WaitForSwapAsync(region, language, left < BetweenLooks ? left : BetweenLooks, http.RequestAborted);
                edition = await editions.FreshAsync(region, language, http);
            }

            return edition;
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    private static bool HasNothingNew(EditionSnapshot edition, SyncToken token) =>
        edition.Epochs.Honour(token.Epoch, token.Revision) && edition.History.CountAfter(token.Revision) == 0;
}
