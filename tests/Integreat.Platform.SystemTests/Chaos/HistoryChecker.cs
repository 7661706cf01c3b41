using System.Collections.Immutable;
using System.Globalization;

namespace Integreat.Platform.SystemTests.Chaos;

/// <summary>What may not happen.</summary>
internal enum Wrong
{
    /// <summary>An edit was acknowledged, and the journal does not have it, or has it elsewhere than was said.</summary>
    Lost,

    /// <summary>A command, or what it wrote, is in the journal twice.</summary>
    Doubled,

    /// <summary>An edit was refused or never sent, and yet it was stored or shown.</summary>
    Invented,

    /// <summary>A read that was not marked began after an edit was acknowledged, and shows an older one.</summary>
    Stale,

    /// <summary>A gateway that was there did not answer what it held or could have asked for.</summary>
    Unanswered,

    /// <summary>An answer contradicts itself.</summary>
    Torn,

    /// <summary>An editor who made no mistake was refused.</summary>
    Refused,
}

internal sealed record Finding(Wrong Kind, string Text);

/// <summary>An edit as the journal has it, in the order of the journal.</summary>
internal sealed record StoredEdit(string Region, string Page, int Value, string Command, long Version);

/// <summary>Compares what editors were told and readers were shown with what is stored. It knows nothing of how the platform works.</summary>
internal sealed class HistoryChecker(
    IReadOnlyCollection<Edit> edits, IReadOnlyCollection<Read> reads, IReadOnlyCollection<StoredEdit> stored,
    IReadOnlyCollection<Outage> outages, IReadOnlyCollection<Trouble> troubles)
{
    private readonly ILookup<string, StoredEdit> _stored = stored.ToLookup(edit => edit.Command);

    /// <summary>Everything that is wrong; nothing else is.</summary>
    public ImmutableArray<Finding> Check() =>
        [.. edits.SelectMany(OfEdit), .. OfJournal(), .. OfPages(), .. OfGateways(), .. reads.Where(read => read.Fault is not null).Select(Torn)];

    private IEnumerable<Finding> OfEdit(Edit edit)
    {
        var found = _stored[edit.Command].ToList();
        if (edit.Refusal is not null)
        {
            yield return new Finding(Wrong.Refused, $"{Describe(edit)} was refused: {edit.Refusal}.");
            if (found.Count > 0)
            {
                yield return new Finding(Wrong.Invented, $"{Describe(edit)} was refused, but is stored.");
            }
        }
        else if (edit.Version is not null && found.All(one => one.Version != edit.Version || one.Value != edit.Value))
        {
            yield return new Finding(Wrong.Lost, $"{Describe(edit)} was accepted as version {edit.Version}, but is stored as {Versions(found)}.");
        }
    }

    private IEnumerable<Finding> OfJournal()
    {
        var commands = edits.Select(edit => edit.Command).ToHashSet();
        return [
            .. stored.GroupBy(edit => edit.Command).Where(group => group.Count() > 1)
                .Select(group => new Finding(Wrong.Doubled, $"The command {group.Key} is stored as {Versions(group)}.")),
            .. stored.GroupBy(edit => (edit.Page, edit.Value)).Where(group => group.DistinctBy(one => one.Command).Count() > 1)
                .Select(group => new Finding(Wrong.Doubled, $"{group.Key.Page} has edit {group.Key.Value} as {Versions(group)}.")),
            .. stored.Where(edit => !commands.Contains(edit.Command))
                .Select(edit => new Finding(Wrong.Invented, $"Nobody sent {edit.Command}, which is stored as {edit.Version}.")),
        ];
    }

    private IEnumerable<Finding> OfPages()
    {
        var ofTown = reads.Where(read => read.IsAnswered).ToLookup(read => read.Town);
        foreach (var page in edits.GroupBy(edit => edit.Page))
        {
            var known = new PageTimeline(page);
            foreach (var read in ofTown[page.Key.Town])
            {
                var shown = read.Shown.GetValueOrDefault(page.Key.Name);
                if (!read.IsStale && known.AcknowledgedBefore(read.Began) is { } newest && newest.Value > shown)
                {
                    yield return new Finding(Wrong.Stale, $"{Describe(read)} shows edit {shown} of {page.Key.Name}, but {Describe(newest)} was acknowledged.");
                }

                if (!known.WasSentBefore(shown, read.Ended))
                {
                    yield return new Finding(Wrong.Invented, $"{Describe(read)} shows edit {shown} of {page.Key.Name}, which nobody had sent.");
                }
            }
        }
    }

    private IEnumerable<Finding> OfGateways()
    {
        var firstAnswers = reads.Where(read => read.IsAnswered)
            .GroupBy(read => (read.Gateway, read.Life, read.Town))
            .ToDictionary(group => group.Key, group => group.Min(read => read.Ended));
        return reads.Where(read => !read.IsAnswered && !WasOut(read) && !CouldNotAsk(read)).Select(read => new Finding(Wrong.Unanswered, Describe(read)));

        bool WasOut(Read read) => outages.Any(outage => outage.Gateway == read.Gateway && outage.Began <= read.Ended && outage.Ended >= read.Began);

        bool CouldNotAsk(Read read) => read.Status is 503
            && (!firstAnswers.TryGetValue((read.Gateway, read.Life, read.Town), out var first) || first > read.Ended)
            && troubles.Any(trouble => trouble.TakesOwners && trouble.Began <= read.Ended && trouble.Ended >= read.Began);
    }

    private static Finding Torn(Read read) => new(Wrong.Torn, $"{Describe(read)}: {read.Fault}");

    private static string Versions(IEnumerable<StoredEdit> found) =>
        string.Join(", ", found.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Region} {one.Version} (edit {one.Value})")).DefaultIfEmpty("nothing"));

    private static string Describe(Edit edit) => string.Create(
        CultureInfo.InvariantCulture,
        $"[{edit.Began.TotalSeconds:0.000}–{edit.Acknowledged?.TotalSeconds:0.000}] {edit.Command} of {edit.Page.Region}, sent {edit.Attempts} times,");

    private static string Describe(Read read) => string.Create(
        CultureInfo.InvariantCulture,
        $"[{read.Began.TotalSeconds:0.000}–{read.Ended.TotalSeconds:0.000}] {read.Gateway}, process {read.Life}, {read.Town}, status {read.Status}{(read.IsStale ? ", marked" : "")}");

    /// <summary>The edits of one page: which was the newest acknowledged one at a moment, and which were on their way.</summary>
    private sealed class PageTimeline
    {
        private readonly Dictionary<int, TimeSpan> _sent = [];
        private readonly List<Edit> _acknowledged = [];

        public PageTimeline(IEnumerable<Edit> edits)
        {
            // Only what raises the newest value counts, so both values and moments grow.
            foreach (var edit in edits.OrderBy(edit => edit.Acknowledged ?? TimeSpan.MaxValue))
            {
                _sent[edit.Value] = edit.Began;
                if (edit.Acknowledged is not null && edit.Value > (_acknowledged.LastOrDefault()?.Value ?? 0))
                {
                    _acknowledged.Add(edit);
                }
            }
        }

        public Edit? AcknowledgedBefore(TimeSpan moment)
        {
            var (low, high) = (0, _acknowledged.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = _acknowledged[middle].Acknowledged < moment ? (middle + 1, high) : (low, middle);
            }

            return low > 0 ? _acknowledged[low - 1] : null;
        }

        public bool WasSentBefore(int value, TimeSpan moment) => value == 0 || (_sent.TryGetValue(value, out var sent) && sent <= moment);
    }
}
