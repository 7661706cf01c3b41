using System.Collections.Immutable;
using System.Text.Json;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Media;
using Integreat.Platform.Gateway.Media;
using Integreat.Platform.Gateway.Screens.Layout;
using Integreat.Platform.Gateway.Screens.Regions;
using Integreat.Platform.Gateway.Screens.Words;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using Microsoft.JSInterop;

namespace Integreat.Platform.Gateway.Screens.Library;

/// <summary>The files of a region with their folders. What is uploaded goes from the browser straight to the admin API, and appears here like what others upload.</summary>
public sealed partial class MediaLibrary
{
    private const int Page = 60;
    private const string Accepted = ".jpg,.jpeg,.png,.gif,.webp,.svg,.pdf";

    private readonly TypingPause _typing = new();

    private ElementReference _drop;
    private IJSObjectReference? _script;
    private DotNetObjectReference<MediaLibrary>? _self;
    private Modal? _modal;
    private RegionFollower? _follower;
    private FeedNews? _news;
    private MediaListView? _list;
    private FolderTree _folders = FolderTree.None;
    private string? _refusal;
    private string _upload = "";
    private string _text = "";
    private string _type = "";
    private bool _showsHidden;
    private long? _folder;
    private long? _opened;
    private Question _asks;
    private string _name = "";
    private string? _sentence;
    private bool _isAttached;

    private enum Question
    {
        None,
        NewFolder,
        RenameFolder,
    }

    [Inject]
    internal IGrainFactory Grains { get; set; } = null!;

    [Inject]
    internal DeskFeeds Feeds { get; set; } = null!;

    [Inject]
    internal ScreenCommands Commands { get; set; } = null!;

    [Inject]
    internal ScreenMessages Messages { get; set; } = null!;

    [Inject]
    internal IJSRuntime Script { get; set; } = null!;

    [Inject]
    internal IOptions<MediaOptions> Options { get; set; } = null!;

    [CascadingParameter]
    public required Visitor Visitor { get; set; }

    /// <summary>The region, and what the visitor may do there.</summary>
    [Parameter, EditorRequired]
    public required Desk Desk { get; set; }

    private MediaWords Words => Visitor.Words.Media;

    private IRegionMedia Media => Grains.GetGrain<IRegionMedia>(Desk.Key);

    private bool MayEdit => Desk.May("edit-media");

    private long MostBytes => Options.Value.UploadBytes;

    private bool IsFiltered => _text is not "" || _type is not "";

