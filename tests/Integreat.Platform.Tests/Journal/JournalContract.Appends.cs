using System.Diagnostics;
using System.Globalization;
using Integreat.Platform.Storage;
using Integreat.Platform.Storage.Journal;

namespace Integreat.Platform.Tests.Journal;

public abstract partial class JournalContract
{
    [Fact]
    public async Task What_was_appended_is_read_back_byte_for_byte()
    {
        const string Payload = "{\"title\":\"Grüße, أهلاً وسهلاً, 你好, 👩‍👩‍👧\"}";
        var epoch = await ClaimAsync("r:17");
        var append = Append("r:17", epoch, 0, Payload, "{}") with { At = Monday.AddTicks(12_345_678), By = "Zoë ü" };

        Assert.Equal(2, await AppendedAsync(append));

        var entries = await ReadAsync("r:17");
        Assert.Equal([1, 2], entries.Select(entry => entry.Version));
        Assert.Equal(Payload, Text(entries[0].Payload));
        Assert.Equal("noted.1", entries[0].Name);
        Assert.Equal("Zoë ü", entries[0].By);
        Assert.Equal(append.Command.Id, entries[0].CommandId);
        Assert.Equal(Monday.AddTicks(12_345_670), entries[0].At);
        Assert.Equal(TimeSpan.Zero, entries[0].At.Offset);
    }

    [Fact]
    public async Task A_journal_remembers_after_it_was_closed_and_opened()
    {
        var epoch = await ClaimAsync("r:1");
        await AppendedAsync(Append("r:1", epoch, 0, "1", "2"));

        await ReopenAsync();

        Assert.Equal(["1", "2"], (await ReadAsync("r:1")).Select(entry => Text(entry.Payload)));
        Assert.Equal(3, await AppendedAsync(Append("r:1", epoch, 2, "3")));
        Assert.True(await ClaimAsync("r:1") > epoch);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_writer_that_expects_another_version_is_told_the_right_one(long expected)
    {
        var epoch = await ClaimAsync("r:1");
        await AppendedAsync(Append("r:1", epoch, 0, "1", "2"));
        var append = Append("r:1", epoch, expected, "x") with { Card = Utf8("{}"), Bodies = [Body("x")], Claims = [new Claim("slug", "x")] };

        var result = await Journal.AppendAsync(append);

        Assert.Equal(new AppendResult.VersionConflict(2), result);
        Assert.Equal(2, (await ReadAsync("r:1")).Length);
        await AssertEmptyAsync(append with { ExpectedVersion = 2 });
    }

    [Fact]
    public async Task An_owner_whose_stream_was_claimed_by_another_cannot_append()
    {
        var older = await ClaimAsync("r:1");
        var newer = await ClaimAsync("r:1");
        var append = Append("r:1", older, 0, "late");

        Assert.Equal(new AppendResult.OwnerChanged(newer), await Journal.AppendAsync(append));

        await AssertEmptyAsync(append);
        Assert.Equal(1, await AppendedAsync(Append("r:1", newer, 0, "in time")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_stream_that_nobody_claimed_takes_nothing(long epoch) =>
        Assert.Equal(new AppendResult.OwnerChanged(0), await Journal.AppendAsync(Append("r:1", epoch, 0, "x")));

    [Fact]
    public async Task Epochs_are_counted_for_each_stream()
    {
        Assert.Equal(1, await ClaimAsync("r:1"));
        Assert.Equal(2, await ClaimAsync("r:1"));
        Assert.Equal(1, await ClaimAsync("r:2"));
    }

    [Fact]
    public async Task Of_appends_that_race_for_a_version_one_wins()
    {
        var epoch = await ClaimAsync("r:1");

        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Journal.AppendAsync(Append("r:1", epoch, 0, $"{i}", "+"))));

        Assert.Single(results.OfType<AppendResult.Appended>());
        Assert.Equal(15, results.Count(result => result == new AppendResult.VersionConflict(2)));
        Assert.Equal(2, (await ReadAsync("r:1")).Length);
    }

    [Fact]
    public async Task Thirty_two_streams_grow_side_by_side()
    {
        await Task.WhenAll(Enumerable.Range(0, 32).Select(async number =>
        {
            var stream = $"r:{number}";
            var epoch = await ClaimAsync(stream);
            for (var version = 0; version < 10; version++)
            {
                Assert.Equal(version + 1, await AppendedAsync(Append(stream, epoch, version, $"{number}/{version + 1}")));
            }
        }));

        for (var number = 0; number < 32; number++)
        {
            Assert.Equal(Enumerable.Range(1, 10).Select(version => $"{number}/{version}"), (await ReadAsync($"r:{number}")).Select(entry => Text(entry.Payload)));
        }
    }

    [Fact]
    public async Task A_long_stream_is_replayed_from_any_version()
    {
        var epoch = await ClaimAsync("r:1");
        await AppendedAsync(Append("r:1", epoch, 0, [.. Enumerable.Range(1, 3000).Select(i => i.ToString(CultureInfo.InvariantCulture))]));
        await ClaimAsync("r:10");
        await AppendedAsync(Append("r:10", 1, 0, "of another stream"));

        Assert.Equal(Enumerable.Range(1, 3000).Select(i => $"{i}"), (await ReadAsync("r:1")).Select(entry => Text(entry.Payload)));
        Assert.Equal(Enumerable.Range(1235, 1766), (await ReadAsync("r:1", after: 1234)).Select(entry => (int)entry.Version));
        Assert.Equal([3000], (await ReadAsync("r:1", after: 2999)).Select(entry => entry.Version));
        Assert.Empty(await ReadAsync("r:1", after: 3000));
        Assert.Empty(await ReadAsync("r:2"));
    }

    [Fact]
    public async Task A_replay_can_be_cancelled_on_its_way()
    {
        await ClaimAsync("r:1");
        await AppendedAsync(Append("r:1", 1, 0, [.. Enumerable.Repeat("x", 1200)]));
        using var cancellation = new CancellationTokenSource();

        var seen = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in Journal.ReadAsync("r:1", 0, cancellation.Token))
            {
                if (++seen == 100)
                {
                    await cancellation.CancelAsync();
                }
            }
        });

