using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;

namespace Integreat.Platform.SystemTests.Chaos;

/// <summary>
/// One command of one editor: the next text of a page. It is repeated under the same id until it has an outcome, and acknowledged when
/// every reader is said to get it.
/// </summary>
/// <param name="Value">Counts up from 1 for each page, and stands in the text, so that readers see which edit they got.</param>
internal sealed record Edit(EditedPage Page, int Value, TimeSpan Began)
{
    public string Command => Page.Command(Value);

    /// <summary>When the last attempt to send it began: the one that had the outcome, if it has one.</summary>
    public TimeSpan Tried { get; init; }

    public int Attempts { get; init; }

    /// <summary>Of the region's journal, as the editor was told; null without an outcome.</summary>
    public long? Version { get; init; }

    public string? Refusal { get; init; }

    public TimeSpan? Acknowledged { get; init; }
}

/// <summary>A page that one editor alone changes.</summary>
/// <param name="Region">The key of its region's grain, which is also its stream.</param>
/// <param name="Town">The region's slug.</param>
/// <param name="Name">Told apart from the names of all other pages in all regions.</param>
internal sealed record EditedPage(string Region, string Town, long Number, string Name)
{
    public string Command(int value) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Name}:{value}");
}

/// <summary>One answer of a gateway to a reader, or the lack of one.</summary>
/// <param name="Life">Counts the processes that this gateway was.</param>
/// <param name="Status">0 where there was no answer.</param>
/// <param name="IsStale">The gateway said that it could not ask.</param>
internal sealed record Read(string Gateway, int Life, string Town, TimeSpan Began, TimeSpan Ended, int Status, bool IsStale)
{
    /// <summary>The edit of each page, by its name; a page that is missing is at 0.</summary>
    public ImmutableDictionary<string, int> Shown { get; init; } = [];

    /// <summary>What is wrong with the answer itself, such as the title of one edit above the text of another.</summary>
    public string? Fault { get; init; }

    public bool IsAnswered => Status is 200 or 304;
}

/// <summary>From one moment to another a gateway was not there: it had been killed, had ended, or was starting.</summary>
internal sealed record Outage(string Gateway, TimeSpan Began, TimeSpan Ended);

/// <summary>Something was broken on purpose.</summary>
/// <param name="TakesOwners">
/// While it lasts, and until all is well again, regions may have no owner: a gateway that is new cannot answer what it does not hold yet.
/// </param>
/// <param name="Region">The one that it was aimed at; null where it concerns all.</param>
internal sealed record Trouble(string Name, bool TakesOwners, TimeSpan Began, TimeSpan Ended, string? Region = null);

/// <summary>What editors and readers lived through, each moment taken from the one clock of this process.</summary>
internal sealed class History
{
    private static readonly long Origin = Stopwatch.GetTimestamp();

    private readonly ConcurrentQueue<Edit> _edits = [];
    private readonly ConcurrentQueue<Read> _reads = [];
    private readonly ConcurrentQueue<Trouble> _troubles = [];
    private readonly ConcurrentDictionary<EditedPage, Edit> _lastAccepted = [];
    private readonly ConcurrentDictionary<(string Gateway, string Town), Read> _lastFresh = [];

    /// <summary>Never goes back; begins with the process.</summary>
    public static TimeSpan Now => Stopwatch.GetElapsedTime(Origin);

    public IReadOnlyCollection<Edit> Edits => _edits;

    public IReadOnlyCollection<Read> Reads => _reads;

    public IReadOnlyCollection<Trouble> Troubles => _troubles;

    /// <summary>Added when they are over: acknowledged, refused or given up.</summary>
    public void Add(Edit edit)
    {
        _edits.Enqueue(edit);
        if (edit.Acknowledged is not null)
        {
            _lastAccepted[edit.Page] = edit;
        }
    }

    public void Add(Read read)
    {
        _reads.Enqueue(read);
        if (read is { IsAnswered: true, IsStale: false })
        {
            _lastFresh[(read.Gateway, read.Town)] = read;
        }
    }

    public void Add(Trouble trouble) => _troubles.Enqueue(trouble);

    /// <summary>Whether an edit of the page that was sent after this moment has been acknowledged.</summary>
    public bool IsEditedSince(EditedPage page, TimeSpan moment) => _lastAccepted.TryGetValue(page, out var edit) && edit.Tried > moment;

    /// <summary>Whether a reader who asked after this moment got an answer that was not stale.</summary>
    public bool IsReadSince(string gateway, string town, TimeSpan moment) =>
        _lastFresh.TryGetValue((gateway, town), out var read) && read.Began > moment;
}
