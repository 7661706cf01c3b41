using System.Globalization;
using System.Text.RegularExpressions;
using Integreat.Platform.SystemTests.Processes;

namespace Integreat.Platform.SystemTests.Watching;

/// <summary>What Prometheus reads.</summary>
internal sealed partial class Scrape(string text)
{
    private readonly List<(string Series, double Value)> _lines = [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Where(line => line[0] is not '#')
        .Select(line => Line().Match(line))
        .Select(match => (match.Groups[1].Value, double.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture)))];

    public static async Task<Scrape> OfAsync(ServerProcess server) => new(
        await server.Management.GetStringAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken));

    /// <summary>Names with their labels.</summary>
    public IEnumerable<string> Series => _lines.Select(line => line.Series);

    /// <summary>The sum over all series with this name and these labels must be this, and there must be one.</summary>
    public void Holds(double value, string name, params ReadOnlySpan<string> labels) => Assert.Equal(value, Sum(name, labels));

    /// <summary>A process that has not come to it yet does not know the name.</summary>
    public bool HasSome(string name) => _lines.Exists(line => line.Series.Split('{')[0] == name && line.Value > 0);

    public void HoldsSome(string name, params ReadOnlySpan<string> labels)
    {
        var sum = Sum(name, labels);
        Assert.True(sum > 0, $"{name} is {sum}.");
    }

    /// <summary>There must be one, whatever it says.</summary>
    public void Knows(string name, params ReadOnlySpan<string> labels) => Sum(name, labels);

    private double Sum(string name, ReadOnlySpan<string> labels)
    {
        double? sum = null;
        foreach (var (series, value) in _lines)
        {
            var isWanted = series == name || series.StartsWith(name + "{", StringComparison.Ordinal);
            foreach (var label in labels)
            {
                isWanted &= series.Contains(label, StringComparison.Ordinal);
            }

            sum = isWanted ? (sum ?? 0) + value : sum;
        }

        Assert.True(sum is not null, $"There is no series {name} {string.Join(' ', labels.ToArray())}.");
        return sum.Value;
    }

    [GeneratedRegex(@"^([^{ ]+(?:\{.*\})?) (\S+)")]
    private static partial Regex Line();
}
