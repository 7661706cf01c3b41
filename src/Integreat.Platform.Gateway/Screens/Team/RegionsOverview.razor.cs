using Integreat.Platform.Contracts;
using Integreat.Platform.Gateway.Delivery;
using Integreat.Platform.Gateway.Protection;
using Integreat.Platform.Gateway.Regions;
using Integreat.Platform.Gateway.Screens.Words;
using Microsoft.AspNetCore.Components;

namespace Integreat.Platform.Gateway.Screens.Team;

/// <summary>All regions with their condition, which fills up as they answer; sorted by whatever column somebody chooses.</summary>
public sealed partial class RegionsOverview
{
    // Drawing a thousand rows anew for each of a thousand answers would take longer than the answers.
    private static readonly TimeSpan BetweenDrawings = TimeSpan.FromSeconds(0.25);
    private static readonly string[] Statuses = ["ACTIVE", "HIDDEN", "ARCHIVED"];

    private static readonly Column[] Columns =
    [
        new(words => words.Name, region => region.Name),
        new(words => words.Status, region => region.Status),
        new(words => words.Languages, region => region.Languages),
        new(words => words.Pages, region => region.Pages),
        new(words => words.Coverage, region => region.Coverage),
        new(words => words.Outdated, region => region.Outdated),
        new(words => words.Missing, region => region.Missing),
        new(words => words.LastChange, region => region.LastChange),
    ];

    private readonly CancellationTokenSource _gone = new();
    private readonly List<RegionCondition> _conditions = [];
    private List<RegionCondition> _shown = [];
    private Column _column = Columns[0];
    private Outcome? _refusal;
    private string _text = "";
    private string _status = "";
    private bool _isFalling;
    private bool _isReading;
    private bool _failed;
    private int _all;
    private long _drawn;

    [Inject]
    internal RegionConditions Conditions { get; set; } = null!;

    [Inject]
    internal TimeProvider Clock { get; set; } = null!;

    [CascadingParameter]
    public required Visitor Visitor { get; set; }

    private RegionsOverviewWords Words => Visitor.Words.Team.Overview;

    private FrameWords Frame => Visitor.Words.Frame;

    protected override void OnInitialized() => _ = ReadAsync();

    protected override bool ShouldRender()
    {
        Arrange();
        return true;
    }

    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    private async Task ReadAsync()
    {
        (_isReading, _failed, _refusal, _drawn) = (true, false, null, 0);
        _conditions.Clear();
        try
        {
            _refusal = await Conditions.ReadAsync(Visitor.Caller, (condition, all) => InvokeAsync(() => Take(condition, all)), _gone.Token);
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested)
        {
            return;
        }
        catch (Exception exception) when (Unreachable.Is(exception) || exception is OverloadedException or LeaderUnreachableException)
        {
            _failed = true;
        }

        _isReading = false;
        await InvokeAsync(StateHasChanged);
    }

    private void Take(RegionCondition condition, int all)
    {
        _conditions.Add(condition);
        _all = all;
        if (Clock.GetElapsedTime(_drawn) >= BetweenDrawings)
        {
            _drawn = Clock.GetTimestamp();
            StateHasChanged();
        }
    }

    private void Arrange()
    {
        var found = _conditions.Where(region =>
            (_status is "" || region.Status == _status)
            && (_text.Trim() is not { Length: > 0 } text || region.Name.Contains(text, StringComparison.CurrentCultureIgnoreCase)
                || region.Region.Contains(text, StringComparison.OrdinalIgnoreCase)));
        var comparer = Comparer<object?>.Create((one, other) => (one, other) switch
        {
            (string left, string right) => Visitor.Culture.CompareInfo.Compare(left, right),
            _ => Comparer<object?>.Default.Compare(one, other),
        });
        _shown = [.. (_isFalling ? found.OrderByDescending(_column.Value, comparer) : found.OrderBy(_column.Value, comparer)).ThenBy(region => region.Region)];
    }

    private void Sort(Column column) => (_column, _isFalling) = (column, column == _column && !_isFalling);

    private string? SortOf(Column column) => column != _column ? null : _isFalling ? "descending" : "ascending";

    private string ArrowOf(Column column) => column != _column ? "" : _isFalling ? " ▼" : " ▲";

    private string Number(int number) => number.ToString("N0", Visitor.Culture);

    private sealed record Column(Func<RegionsOverviewWords, string> Title, Func<RegionCondition, object?> Value);
}
