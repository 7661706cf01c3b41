using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway.Pdf;

/// <summary>
/// Prints one book at a time, away from the threads of requests: however many ask, one processor of the gateway is busy with it and the
/// others are with the readers. Who asks for the same book shares it, and a book that nobody waits for any more is not finished.
/// </summary>
internal sealed class PrintQueue(IOptions<PdfOptions> options) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Job> _jobs = [];
    private readonly PrintedCache _cache = new(options.Value.CacheMegabytes * 1024L * 1024L);
    private readonly SemaphoreSlim _turn = new(1);
    private readonly Lazy<BookPrinter> _printer = new();
    private int _begun;

    /// <summary>How many books were begun.</summary>
    public int Begun => Volatile.Read(ref _begun);

    /// <summary>How many books wait or are being printed.</summary>
    public int Length
    {
        get
        {
            lock (_lock)
            {
                return _jobs.Count;
            }
        }
    }

    /// <param name="key">The same for the same book only.</param>
    /// <param name="read">Called when it is this book's turn.</param>
    public async Task<Printout> PrintAsync(string key, Func<Book> read, CancellationToken cancellation)
    {
        Job job;
        lock (_lock)
        {
            if (_cache.Find(key) is { } printed)
            {
                return printed;
            }

            if (_jobs.TryGetValue(key, out var begun))
            {
                job = begun;
            }
            else if (_jobs.Count > options.Value.Waiting)
            {
                return Printout.Busy;
            }
            else
            {
                job = new Job();
                _jobs.Add(key, job);
                job.Printout = PrintInTurnAsync(key, read, job);
            }

            job.Readers++;
        }

        try
        {
            return await job.Printout.WaitAsync(cancellation);
        }
        finally
        {
            Leave(key, job);
        }
    }

    /// <summary>Ends what is being printed and waits for that: memory that is drawn from must not be given back meanwhile.</summary>
    public void Dispose()
    {
        Job[] jobs;
        lock (_lock)
        {
            jobs = [.. _jobs.Values];
        }

        foreach (var job in jobs)
        {
            job.End.Cancel();
        }

        _turn.Wait(); // It is never given back: nothing is printed afterwards.
        if (_printer.IsValueCreated)
        {
            _printer.Value.Dispose();
        }
    }

    private async Task<Printout> PrintInTurnAsync(string key, Func<Book> read, Job job)
    {
        var cancellation = job.End.Token;
        try
        {
            await _turn.WaitAsync(cancellation); // in the order in which they came
            try
            {
                Interlocked.Increment(ref _begun);
                var bytes = await Task.Run(() => _printer.Value.Print(read(), options.Value.Sheets, cancellation), cancellation);
                var printout = bytes is null ? Printout.TooLong : new Printout(PrintResult.Printed, bytes);
                lock (_lock)
                {
                    _cache.Add(key, printout);
                }

                return printout;
            }
            finally
            {
                _turn.Release();
            }
        }
        finally
        {
            Remove(key, job);
        }
    }

    private void Leave(string key, Job job)
    {
        lock (_lock)
        {
            if (--job.Readers > 0 || job.Printout.IsCompleted)
            {
                return;
            }

            // Who comes now begins anew.
            Remove(key, job);
        }

        job.End.Cancel();
    }

    private void Remove(string key, Job job)
    {
        lock (_lock)
        {
            if (_jobs.TryGetValue(key, out var held) && held == job)
            {
                _jobs.Remove(key);
            }
        }
    }

    /// <summary>A book that waits or is being printed, and how many wait for it.</summary>
    private sealed class Job
    {
        public CancellationTokenSource End { get; } = new();

        public Task<Printout> Printout { get; set; } = null!;

        public int Readers { get; set; }
    }
}
