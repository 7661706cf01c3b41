using System.Collections.Immutable;
using Integreat.Platform.Contracts.History;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Gateway.Accounts;
using Integreat.Platform.Gateway.Screens.Regions;
using Integreat.Platform.Gateway.Screens.Things;
using Integreat.Platform.Gateway.Screens.Words;
using Microsoft.AspNetCore.Components;

namespace Integreat.Platform.Gateway.Screens.Past;

/// <summary>Who changed what in a region, and when; a part at a time, the newest first.</summary>
public sealed partial class HistoryView
{
    private const int PartSize = 30;

    private readonly Dictionary<string, string> _names = [];
    private ImmutableArray<HistoryEntry> _commands = [];
    private PageRows _pages = PageRows.None;
    private RegionClock? _clock;
    private RegionFollower? _follower;
    private ThingsTold? _things;
    private string? _refusal;
    private string _account = "";
    private string _what = "";
    private DateTime? _from;
    private DateTime? _until;
    private DateTime? _moment;
    private long? _next;
    private bool _isReading;
    private bool _isThere;
    private int _asked;

    [Inject]
    internal IGrainFactory Grains { get; set; } = null!;

    [Inject]
    internal DeskFeeds Feeds { get; set; } = null!;

    [Inject]
    internal ThingNames Things { get; set; } = null!;

    [Inject]
    internal People Accounts { get; set; } = null!;

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

    private HistoryWords Words => Visitor.Words.History;

    private ChangeNames Names => new(Visitor, Desk, _pages, _names, _things!.NameOf);

    private HistoryQuery Query => new()
    {
        Count = PartSize,
        Account = _account is "" ? null : _account,
        What = _what is "" ? null : _what,
        From = _from is { } from ? _clock!.MomentOf(from) : null,
        Until = _until is { } until ? _clock!.MomentOf(until.AddDays(1)) : null,
    };

    protected override void OnInitialized() => _follower = Feeds.Follow(Visitor, Desk, InvokeAsync, async news =>
    {
        _pages = Desk.Seen(news.Pages);
        _things ??= new ThingsTold(Things, Visitor, Desk);
        _things.Forget(news.Changed);
        if (_clock is null)
        {
            await LearnMembersAsync();
            _clock = await RegionClock.ReadAsync(Grains, Desk);
        }

        // Whoever has read on keeps their place.
        if (_commands.Length <= PartSize)
        {
            await AgainAsync();
        }
        else
        {
            await _things.LearnAsync(_commands, _pages.Languages);
            StateHasChanged();
        }
    });

    public void Dispose() => _follower?.Dispose();

    private async Task AgainAsync()
    {
        var (asked, part) = (++_asked, await ReadAsync(Query));
        if (asked == _asked && part is not null)
        {
            (_commands, _next, _isThere) = (part.Commands, part.Next, true);
        }

        StateHasChanged();
    }

    private async Task MoreAsync()
    {
        var (asked, part) = (++_asked, await ReadAsync(Query with { Before = _next }));
        if (asked == _asked && part is not null)
        {
            (_commands, _next) = (_commands.AddRange(part.Commands), part.Next);
        }
    }

    private async Task<Contracts.History.HistoryView?> ReadAsync(HistoryQuery query)
    {
        _isReading = true;
        var answer = await Grains.GetGrain<IRegionHistory>(Desk.Key).ListAsync(Visitor.Caller, query, CancellationToken.None);
        _isReading = false;
        if (answer.Value is null)
        {
            _refusal = Visitor.Words.Refusals.Say(answer.RefusalCode!, answer.Detail!);
            return null;
        }

        await LearnAsync(answer.Value.Commands.Select(command => command.Account));
        await _things!.LearnAsync(answer.Value.Commands, _pages.Languages);
        return answer.Value;
    }

    private async Task LearnMembersAsync()
    {
        if (Desk.May("view-members"))
        {
            var members = (await Grains.GetGrain<IRegionMembers>(Desk.Key).ReadMembersAsync(Visitor.Caller, CancellationToken.None)).Value;
            await LearnAsync(members?.Members.Select(member => member.Account) ?? []);
        }
    }

    private async Task LearnAsync(IEnumerable<string> accounts)
    {
        foreach (var (account, name) in await Accounts.NamesAsync(accounts.Where(account => !_names.ContainsKey(account))))
        {
            _names[account] = name;
        }
    }

    private void Travel() => Navigation.NavigateTo(PastAddress.Of(Desk.Slug, _clock!.MomentOf(_moment!.Value)));

    private async Task UndoAsync(HistoryEntry command)
    {
        var outcome = await Commands.SendAsync<IRegionHistory>(Visitor, Desk.Key, (history, context) => history.UndoAsync(context, command.Version));
        if (Messages.Passed(Visitor, outcome))
        {
            Messages.OfferUndo(Visitor, Words.Undone, async () => Messages.Passed(
                Visitor,
                await Commands.SendAsync<IRegionHistory>(Visitor, Desk.Key, (history, context) => history.UndoAsync(context, outcome.Version))));
        }
    }
}
