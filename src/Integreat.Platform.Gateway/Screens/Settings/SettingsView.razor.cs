using System.Collections.Immutable;
using System.Text.Json;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Gateway.Screens.Regions;
using Integreat.Platform.Gateway.Screens.Words;
using Microsoft.AspNetCore.Components;

namespace Integreat.Platform.Gateway.Screens.Settings;

/// <summary>
/// The settings of a region. What others change meanwhile stays; where two people have changed the same, nothing is saved before somebody has decided.
/// </summary>
public sealed partial class SettingsView
{
    private static readonly ImmutableArray<string> Zones =
        [.. TimeZoneInfo.GetSystemTimeZones().Where(zone => zone.HasIanaId).Select(zone => zone.Id).Order(StringComparer.Ordinal)];

    private SettingsModel? _model;
    private RegionSettingsView? _seen;
    private ConflictView? _conflict;
    private RegionFollower? _follower;
    private string? _refusal;
    private bool _isBusy;
    private bool _isOld;
    private bool _focusConflict;
    private ElementReference _conflictHeading;

    [Inject]
    internal IGrainFactory Grains { get; set; } = null!;

    [Inject]
    internal DeskFeeds Feeds { get; set; } = null!;

    [Inject]
    internal ScreenCommands Commands { get; set; } = null!;

    [Inject]
    internal ScreenMessages Messages { get; set; } = null!;

    [Inject]
    internal NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    public required Visitor Visitor { get; set; }

    /// <summary>The region, and what the visitor may do there.</summary>
    [Parameter, EditorRequired]
    public required Desk Desk { get; set; }

    private SettingsWords Words => Visitor.Words.Settings;

    private bool MayChange => Desk.May("change-regions");

    private IRegionSettings Region => Grains.GetGrain<IRegionSettings>(Desk.Key);

    private IEnumerable<(int Number, string Name)> Months => Enumerable.Range(0, 12).Select(month => (month, Visitor.Culture.DateTimeFormat.GetMonthName(month + 1)));

    protected override void OnInitialized() => _follower = Feeds.Follow(Visitor, Desk, InvokeAsync, async news =>
    {
        // What somebody has begun to change stays in the form: it is brought together with what others did when it is saved.
        if (_model is null || (news.Concerns("settings") && !_isBusy && !_model.IsChanged))
        {
            await ReadAsync();
        }
        else if (news.Concerns("settings") && !_isBusy)
        {
            _isOld = (await Region.ReadAsync(CancellationToken.None))?.Revision != _seen?.Revision;
            StateHasChanged();
        }
    });

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focusConflict)
        {
            _focusConflict = false;
            await _conflictHeading.FocusAsync();
        }
    }

    public void Dispose() => _follower?.Dispose();

    private async Task ReadAsync()
    {
        var answer = await Region.ReadSettingsAsync(Visitor.Caller, CancellationToken.None);
        if (answer.Value is not { } view)
        {
            _refusal = Visitor.Words.Refusals.Say(answer.RefusalCode!, answer.Detail!);
        }
        else
        {
            (_seen, _model, _conflict, _isOld) = (view, new SettingsModel(view.Settings), null, false);
        }

        StateHasChanged();
    }

    private async Task SaveAsync()
    {
        if (_model!.IsBoxHalf)
        {
            Messages.Warn(Words.BoxHalf);
            return;
        }

        await SaveAsync(_seen!.Revision);
    }

    /// <param name="basedOn">The revision with which what is saved is brought together.</param>
    private async Task SaveAsync(int basedOn)
    {
        var (data, before) = (_model!.ToData(), _seen!.Settings);
        _isBusy = true;
        try
        {
            var outcome = await SendAsync(data, basedOn);
            if (outcome is { RefusalCode: "stale-version", Conflict: { } conflict })
            {
                (_conflict, _focusConflict) = (conflict, true);
                return;
            }

            if (!Messages.Passed(Visitor, outcome))
            {
                return;
            }

            await ReadAsync();
            var saved = _seen!.Revision;
            Messages.OfferUndo(Visitor, Words.Saved, () => TakeBackAsync(before, saved));
            GoTo(data.Slug);
        }
        finally
        {
            _isBusy = false;
        }
    }

    // Only what was changed here: what somebody else has changed since stays.
    private async Task<bool> TakeBackAsync(RegionSettingsData before, int saved)
    {
        if (!Messages.Passed(Visitor, await SendAsync(before, saved)))
        {
            return false;
        }

        await ReadAsync();
        GoTo(before.Slug);
        return true;
    }

    private Task<Outcome> SendAsync(RegionSettingsData data, int basedOn) =>
        Commands.SendAsync<IRegionSettings>(Visitor, Desk.Key, (settings, context) => settings.ChangeAsync(context, data, basedOn));

    private void GoTo(string slug)
    {
        if (slug != Desk.Slug && Navigation.ToBaseRelativePath(Navigation.Uri).StartsWith($"admin/{Desk.Slug}/settings", StringComparison.Ordinal))
        {
            Navigation.NavigateTo($"admin/{slug}/settings", replace: true);
        }
    }

    private string Plain(string json) => json switch
    {
        "true" => Words.Yes,
        "false" => Words.No,
        "null" or "\"\"" or "[]" => Words.Nothing,
        ['"', ..] => JsonSerializer.Deserialize<string>(json)!,
        _ => json,
    };
}
