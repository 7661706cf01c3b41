using Integreat.Platform.Storage.Journal;

namespace Integreat.Platform.Tests.Journal;

public abstract partial class JournalContract
{
    [Fact]
    public async Task A_repeated_command_gets_the_record_of_the_first_even_after_a_restart()
    {
        await ClaimAsync("r:1");
        var append = Append("r:1", 1, 0, "1") with { Command = new CommandRecord("c-1", "digest-1", Utf8("{\"version\":1}")) };
        await AppendedAsync(append);

        await ReopenAsync();

        foreach (var repeated in new[] { append, append with { Command = append.Command with { Digest = "digest-2" } } })
        {
            var known = Assert.IsType<AppendResult.CommandKnown>(await Journal.AppendAsync(repeated)).Command;
            Assert.Equal("digest-1", known.Digest);
            Assert.Equal("{\"version\":1}", Text(known.Outcome));
        }

        Assert.Single(await ReadAsync("r:1"));
        var found = await Journal.FindCommandAsync("r:1", append.By, "c-1", Cancellation);
        Assert.Equal("digest-1", found?.Digest);
        Assert.Equal("{\"version\":1}", Text(found!.Outcome));
    }

    [Fact]
    public async Task A_command_id_belongs_to_a_stream_and_an_account()
    {
        await ClaimAsync("r:1");
        await ClaimAsync("r:2");
        var command = new CommandRecord("c-1", "digest", Utf8("{}"));
        await AppendedAsync(Append("r:1", 1, 0, "1") with { Command = command });

        await AppendedAsync(Append("r:1", 1, 1, "2") with { Command = command, By = "account-8" });
        await AppendedAsync(Append("r:2", 1, 0, "1") with { Command = command });

        Assert.Null(await Journal.FindCommandAsync("r:2", "account-8", "c-1", Cancellation));
        Assert.Null(await Journal.FindCommandAsync("r:1", "account-7", "c-2", Cancellation));
    }

    [Fact]
    public async Task A_known_command_is_answered_before_anything_else_is_checked()
    {
        await ClaimAsync("r:1");
        await ClaimAsync("r:2");
        await AppendedAsync(Append("r:2", 1, 0, "1") with { Claims = [Augsburg] });
        var first = Append("r:1", 1, 0, "1");
        await AppendedAsync(first);
        var newer = await ClaimAsync("r:1");

        // Everything is wrong; each attempt puts one thing right.
        var attempt = first with { ExpectedVersion = 9, Claims = [Augsburg] };
        Assert.IsType<AppendResult.CommandKnown>(await Journal.AppendAsync(attempt));

        attempt = attempt with { Command = attempt.Command with { Id = "another" } };
        Assert.Equal(new AppendResult.OwnerChanged(newer), await Journal.AppendAsync(attempt));

        attempt = attempt with { Epoch = newer };
        Assert.Equal(new AppendResult.VersionConflict(1), await Journal.AppendAsync(attempt));

        attempt = attempt with { ExpectedVersion = 1 };
        Assert.Equal(new AppendResult.NameTaken(Augsburg, "r:2"), await Journal.AppendAsync(attempt));

        attempt = attempt with { Claims = [] };
        Assert.Equal(new AppendResult.Appended(2), await Journal.AppendAsync(attempt));
    }

    [Fact]
    public async Task Of_a_command_that_arrives_many_times_at_once_one_is_carried_out()
    {
        await ClaimAsync("r:1");
        var append = Append("r:1", 1, 0, "1");

        var results = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Journal.AppendAsync(append)));

        Assert.Single(results.OfType<AppendResult.Appended>());
        Assert.Equal(9, results.OfType<AppendResult.CommandKnown>().Count());
        Assert.Single(await ReadAsync("r:1"));
    }
}
