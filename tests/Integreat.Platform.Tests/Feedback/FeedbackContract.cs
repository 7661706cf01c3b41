using Integreat.Platform.Storage.Feedback;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.Tests.Feedback;

/// <summary>What every feedback store promises, whatever database it keeps. Each test has a database of its own.</summary>
public abstract class FeedbackContract : IAsyncLifetime
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 30, 0, 123, 456, TimeSpan.Zero);

    private StoreHost? _stores;

    private IFeedbackStore Store => _stores!.Get<IFeedbackStore>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _stores = await StoreHost.OpenAsync(await CreateStorageAsync());

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await (_stores?.DisposeAsync() ?? default);
    }

    [Fact]
    public async Task A_feedback_is_kept_as_it_was_handed_in_and_nobody_has_read_it()
    {
        var about = About("a") with { Item = 21, Rating = true, Comment = "Danke! 'شكرا' \"🙂\"\r\n", Technical = true };
        var search = About("b") with { Kind = "search", Subject = "Kita; DROP TABLE feedback", Rating = false };

        await Store.AddAsync(about);
        await Store.AddAsync(search);
        await _stores!.ReopenAsync();

        var kept = await Store.ReadAsync(17, before: null, 10, Cancellation);
        Assert.Equal([search, about], kept.Select(each => each.Feedback));
        Assert.All(kept, each => Assert.True(each is { Unread: true, Archived: false }));
    }

    [Fact]
    public async Task The_same_feedback_again_is_kept_once()
    {
        await Store.AddAsync(About("a") with { Comment = "first" });
        await Store.AddAsync(About("a") with { Comment = "again", At = Monday.AddSeconds(5) });
        await Store.AddAsync(About("b"));

        var kept = await Store.ReadAsync(17, before: null, 10, Cancellation);
        Assert.Equal(["b", "a"], kept.Select(each => each.Feedback.Id));
        Assert.Equal("first", kept[1].Feedback.Comment);
    }

    [Fact]
    public async Task A_region_is_read_newest_first_slice_by_slice_and_alone()
    {
        foreach (var number in Enumerable.Range(1, 5))
        {
            await Store.AddAsync(About($"ours-{number}"));
            await Store.AddAsync(About($"theirs-{number}") with { Region = 18 });
        }

        var newest = await Store.ReadAsync(17, before: null, 3, Cancellation);
        var rest = await Store.ReadAsync(17, newest[^1].Number, 3, Cancellation);

        Assert.Equal(["ours-5", "ours-4", "ours-3"], newest.Select(each => each.Feedback.Id));
        Assert.Equal(["ours-2", "ours-1"], rest.Select(each => each.Feedback.Id));
        Assert.Empty(await Store.ReadAsync(17, rest[^1].Number, 3, Cancellation));
        Assert.Empty(await Store.ReadAsync(19, before: null, 3, Cancellation));
    }

    [Fact]
    public async Task What_many_hand_in_at_once_is_all_kept()
    {
        await Task.WhenAll(Enumerable.Range(0, 100).Select(number => Store.AddAsync(About($"{number % 50}"))));

        var kept = await Store.ReadAsync(17, before: null, 200, Cancellation);
        Assert.Equal(50, kept.Length);
        Assert.Equal(50, kept.Select(each => each.Number).Distinct().Count());
    }

    [Fact]
    public async Task What_fits_a_filter_is_listed()
    {
        await Store.AddAsync(About("bad") with { Rating = false });
        await Store.AddAsync(About("good") with { Rating = true, Language = "ar" });
        await Store.AddAsync(About("none") with { Kind = "event", Technical = true });
        await Store.AddAsync(About("theirs") with { Region = 18 });

        Assert.Equal(["none", "good", "bad"], await ListAsync(new FeedbackFilter()));
        Assert.Equal(["bad"], await ListAsync(new FeedbackFilter { Rating = 0 }));
        Assert.Equal(["good"], await ListAsync(new FeedbackFilter { Rating = 1 }));
        Assert.Equal(["none"], await ListAsync(new FeedbackFilter { Rating = 2 }));
        Assert.Equal(["none"], await ListAsync(new FeedbackFilter { Kind = "event" }));
        Assert.Equal(["good"], await ListAsync(new FeedbackFilter { Language = "ar" }));
        Assert.Equal(["good", "bad"], await ListAsync(new FeedbackFilter { Technical = false }));
        Assert.Equal(["none", "good"], await ListAsync(new FeedbackFilter(), count: 2));
        var second = (await Store.ReadAsync(17, before: null, 10, Cancellation))[1].Number;
        Assert.Equal(["bad"], await ListAsync(new FeedbackFilter { Before = second }));
    }

    [Fact]
    public async Task Feedback_is_read_archived_brought_back_and_deleted_in_its_region_alone()
    {
        foreach (var id in new[] { "a", "b", "c" })
        {
            await Store.AddAsync(About(id));
        }

        await Store.AddAsync(About("theirs") with { Region = 18 });
        var kept = await Store.ReadAsync(17, before: null, 10, Cancellation);
        var theirs = (await Store.ReadAsync(18, before: null, 10, Cancellation))[0].Number;
        Assert.Equal(3, await Store.CountUnreadAsync(17, Cancellation));

        await Store.MarkAsync(17, [kept[0].Number, theirs], unread: false, archived: null);
        await Store.MarkAsync(17, [kept[1].Number], unread: null, archived: true);
        Assert.Equal(["b", "a"], await ListAsync(new FeedbackFilter { Unread = true }));
        Assert.Equal(["b"], await ListAsync(new FeedbackFilter { Archived = true }));
        Assert.Equal(1, await Store.CountUnreadAsync(17, Cancellation));
        Assert.Equal(1, await Store.CountUnreadAsync(18, Cancellation));

        await Store.MarkAsync(17, [kept[0].Number, kept[1].Number], unread: true, archived: false);
        Assert.Equal(["c", "b", "a"], await ListAsync(new FeedbackFilter { Unread = true, Archived = false }));

        await Store.DeleteAsync(17, [kept[2].Number, theirs]);
        Assert.Equal(["c", "b"], await ListAsync(new FeedbackFilter()));
        Assert.Single(await Store.ReadAsync(18, before: null, 10, Cancellation));
    }

    private async Task<IEnumerable<string>> ListAsync(FeedbackFilter filter, int count = 10) =>
        (await Store.ListAsync(17, filter, count, Cancellation)).Select(each => each.Feedback.Id);

    private protected abstract Task<PlatformStorage> CreateStorageAsync();

    private static FeedbackRecord About(string id) => new() { Id = id, Region = 17, Language = "de", Kind = "page", At = Monday };
}
