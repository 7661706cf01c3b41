using System.Text.Json;
using System.Text.RegularExpressions;
using Integreat.Platform.Tests.Architecture;

namespace Integreat.Platform.Tests.Deployment;

/// <summary>What operators are shown and told: of metrics that there are, and with something to do.</summary>
public sealed partial class WatchTests
{
    private const string Alerts = "deploy/watch/alerts.yml";
    private const string Dashboard = "deploy/watch/grafana/dashboards/integreat.json";
    private const string Scrapes = "deploy/watch/prometheus.yml";

    private static readonly string Operations = Repository.Read("docs/operations.md");

    private static IEnumerable<Yaml> Rules => Yaml.Read(Alerts).Single()["groups"].Items.SelectMany(group => group["rules"].Items);

    private static IEnumerable<string> Panels => JsonDocument.Parse(Repository.Read(Dashboard)).RootElement.GetProperty("panels").EnumerateArray()
        .SelectMany(panel => panel.GetProperty("targets").EnumerateArray()).Select(target => target.GetProperty("expr").GetString()!);

    [Fact]
    public void Every_metric_that_is_asked_for_is_one_that_the_platform_has()
    {
        var documented = Documented().Matches(Operations).Select(match => match.Groups[1].Value).ToList();
        var asked = Rules.Select(rule => rule["expr"].Text!).Concat(Panels).SelectMany(query => Metric().Matches(query).Select(match => match.Value)).Distinct().ToList();

        Assert.True(asked.Count > 20);
        Offenders.None(asked.Where(metric => !documented.Any(known => IsOf(metric, known))));
    }

    [Fact]
    public void An_alert_says_how_bad_it_is_and_what_has_happened_and_the_runbook_what_to_do()
    {
        Assert.True(Rules.Count() > 10);
        Offenders.None(Rules
            .Where(rule => rule["labels"]["severity"].Text is not ("page" or "ticket")
                || rule["annotations"]["summary"].Text is not [.., '.']
                || !Operations.Contains($"| `{rule["alert"].Text}` |", StringComparison.Ordinal))
            .Select(rule => rule["alert"].Text!));
        Offenders.None(Runbook().Matches(Operations).Select(match => match.Groups[1].Value).Except(Rules.Select(rule => rule["alert"].Text!)));
    }

    [Fact]
    public void Prometheus_looks_at_every_process_that_is_watched()
    {
        var targets = Yaml.Read(Scrapes).Single()["scrape_configs"].Items.SelectMany(job => job["static_configs"].Items).SelectMany(group => group["targets"].Texts);

        Assert.Equal(
            Compose.Services.Where(service => service.Value["environment"]["Management__Url"].Exists).Select(service => $"{service.Key}:9090").Order(),
            targets.Order());
    }

    [Fact]
    public void Every_panel_explains_itself() => Offenders.None(
        JsonDocument.Parse(Repository.Read(Dashboard)).RootElement.GetProperty("panels").EnumerateArray()
            .Where(panel => panel.GetProperty("description").GetString() is not [.., '.'])
            .Select(panel => panel.GetProperty("title").GetString()!));

    // A documented name may stand for several ("orleans_…"), and a histogram has several series.
    private static bool IsOf(string metric, string known) => known.Contains('…', StringComparison.Ordinal)
        ? Regex.IsMatch(metric, $"^{Regex.Escape(known).Replace("…", ".+", StringComparison.Ordinal)}$")
        : metric == known || (metric.StartsWith($"{known}_", StringComparison.Ordinal) && metric[known.Length..] is "_bucket" or "_sum" or "_count");

    [GeneratedRegex("`((?:http_server|kestrel|aspnetcore|integreat|db_client|orleans|dotnet)_[a-z_…]+)`")]
    private static partial Regex Documented();

    [GeneratedRegex("(?:http_server|kestrel|aspnetcore|integreat|db_client|orleans|dotnet)_[a-z_]+")]
    private static partial Regex Metric();

    [GeneratedRegex(@"^\| `([A-Z][A-Za-z]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Runbook();
}
