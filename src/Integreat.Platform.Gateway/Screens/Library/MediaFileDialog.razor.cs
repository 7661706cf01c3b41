using System.Collections.Immutable;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Media;
using Integreat.Platform.Gateway.Media;
using Integreat.Platform.Gateway.Screens.Layout;
using Integreat.Platform.Gateway.Screens.Regions;
using Integreat.Platform.Gateway.Screens.Texts;
using Integreat.Platform.Gateway.Screens.Words;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Integreat.Platform.Gateway.Screens.Library;

public sealed partial class MediaFileDialog
{
    private Modal? _modal;
    private ElementReference _replace;
    private ElementReference _question;
    private IJSObjectReference? _script;
    private DotNetObjectReference<MediaFileDialog>? _self;
    private MediaView? _view;
    private ImmutableArray<TextLanguage> _languages = [];
    private RegionClock _clock = new(TimeZoneInfo.Utc);
    private ImmutableArray<MediaUseView>? _uses;
    private string _name = "";
    private long _folder;
    private bool _isHidden;
    private ImmutableSortedDictionary<string, string> _texts = ImmutableSortedDictionary<string, string>.Empty;
    private string? _sentence;
    private string? _replaceSentence;
    private bool _asksToDelete;
    private bool _moveFocus;
    private bool _isAttached;
    private bool _isBusy;

    [Inject]
    internal IGrainFactory Grains { get; set; } = null!;

    [Inject]
    internal ScreenCommands Commands { get; set; } = null!;

    [Inject]
    internal ScreenMessages Messages { get; set; } = null!;

    [Inject]
    internal DeskTexts Texts { get; set; } = null!;

    [Inject]
    internal MediaAddresses Addresses { get; set; } = null!;

    [Inject]
    internal IJSRuntime Script { get; set; } = null!;

    [CascadingParameter]
    public required Visitor Visitor { get; set; }

    [Parameter, EditorRequired]
    public required Desk Desk { get; set; }

    [Parameter, EditorRequired]
    public required long File { get; set; }

    [Parameter, EditorRequired]
    public required FolderTree Folders { get; set; }

    /// <summary>What a page is called, if that is known.</summary>
    [Parameter, EditorRequired]
    public required Func<long, string?> TitleOf { get; set; }

    [Parameter, EditorRequired]
    public EventCallback Closed { get; set; }

    private MediaWords Words => Visitor.Words.Media;

    private IRegionMedia Media => Grains.GetGrain<IRegionMedia>(Desk.Key);

    private bool MayEdit => Desk.May("edit-media");

    private bool IsImage => _view?.File.Type.StartsWith("image/", StringComparison.Ordinal) ?? false;

    private bool IsIconOrLogo => _uses?.Any(use => use.Language is null) ?? false;

    protected override async Task OnInitializedAsync()
    {
        (_languages, _clock) = (await Texts.LanguagesAsync(Desk), await Texts.ClockAsync(Desk));
        if (await ReadAsync() is { } view)
        {
            (_name, _folder, _isHidden, _texts) = (view.File.Name, view.File.Folder ?? 0, view.File.Hidden, view.AlternativeTexts);
            StateHasChanged(); // texts that use it are looked for in all of them, which takes longer
            _uses = (await Media.ReadUsesAsync(Visitor.Caller, File, CancellationToken.None)).Value?.Uses ?? [];
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_view is not null && Desk.May("replace-media") && !_isAttached)
        {
            _isAttached = true;
            _self = DotNetObjectReference.Create(this);
            _script = await Script.InvokeAsync<IJSObjectReference>("import", "/_content/Integreat.Platform.Gateway/media.js");
            await _script.InvokeVoidAsync("attachReplace", _replace, _self);
        }

        if (_moveFocus)
        {
            _moveFocus = false;
            await _question.FocusAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
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

    /// <summary>What came of a file that was to take the place of this one.</summary>
    /// <param name="isDone">Without code: whether anybody has answered.</param>
    [JSInvokable]
    public async Task ReplacedAsync(string? code, string? detail, bool isDone)
    {
        _replaceSentence = code is not null ? Visitor.Words.Refusals.Say(code, detail ?? "") : isDone ? null : Words.NotReplaced;
        await ReadAsync();
        if (isDone)
        {
            Messages.Say(Words.Replaced);
        }

        StateHasChanged();
    }

    private async Task<MediaView?> ReadAsync()
    {
        var answer = await Media.ReadAsync(Visitor.Caller, File, CancellationToken.None);
        _sentence = answer.RefusalCode is { } code ? Visitor.Words.Refusals.Say(code, answer.Detail!) : null;
        return _view = answer.Value ?? _view;
    }

    private async Task SaveAsync()
    {
        if (_view is not { } before)
        {
            return;
        }

        _isBusy = true;
        try
        {
            var wish = new MediaDescription
            {
                Name = _name.Trim(),
                Folder = _folder is 0 ? null : _folder,
                Hidden = _isHidden,
                AlternativeTexts = _texts.RemoveRange(_texts.Where(text => string.IsNullOrWhiteSpace(text.Value)).Select(text => text.Key)),
            };
            var outcome = await DescribeAsync(wish, before.File.Revision);
            if (outcome.RefusalCode is null)
            {
                var saved = (await Media.ReadAsync(Visitor.Caller, File, CancellationToken.None)).Value;
                Messages.OfferUndo(Visitor, Words.Saved(wish.Name), async () => Messages.Passed(Visitor, await DescribeAsync(Of(before), saved?.File.Revision ?? 0)));
                await _modal!.CloseAsync();
                return;
            }

            await ReadAsync();
            _sentence = outcome.RefusalCode is "stale-version" ? Words.Overtaken : Visitor.Words.Refusals.Say(outcome.RefusalCode, outcome.Detail!);
        }
        finally
        {
            _isBusy = false;
        }
    }

    private Task<Outcome> DescribeAsync(MediaDescription wish, int basedOn) =>
        Commands.SendAsync<IRegionMedia>(Visitor, Desk.Key, (media, context) => media.DescribeAsync(context, File, wish, basedOn));

    private static MediaDescription Of(MediaView view) => new()
    {
        Name = view.File.Name,
        Folder = view.File.Folder,
        Hidden = view.File.Hidden,
        AlternativeTexts = view.AlternativeTexts,
    };

    private void AskToDelete() => (_asksToDelete, _moveFocus) = (true, true);

    private async Task DeleteAsync()
    {
        var outcome = await Commands.SendAsync<IRegionMedia>(Visitor, Desk.Key, (media, context) => media.DeleteAsync(context, File));
        Addresses.Forget(Desk.Region, File);
        if (outcome.RefusalCode is { } code)
        {
            _asksToDelete = false;
            _sentence = Visitor.Words.Refusals.Say(code, outcome.Detail!);
            _uses = (await Media.ReadUsesAsync(Visitor.Caller, File, CancellationToken.None)).Value?.Uses ?? [];
            return;
        }

        Messages.Say(Words.Deleted(_view!.File.Name));
        await _modal!.CloseAsync();
    }

    private string Facts(MediaView view)
    {
        var file = view.File;
        var size = FileSize.Of(file.Size, Visitor.Culture);
        var changed = _clock.SayDay(file.LastModified, Visitor.Culture);
        return file.Width > 0 ? $"{file.Width} × {file.Height} · {size} · {changed}" : $"{size} · {changed}";
    }
}