        Assert.Equal(100, seen);
    }

    [Fact]
    public async Task One_append_carries_a_whole_import()
    {
        await ClaimAsync("r:1");
        var append = Append("r:1", 1, 0, [.. Enumerable.Repeat("{\"some\":\"metadata\"}", 5000)]) with
        {
            Bodies = [.. Enumerable.Range(0, 2000).Select(i => Body($"{i}: {new string('x', 1000)}"))],
            Claims = [.. Enumerable.Range(0, 2000).Select(i => new Claim("slug", $"page-{i}"))],
            Card = Utf8("{}"),
        };

        var watch = Stopwatch.StartNew();
        Assert.Equal(5000, await AppendedAsync(append));

        // A statement for each row over a network would take longer, and so would a flush for each.
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.Equal(5000, (await ReadAsync("r:1")).Length);
        Assert.Empty(await Journal.FindMissingBodiesAsync([.. append.Bodies.Select(body => body.Hash)], Cancellation));
        Assert.Equal(2000, (await Journal.FindClaimsAsync(append.Claims, Cancellation)).Count);
    }

    [Fact]
    public async Task A_command_without_facts_leaves_its_record_and_the_version()
    {
        await ClaimAsync("r:1");
        await AppendedAsync(Append("r:1", 1, 0, "1"));
        var append = Append("r:1", 1, 1);

        Assert.Equal(1, await AppendedAsync(append));

        Assert.NotNull(await Journal.FindCommandAsync("r:1", append.By, append.Command.Id, Cancellation));
    }

    [Fact]
    public async Task An_append_that_fails_does_not_harm_its_neighbours()
    {
        var appends = new List<Append>();
        for (var number = 0; number < 20; number++)
        {
            var append = Append($"r:{number}", await ClaimAsync($"r:{number}"), 0, "fine");
            appends.Add(number % 5 == 3 ? append with { Card = Utf8("{}"), Facts = [.. append.Facts, new NewFact(null!, Utf8("broken"))] } : append);
        }

        var running = await TogetherAsync(() => appends.ConvertAll(Journal.AppendAsync));

        for (var number = 0; number < 20; number++)
        {
            if (number % 5 == 3)
            {
                await Assert.ThrowsAsync<NotStoredException>(() => running[number]);
                await AssertEmptyAsync(appends[number]);
            }
            else
            {
                Assert.Equal(new AppendResult.Appended(1), await running[number]);
                Assert.Single(await ReadAsync($"r:{number}"));
            }
        }
    }

    /// <summary>Starts appends so that a journal that groups them has them in one group.</summary>
    protected virtual Task<List<Task<AppendResult>>> TogetherAsync(Func<List<Task<AppendResult>>> start) => Task.FromResult(start());
}
