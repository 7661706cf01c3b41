namespace Integreat.Platform.Tests.Journal;

public abstract partial class JournalContract
{
    [Fact]
    public async Task Each_stream_is_due_at_the_moment_that_its_newest_append_named()
    {
        await ClaimAsync("r:1");
        await ClaimAsync("r:2");
        await AppendedAsync(Append("r:1", 1, 0, "1") with { Due = Monday.AddHours(3) });
        await AppendedAsync(Append("r:2", 1, 0, "1") with { Due = Monday.AddHours(2) });
        await AppendedAsync(Append("r:1", 1, 1, "2") with { Due = Monday.AddHours(1) });

        Assert.Equal("r:1 09:30 r:2 10:30", await DueAsync(Monday.AddHours(2)));
        Assert.Equal("r:1 09:30", await DueAsync(Monday.AddHours(1)));
        Assert.Equal("", await DueAsync(Monday.AddHours(1).AddMicroseconds(-1)));
    }

    [Fact]
    public async Task A_stream_whose_newest_append_names_no_moment_is_not_due_any_more()
    {
        await ClaimAsync("r:1");
        await AppendedAsync(Append("r:1", 1, 0, "1") with { Due = Monday });
        await AppendedAsync(Append("r:1", 1, 1, "2"));

        Assert.Equal("", await DueAsync(Monday.AddYears(1)));
    }

    [Fact]
    public async Task An_append_that_was_declined_leaves_the_due_moment_alone()
    {
        await ClaimAsync("r:1");
        await AppendedAsync(Append("r:1", 1, 0, "1") with { Due = Monday });

        await Journal.AppendAsync(Append("r:1", 1, 5, "a version too far") with { Due = Monday.AddHours(1) });
        await Journal.AppendAsync(Append("r:1", 7, 1, "another owner"));

        Assert.Equal("r:1 08:30", await DueAsync(Monday.AddYears(1)));
    }

    [Fact]
    public async Task A_due_moment_outlives_the_journal_that_it_was_written_through()
    {
        await ClaimAsync("r:1");
        var due = Monday.AddTicks(12_345_678);
        await AppendedAsync(Append("r:1", 1, 0, "1") with { Due = due });

        await ReopenAsync();

        var stored = Assert.Single(await Journal.ReadDueAsync(due, Cancellation));
        Assert.Equal(new(due.UtcTicks / 10 * 10, TimeSpan.Zero), stored.At); // in microseconds, cut
        Assert.Equal(TimeSpan.Zero, stored.At.Offset);
    }

    private async Task<string> DueAsync(DateTimeOffset until) =>
        string.Join(' ', (await Journal.ReadDueAsync(until, Cancellation)).Select(due => $"{due.Stream} {due.At.UtcDateTime:HH:mm}"));
}