    protected override void OnInitialized()
    {
        _upload = JsonSerializer.Serialize(Words.Upload, JsonSerializerOptions.Web);
        _follower = Feeds.Follow(Visitor, Desk, InvokeAsync, news =>
        {
            _news = news;
            if (_opened is not null)
            {
                StateHasChanged(); // the pages that show the file may be called something else now
            }

            return news.Concerns("media") || news.Concerns("media-folder") ? ReadAsync() : Task.CompletedTask;
        });
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (MayEdit && _list is not null && !_isAttached)
        {
            _isAttached = true;
            _self = DotNetObjectReference.Create(this);
            _script = await Script.InvokeAsync<IJSObjectReference>("import", "/_content/Integreat.Platform.Gateway/media.js");
            await _script.InvokeVoidAsync("attach", _drop, _self);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _follower?.Dispose();
        try
        {
            if (_script is not null)
            {
                await _script.InvokeVoidAsync("detach", _drop);
                await _script.DisposeAsync();
            }
        }
        catch (JSException)
        {
            // The place for files is not there any more.
        }
        catch (JSDisconnectedException)
        {
            // The browser has gone.
        }

        _self?.Dispose();
    }

    /// <summary>Shows a file.</summary>
    [JSInvokable]
    public Task OpenAsync(long file)
    {
        _opened = file;
        StateHasChanged();
        return Task.CompletedTask;
    }

    /// <summary>Why a file was not taken.</summary>
    [JSInvokable]
    public string Say(string code, string detail) =>
        code is "media-too-large" ? Words.TooLarge(Size(MostBytes)) : Visitor.Words.Refusals.Say(code, detail);

    private async Task SearchAsync(ChangeEventArgs change)
    {
        _text = (change.Value as string ?? "").Trim();
        if (await _typing.IsOverAsync())
        {
            await ReadAsync();
        }
    }

    private Task GoAsync(long? folder)
    {
        _folder = folder;
        _list = _list is { } list ? list with { Files = [], Next = null } : null;
        return ReadAsync();
    }

    private Task FilterAsync() => ReadAsync();

    private Task MoreAsync() => ReadAsync(Page);

    // As many as are shown already, and some more on demand.
    private async Task ReadAsync(int more = 0)
    {
        var folders = await Media.ReadFoldersAsync(Visitor.Caller, CancellationToken.None);
        _folders = FolderTree.Of(folders.Value?.Folders ?? [], Visitor.Culture);
        if (_folder is > 0 && _folders.Find(_folder) is null)
        {
            _folder = null; // somebody has deleted it
        }

        var wanted = Math.Max(Page, (_list?.Files.Length ?? 0) + more);
        var query = new MediaListQuery
        {
            Text = _text is "" ? null : _text,
            Type = _type is "" ? null : _type,
            Folder = _folder,
            Hidden = _showsHidden ? null : false,
        };
        var found = ImmutableArray.CreateBuilder<MediaRow>();
        Answer<MediaListView> answer;
        do
        {
            answer = await Media.ListAsync(
                Visitor.Caller,
                query with
                {
                    Before = found is [.., var last] ? last.Id : null,
                    Count = Math.Min(wanted - found.Count, MediaListQuery.MostFiles),
                },
                CancellationToken.None);
            found.AddRange(answer.Value?.Files ?? []);
        }
        while (answer.Value is { Next: not null } && found.Count < wanted);

        _list = answer.Value is { } list ? list with { Files = found.ToImmutable() } : null;
        _refusal = answer.RefusalCode is { } code ? Visitor.Words.Refusals.Say(code, answer.Detail!) : null;
        StateHasChanged();
    }

    private void Ask(Question question)
    {
        (_asks, _sentence) = (question, null);
        _name = question is Question.RenameFolder ? _folders.Find(_folder)?.Name ?? "" : "";
    }

    private async Task NameFolderAsync()
    {
        var inside = _folder is > 0 ? _folder : null;
        var outcome = await Commands.SendAsync<IRegionMedia>(Visitor, Desk.Key, (media, context) =>
            _asks is Question.RenameFolder && _folders.Find(_folder) is { } folder
                ? media.ChangeFolderAsync(context, folder.Id, _name.Trim(), folder.Parent, folder.Revision)
                : media.AddFolderAsync(context, _name.Trim(), inside));
        if (outcome.RefusalCode is { } code)
        {
            _sentence = Visitor.Words.Refusals.Say(code, outcome.Detail!);
            return;
        }

        if (outcome.Id is { } made)
        {
            _folder = made;
        }

        await _modal!.CloseAsync();
        await ReadAsync();
    }

    private async Task DeleteFolderAsync(MediaFolderView folder)
    {
        if (await SendAsync((media, context) => media.DeleteFolderAsync(context, folder.Id)))
        {
            Messages.OfferUndo(Visitor, Words.Deleted(folder.Name), () => SendAsync((media, context) => media.AddFolderAsync(context, folder.Name, folder.Parent)));
            await GoAsync(folder.Parent);
        }
    }

    private async Task<bool> SendAsync(Func<IRegionMedia, CommandContext, Task<Outcome>> command) =>
        Messages.Passed(Visitor, await Commands.SendAsync(Visitor, Desk.Key, command));

    private string? WhyFolderStays(MediaFolderView folder) =>
        !Desk.May("delete-media-folders") ? Words.FolderMayNot : _folders.IsEmpty(folder) ? null : Words.FolderFull;

    private string? Current(long? folder) => folder == _folder ? "true" : null;

    private string Size(long bytes) => FileSize.Of(bytes, Visitor.Culture);

    private string? TitleOf(long page) => _news?.Pages.Find(page)?.Texts.Select(text => text.Title).FirstOrDefault(title => !string.IsNullOrEmpty(title));

    // The address stays when a file is replaced, and a browser keeps what it has.
    private static string Shown(MediaRow file) => $"{file.Thumbnail ?? file.Address}?{file.Revision}";
}
