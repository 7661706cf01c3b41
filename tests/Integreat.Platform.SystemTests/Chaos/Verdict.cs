using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Integreat.Platform.SystemTests.Chaos;

/// <summary>What came out of a run under load, in figures and in words.</summary>
internal sealed record Verdict(
    History History, ImmutableArray<Finding> Findings, IReadOnlyCollection<Outage> Outages, ImmutableArray<(TimeSpan At, string Text)> Events)
{
    private const int Shown = 20;

    public string Describe(string title)
    {
        var (edits, reads) = (History.Edits, History.Reads);
        var text = new StringBuilder().AppendLine(title);
        Line($"edits: {edits.Count(edit => edit.Acknowledged is not null)} acknowledged, {edits.Count(edit => edit.Attempts > 1)} of them sent again; "
            + $"{edits.Count(edit => edit.Version is null && edit.Refusal is null)} without outcome");
        Line($"reads: {reads.Count}, of them {reads.Count(read => read.IsStale)} marked as stale (at one gateway for up to {Seconds(LongestMarked())}), {reads.Count(read => !read.IsAnswered)} failed "
            + $"({Count(Wrong.Unanswered)} at a gateway that was there)");
        Line($"lost {Count(Wrong.Lost)}, doubled {Count(Wrong.Doubled)}, stale {Count(Wrong.Stale)}, unanswered {Count(Wrong.Unanswered)}, "
            + $"invented {Count(Wrong.Invented)}, torn {Count(Wrong.Torn)}, refused {Count(Wrong.Refused)}");
        foreach (var trouble in History.Troubles)
        {
            Line($"{At(trouble.Began)} {trouble.Name}: an edit is accepted after {Seconds(RecoveryOf(trouble))}");
        }

        foreach (var outage in Outages)
        {
            Line($"{At(outage.Began)} {outage.Gateway} out for {Seconds(outage.Ended - outage.Began)}");
        }

        foreach (var (at, what) in Events)
        {
            Line($"{At(at)} {what}");
        }

        foreach (var kind in Findings.GroupBy(finding => finding.Kind))
        {
            foreach (var finding in kind.Take(Shown))
            {
                Line($"{kind.Key}: {finding.Text}");
            }
        }

        return text.ToString();

        void Line(string line) => text.Append("  ").AppendLine(line);

        int Count(Wrong wrong) => Findings.Count(finding => finding.Kind == wrong);
    }

    /// <summary>
    /// From the moment of a fault to the acknowledgement of an edit that was sent after it; of the region that it was aimed at, else of the
    /// region that waited longest. Null where there was none.
    /// </summary>
    public TimeSpan? RecoveryOf(Trouble trouble)
    {
        var regions = History.Edits.Select(edit => edit.Page.Region).Distinct().Where(region => trouble.Region is null || region == trouble.Region);
        return regions.Select(region => History.Edits
                .Where(edit => edit.Page.Region == region && edit.Tried >= trouble.Began && edit.Acknowledged is not null)
                .Min(edit => edit.Acknowledged))
            .Aggregate((TimeSpan?)TimeSpan.Zero, (longest, next) => next is null || longest is null ? null : next > longest ? next : longest) - trouble.Began;
    }

    /// <summary>Of single edits, from sending the command to its acknowledgement, in milliseconds.</summary>
    public Distribution Latency() => new(
        [.. History.Edits.Where(edit => edit.Acknowledged is not null).Select(edit => (edit.Acknowledged!.Value - edit.Began).TotalMilliseconds)]);

    /// <summary>From sending the command until a reader at each gateway had the edit or a newer one in hand, in milliseconds.</summary>
    public Distribution Visibility()
    {
        List<double> all = [];
        foreach (var page in History.Edits.GroupBy(edit => edit.Page))
        {
            var seen = History.Reads.Where(read => read.IsAnswered && read.Town == page.Key.Town).GroupBy(read => read.Gateway)
                .Select(gateway => FirstSeen(page.Key, gateway)).ToList();
            all.AddRange(page.Where(edit => seen.All(first => first.ContainsKey(edit.Value)))
                .Select(edit => (seen.Max(first => first[edit.Value]) - edit.Began).TotalMilliseconds));
        }

        return new Distribution([.. all]);
    }

    // From the first answer with a mark to the first one without.
    private TimeSpan LongestMarked()
    {
        var longest = TimeSpan.Zero;
        foreach (var readers in History.Reads.Where(read => read.IsAnswered).GroupBy(read => (read.Gateway, read.Life, read.Town)))
        {
            TimeSpan? since = null;
            foreach (var read in readers.OrderBy(read => read.Ended))
            {
                since ??= read.IsStale ? read.Ended : null;
                longest = since is { } began && read.Ended - began > longest ? read.Ended - began : longest;
                since = read.IsStale ? since : null;
            }
        }

        return longest;
    }

    private static Dictionary<int, TimeSpan> FirstSeen(EditedPage page, IEnumerable<Read> reads)
    {
        Dictionary<int, TimeSpan> first = [];
        var newest = 0;
        foreach (var read in reads.OrderBy(read => read.Ended))
        {
            for (var shown = read.Shown.GetValueOrDefault(page.Name); newest < shown;)
            {
                first[++newest] = read.Ended;
            }
        }

        return first;
    }

    private static string At(TimeSpan moment) => string.Create(CultureInfo.InvariantCulture, $"[{moment.TotalSeconds:0.000}]");

    private static string Seconds(TimeSpan? length) =>
        length is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known.TotalSeconds:0.0} s") : "never";
}

/// <summary>Figures in the order of their size.</summary>
internal sealed class Distribution(ImmutableArray<double> values)
{
    private readonly ImmutableArray<double> _sorted = values.Sort();

    public int Count => _sorted.Length;

    /// <summary>The smallest figure that so many percent of all do not exceed.</summary>
    public double Percentile(int percent) => Count is 0 ? double.NaN : _sorted[Math.Clamp((int)Math.Ceiling(Count * percent / 100.0) - 1, 0, Count - 1)];

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"p50 {Percentile(50):0.0} ms, p99 {Percentile(99):0.0} ms, longest {Percentile(100):0.0} ms, of {Count}");
}
