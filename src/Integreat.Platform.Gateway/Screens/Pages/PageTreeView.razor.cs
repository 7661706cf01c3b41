using System.Collections.Immutable;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Gateway.Screens.Regions;
using Integreat.Platform.Gateway.Screens.Words;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web.Virtualization;
using Microsoft.JSInterop;

namespace Integreat.Platform.Gateway.Screens.Pages;

/// <summary>The page tree of a region. It follows the region: what others do is seen at once.</summary>
public sealed partial class PageTreeView
{
    private readonly HashSet<long> _open = [];
    private readonly HashSet<long> _chosen = [];
    private PageRows _pages = PageRows.None;
    private ImmutableArray<TreeRow> _rows = [];
    private List<(TreeRow Row, int Index)> _seen = [];
    private long? _active;
    private int _count;
    private bool _isLoaded;
    private string _text = "";
    private string _language = "";
    private string _state = "";
    private string _status = "";
    private string _author = "";
    private string _organization = "";
    private bool _isArchived;
    private ElementReference _tree;
    private Virtualize<(TreeRow Row, int Index)>? _list;
    private RegionFollower? _follower;
    private IJSObjectReference? _script;
    private DotNetObjectReference<PageTreeView>? _self;

    [Inject]
    internal DeskFeeds Feeds { get; set; } = null!;

    [Inject]
    internal ScreenCommands Commands { get; set; } = null!;

    [Inject]
    internal ScreenMessages Messages { get; set; } = null!;

    [Inject]
    internal IJSRuntime Script { get; set; } = null!;

    [Inject]
    internal NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    public required Visitor Visitor { get; set; }

    /// <summary>The region, and what the visitor may do there.</summary>
    [Parameter, EditorRequired]
    public required Desk Desk { get; set; }

    private PageWords Words => Visitor.Words.Pages;

    private PageRow? Active => _active is { } page ? _pages.Find(page) : null;

    // What is selected, or else the page that the keyboard is on.
    private ImmutableArray<long> Chosen => _chosen.Count > 0 ? [.. _rows.Select(row => row.Page.Id).Where(_chosen.Contains)]
        : _active is { } page ? [page] : [];

    /// <summary>What the tree is to be filtered by at first.</summary>
    [SupplyParameterFromQuery(Name = "language")]
    public string? Language { get; set; }

    /// <summary>The same.</summary>
    [SupplyParameterFromQuery(Name = "state")]
    public string? State { get; set; }

    protected override void OnInitialized()
    {
        (_language, _state) = (Language ?? "", State ?? "");
        _follower = Feeds.Follow(Visitor, Desk, InvokeAsync, TakeAsync);
        FollowPresence();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _script = await Script.InvokeAsync<IJSObjectReference>("import", "/_content/Integreat.Platform.Gateway/tree.js");
            _self = DotNetObjectReference.Create(this);
            await _script.InvokeVoidAsync("attach", _tree, _self, Desk.May("edit-pages"));
        }
        else if (_focusNew)
        {
            _focusNew = false;
            await _newTitle.FocusAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _follower?.Dispose();
        _presence?.Dispose();
        _self?.Dispose();
        try
        {
            await (_script?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
        catch (JSDisconnectedException)
        {
            // The browser has gone.
        }
    }

    /// <summary>A key was pressed on the tree that is not a move of the page.</summary>
    [JSInvokable]
    public async Task KeyAsync(string key)
    {
        var place = Place();
        switch (key)
        {
            case "ArrowDown":
                await GoAsync(place + 1);
                break;
            case "ArrowUp":
                await GoAsync(place - 1);
                break;
            case "Home":
                await GoAsync(0);
                break;
            case "End":
                await GoAsync(_rows.Length - 1);
                break;
            case "ArrowRight" when Row(place) is { HasChildren: true, IsOpen: false } closed:
                await FoldAsync(closed.Page.Id);
                break;
            case "ArrowRight" when Row(place) is { HasChildren: true }:
                await GoAsync(place + 1);
                break;
            case "ArrowLeft" when Row(place) is { HasChildren: true, IsOpen: true } opened && _open.Contains(opened.Page.Id):
                await FoldAsync(opened.Page.Id);
                break;
            case "ArrowLeft" when Row(place)?.Page.Parent is { } parent:
                await GoAsync(_rows.ToList().FindIndex(row => row.Page.Id == parent));
                break;
            case " " when _active is { } page:
                Choose(page);
                break;
            case "Enter" when _active is { } page && _pages.Languages is [var language, ..]:
                Navigation.NavigateTo($"admin/{Desk.Slug}/pages/{page}/{language}");
                break;
        }

        StateHasChanged();
    }

    /// <summary>A page was clicked.</summary>
    /// <param name="what">"fold", "choose", or null: it is only made the active one.</param>
    [JSInvokable]
    public async Task ClickAsync(long page, string? what)
    {
        _active = page;
        if (what is "fold")
        {
            await FoldAsync(page);
        }
        else if (what is "choose")
        {
            Choose(page);
        }

        StateHasChanged();
    }

    private async Task TakeAsync(FeedNews news)
    {
        (_pages, _isLoaded) = (Desk.Seen(news.Pages), true);
        _count = _pages.Rows.Count(row => !row.Archived && !row.IsHidden);
        _chosen.RemoveWhere(page => _pages.Find(page) is null);
        await ShowAsync();
        StateHasChanged();
        await LearnNamesAsync(news);
        StateHasChanged();
    }

    private async Task FilterAsync()
    {
        _chosen.Clear();
        await ShowAsync();
    }

    private async Task ShowAsync()
    {
        var filter = new TreeFilter(_text.Trim(), _language, _state, _status, _isArchived, _author, Organization);
        _rows = TreeModel.Rows(_pages, filter, _open);
        _seen = [.. _rows.Select((row, place) => (row, place))];
        if (_active is null || Place() < 0)
        {
            _active = _rows.FirstOrDefault()?.Page.Id;
        }

        if (_list is not null)
        {
            await _list.RefreshDataAsync();
        }
    }

    private async Task FoldAsync(long page)
    {
        if (!_open.Remove(page))
        {
            _open.Add(page);
        }

        await ShowAsync();
    }

    private Task OpenAll()
    {
        _open.UnionWith(_pages.Rows.Select(row => row.Parent).OfType<long>());
        return ShowAsync();
    }

    private Task CloseAll()
    {
        _open.Clear();
        return ShowAsync();
    }

    private void Choose(long page)
    {
        if (!_chosen.Remove(page))
        {
            _chosen.Add(page);
        }
    }

    private async Task GoAsync(int place)
    {
        if (Row(place) is { } row && _script is not null)
        {
            _active = row.Page.Id;
            await _script.InvokeVoidAsync("reveal", _tree, place);
        }
    }

    private int Place() => _active is { } page ? _seen.FindIndex(row => row.Row.Page.Id == page) : -1;

    private TreeRow? Row(int place) => place >= 0 && place < _rows.Length ? _rows[place] : null;

    private string TitleOf(long page) =>
        _pages.Find(page)?.Texts.Select(text => text.Title).FirstOrDefault(title => !string.IsNullOrEmpty(title)) ?? Words.Untitled;
}
