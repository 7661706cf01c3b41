using Integreat.Platform.Gateway.Pdf;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Tests.Pdf;

/// <summary>However many ask, one book is printed at a time, and each only once.</summary>
public sealed class PrintQueueTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_hundred_who_ask_at_once_share_one_printing()
    {
        using var queue = Queue();
        var printouts = await Task.WhenAll(Enumerable.Range(0, 100).Select(
            _ => Task.Run(() => queue.PrintAsync("a", Read, Cancellation), Cancellation)));

        Assert.Equal(1, queue.Begun);
        Assert.All(printouts, printout => Assert.Same(printouts[0].Bytes, printout.Bytes));
        Assert.Equal("%PDF"u8.ToArray(), printouts[0].Bytes[..4]);
    }

    [Fact]
    public async Task Who_comes_when_too_many_wait_is_told_to_come_back()
    {
        using var queue = Queue(waiting: 1);
        var gate = new ManualResetEventSlim();
        var printing = queue.PrintAsync("a", () => Held(gate), Cancellation);
        var waiting = queue.PrintAsync("b", Read, Cancellation);

        Assert.Equal(PrintResult.Busy, (await queue.PrintAsync("c", Read, Cancellation)).Result);
        var sharing = queue.PrintAsync("a", Read, Cancellation); // takes no place

        gate.Set();
        Assert.Equal(PrintResult.Printed, (await printing).Result);
        Assert.Same((await printing).Bytes, (await sharing).Bytes);
        Assert.Equal(PrintResult.Printed, (await waiting).Result);
        Assert.Equal(PrintResult.Printed, (await queue.PrintAsync("c", Read, Cancellation)).Result);
    }

    [Fact]
    public async Task What_nobody_waits_for_any_more_is_not_printed_and_takes_no_place()
    {
        using var queue = Queue(waiting: 1);
        var gate = new ManualResetEventSlim();
        var printing = queue.PrintAsync("a", () => Held(gate), Cancellation);
        using var gone = new CancellationTokenSource();
        var first = queue.PrintAsync("b", Read, gone.Token);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);

        var next = queue.PrintAsync("c", Read, Cancellation);
        gate.Set();

        Assert.Equal(PrintResult.Printed, (await printing).Result);
        Assert.Equal(PrintResult.Printed, (await next).Result);
        Assert.Equal(2, queue.Begun);
    }

    [Fact]
    public async Task One_who_leaves_does_not_disturb_the_others()
    {
        using var queue = Queue();
        var gate = new ManualResetEventSlim();
        using var gone = new CancellationTokenSource();
        var leaving = queue.PrintAsync("a", () => Held(gate), gone.Token);
        var staying = queue.PrintAsync("a", Read, Cancellation);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving);
        gate.Set();

        Assert.Equal(PrintResult.Printed, (await staying).Result);
        Assert.Equal(1, queue.Begun);
    }

    [Fact]
    public async Task What_was_printed_is_kept_as_long_as_there_is_room()
    {
        using var roomy = Queue();
        await roomy.PrintAsync("a", Read, Cancellation);
        await roomy.PrintAsync("a", Read, Cancellation);
        using var narrow = Queue(megabytes: 0);
        await narrow.PrintAsync("a", Read, Cancellation);
        await narrow.PrintAsync("a", Read, Cancellation);

        Assert.Equal(1, roomy.Begun);
        Assert.Equal(2, narrow.Begun);
    }

    [Fact]
    public async Task That_a_book_is_too_long_is_found_out_once()
    {
        using var queue = Queue(sheets: 1);

        Assert.Equal(PrintResult.TooLong, (await queue.PrintAsync("a", Long, Cancellation)).Result);
        Assert.Equal(PrintResult.TooLong, (await queue.PrintAsync("a", Long, Cancellation)).Result);
        Assert.Equal(1, queue.Begun);

        static Book Long() => Read() with { Chapters = [new Chapter("a", 1, ""), new Chapter("b", 1, "")] };
    }

    [Fact]
    public async Task Closing_ends_what_waits_and_lets_what_is_being_printed_come_to_its_end()
    {
        var queue = Queue();
        var gate = new ManualResetEventSlim();
        var begun = new TaskCompletionSource();
        var printing = queue.PrintAsync("a", HeldOnceBegun, Cancellation);
        await begun.Task.WaitAsync(Cancellation);
        var waiting = queue.PrintAsync("b", Read, Cancellation);
        var closing = Task.Run(queue.Dispose, Cancellation);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.False(closing.IsCompleted); // the fonts are in use

        gate.Set();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => printing);
        await closing;

        Book HeldOnceBegun()
        {
            begun.SetResult();
            return Held(gate);
        }
    }

    [Fact]
    public async Task A_failure_is_told_to_those_who_wait_and_the_next_one_is_printed()
    {
        using var queue = Queue();

        await Assert.ThrowsAsync<FormatException>(() => queue.PrintAsync("a", () => throw new FormatException(), Cancellation));
        Assert.Equal(PrintResult.Printed, (await queue.PrintAsync("a", Read, Cancellation)).Result);
    }

    private static PrintQueue Queue(int waiting = 20, int megabytes = 64, int sheets = 100) =>
        new(Options.Create(new PdfOptions { Waiting = waiting, CacheMegabytes = megabytes, Sheets = sheets }));

    private static Book Held(ManualResetEventSlim gate)
    {
        gate.Wait(Cancellation);
        return Read();
    }

    private static Book Read() => new(
        "Integreat", "Goldstadt", "Goldstadt", "Deutsch", "de", RightToLeft: false, DateTimeOffset.UnixEpoch, [new Chapter("Titel", 1, "<p>Text</p>")]);
}
