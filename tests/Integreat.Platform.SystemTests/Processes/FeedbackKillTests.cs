using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Integreat.Platform.Storage.Feedback;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.SystemTests.Processes;

/// <summary>Feedback that was answered 201 survives the sudden death of the process.</summary>
public sealed class FeedbackKillTests
{
    private const int Sent = 300;
    private const int Acknowledged = 100;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_answered_201_when_the_process_was_killed_is_kept_once()
    {
        var storage = new SqliteStorage();
        var thanked = new ConcurrentBag<string>();
        await using (var server = await ServerProcess.ServeAsync(storage.Folder, "--data", storage.Folder))
        {
            var reached = new TaskCompletionSource();
            var sending = Task.WhenAll(Enumerable.Range(0, Sent).Select(async number =>
            {
                var comment = number.ToString(CultureInfo.InvariantCulture);
                if (await IsThankedAsync(server.Client, comment))
                {
                    thanked.Add(comment);
                    if (thanked.Count >= Acknowledged)
                    {
                        reached.TrySetResult();
                    }
                }
            }));
            await Task.WhenAny(reached.Task, sending);
            await server.KillAsync();
            await sending;
        }

        await using var stores = await StoreHost.OpenAsync(storage);
        var store = stores.Get<IFeedbackStore>();
        var kept = await store.ReadAsync(await DemoRegionAsync(stores), before: null, 2 * Sent, Cancellation);

        Assert.InRange(thanked.Count, Acknowledged, Sent);
        Assert.Empty(thanked.Except(kept.Select(each => each.Feedback.Comment)));
        Assert.Equal(kept.Length, kept.Select(each => each.Feedback.Comment).Distinct().Count());
    }

    private static async Task<bool> IsThankedAsync(HttpClient client, string comment)
    {
        using var form = new FormUrlEncodedContent([new("comment", comment)]);
        try
        {
            using var response = await client.PostAsync(
                new Uri("/api/v3/kaiserslautern/de/feedback/categories/", UriKind.Relative), form, Cancellation);
            return response.StatusCode is HttpStatusCode.Created;
        }
        catch (HttpRequestException)
        {
            return false; // The server is dead, or died before it answered.
        }
    }

    private static async Task<long> DemoRegionAsync(StoreHost stores)
    {
        var cards = await stores.Get<Storage.Journal.IJournal>().ReadCardsAsync(0, Cancellation);
        Assert.True(Contracts.GrainKeys.TryParseRegion(Assert.Single(cards).Stream, out var region));
        return region;
    }
}
