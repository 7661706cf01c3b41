using System.Collections.Immutable;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Onboarding;
using Integreat.Platform.Gateway.Screens.Regions;
using Integreat.Platform.Gateway.Screens.Words;
using Microsoft.AspNetCore.Components;

namespace Integreat.Platform.Gateway.Screens.Launch;

/// <summary>What is left to do before a region goes live. Always current, whoever does it.</summary>
public sealed partial class LaunchPanel
{
    private readonly HashSet<string> _despite = [];
    private LaunchView? _launch;
    private RegionClock? _clock;
    private RegionFollower? _follower;
    private DateTime? _moment;
    private bool _asks;
    private bool _isBusy;
    private bool _focusQuestion;
    private ElementReference _question;

    [Inject]
    internal IGrainFactory Grains { get; set; } = null!;

    [Inject]
    internal DeskFeeds Feeds { get; set; } = null!;

    [Inject]
    internal ScreenCommands Commands { get; set; } = null!;

    [Inject]
    internal ScreenMessages Messages { get; set; } = null!;

    [CascadingParameter]
    public required Visitor Visitor { get; set; }

    /// <summary>The region, and what the visitor may do there.</summary>
    [Parameter, EditorRequired]
    public required Desk Desk { get; set; }

    /// <summary>Whether it says something of a region that is live, too.</summary>
    [Parameter]
    public bool ShowsLive { get; set; }

    private LaunchWords Words => Visitor.Words.Launch;

    private bool MayChange => Desk.May("change-regions");

    private ImmutableArray<string> Despite => [.. _despite];

    // Whatever is required is done, or somebody has said that it need not be.
    private bool CanGo => _launch!.Items.All(item => item.Done || !item.Required || _despite.Contains(item.Key));

    // Nothing else changes so often, and the checklist is about most of it.
    protected override void OnInitialized() => _follower = Feeds.Follow(Visitor, Desk, InvokeAsync, _ => ReadAsync());

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focusQuestion)
        {
            _focusQuestion = false;
            await _question.FocusAsync();
        }
    }

    public void Dispose() => _follower?.Dispose();

    private async Task ReadAsync()
    {
        _clock ??= await RegionClock.ReadAsync(Grains, Desk);
        _launch = (await Grains.GetGrain<IRegionLaunch>(Desk.Key).ReadLaunchAsync(Visitor.Caller, CancellationToken.None)).Value;
        StateHasChanged();
    }

    private string? LinkOf(string item) => item switch
    {
        "imprint" when Desk.May("view-imprint") => $"admin/{Desk.Slug}/imprint",
        "pages" or "root-pages" or "translations" when Desk.May("view-pages") => $"admin/{Desk.Slug}/pages",
        "contact" when Desk.May("view-contacts") => $"admin/{Desk.Slug}/contacts",
        "manager" when Desk.May("view-members") => $"admin/{Desk.Slug}/people",
        "coordinates" or "postal-code" or "bounding-box" when Desk.May("view-regions") => $"admin/{Desk.Slug}/settings",
        _ => null,
    };

    private void Toggle(string item)
    {
        if (!_despite.Remove(item))
        {
            _despite.Add(item);
        }
    }

    private void Ask() => (_asks, _focusQuestion) = (true, true);

    private void Forget() => _asks = false;

    private Task GoLiveAsync() => SendAsync(Words.WentLive, (launch, context) => launch.LaunchAsync(context, Despite));

    private Task WithdrawAsync() => SendAsync(Words.WasWithdrawn, (launch, context) => launch.WithdrawAsync(context));

    private Task CancelAsync() => SendAsync(Words.PlanCancelled, (launch, context) => launch.CancelAsync(context));

    private Task PlanAsync()
    {
        if (_moment is { } local)
        {
            var moment = _clock!.MomentOf(local).ToUniversalTime();
            return SendAsync(Words.Planned(_clock.Say(moment, Visitor.Culture)), (launch, context) => launch.PlanAsync(context, moment, Despite));
        }

        Messages.Warn(Words.MomentMissing);
        return Task.CompletedTask;
    }

    private async Task SendAsync(string done, Func<IRegionLaunch, CommandContext, Task<Outcome>> command)
    {
        _isBusy = true;
        try
        {
            if (Messages.Passed(Visitor, await Commands.SendAsync(Visitor, Desk.Key, command)))
            {
                Messages.Say(done);
                (_asks, _moment) = (false, null);
                _despite.Clear();
                await ReadAsync();
            }
        }
        finally
        {
            _isBusy = false;
        }
    }
}
