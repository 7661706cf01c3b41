using System.Collections.Frozen;
using System.Globalization;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.History;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Gateway.Accounts;
using Integreat.Platform.Gateway.Screens.Regions;
using Integreat.Platform.Gateway.Screens.Words;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MudBlazor;

namespace Integreat.Platform.Gateway.Screens.Texts;

public partial class TextDesk
{
    private ElementReference _root;
    private ElementReference _focus;
    private RichText? _editor;
    private IJSObjectReference? _desk;
    private DotNetObjectReference<TextDesk>? _self;
    private TranslationView? _text;
    private (string Title, string Slug, string Content, bool InTranslation) _first;
    private FrozenDictionary<string, string> _names = FrozenDictionary<string, string>.Empty;
    private RegionClock _clock = RegionClock.Of("UTC");
    private TextConflict? _conflict;
    private Outcome? _refusal;
    private string? _restored;
    private Question _asks;
    private bool _moveFocus;
    private bool _showsVersions;
    private string _comment = "";

    private enum Question
    {
        None,
        Return,
        Withdraw,
    }

    [CascadingParameter]
    public required Visitor Visitor { get; set; }

    [Parameter, EditorRequired]
    public required Desk Desk { get; set; }

    [Parameter, EditorRequired]
    public required IWritten Written { get; set; }

    /// <summary>All texts, as they are when the desk is opened.</summary>
    [Parameter, EditorRequired]
    public required WrittenTexts Texts { get; set; }

    [Parameter, EditorRequired]
    public required TextLanguage Language { get; set; }

    /// <summary>What the text translates; null for the first language.</summary>
    [Parameter]
    public (TextLanguage Language, TranslationView? Text)? Source { get; set; }

    /// <summary>Gets the texts after each change.</summary>
    [Parameter]
    public EventCallback<WrittenTexts> TextsChanged { get; set; }

    [Inject]
    internal DeskTexts Store { get; set; } = null!;

    [Inject]
    internal People People { get; set; } = null!;

    [Inject]
    internal IJSRuntime Script { get; set; } = null!;

    [Inject]
    internal ISnackbar Snackbar { get; set; } = null!;

    private TextWords Words => Visitor.Words.Texts;

    private bool MayEdit => Written.MayEdit;

    private bool MayPublish => Written.MayPublish;

    private TextRef About => new(Written.Kind, Written.Item, Language.Slug);

    protected override async Task OnInitializedAsync()
    {
        _text = Texts.In(Language.Slug);
        _first = _text is { Working: var working } ? (working.Title, DeskTexts.AddressOf(_text), working.Content, working.CurrentlyInTranslation) : ("", "", "", false);
        _clock = await Store.ClockAsync(Desk);
        await LearnNamesAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            try
            {
                await OpenAsync();
            }
            catch (JSDisconnectedException)
            {
                // Whoever opened it has gone again already.
            }
        }

        if (_moveFocus)
        {
            _moveFocus = false;
            await _focus.FocusAsync();
        }
    }

    /// <summary>What the browser wants saved. It sends the same again until it has an answer.</summary>
    /// <param name="content">Null for none.</param>
    [JSInvokable]
    public async Task<TextAnswer> SaveAsync(TextWish wish, IJSStreamReference? content)
    {
        var result = await Store.SaveAsync(Visitor, Desk, Written, Language.Slug, wish, await BrowserText.ReadAsync(content), _text?.Working);
        (_refusal, _conflict) = (result.Answer.Kind is "refused" ? result.Refusal : null, result.Conflict);
        if (result.Answer.Kind is "saved")
        {
            _restored = null;
            if (wish.Status is not "AUTO_SAVE")
            {
                Snackbar.Add(Words.Done(wish.Status), Severity.Success);
            }
        }

        await TakeAsync(result.Texts);
        StateHasChanged();
        return result.Answer;
    }

    /// <summary>What readers would get of what is being written; null where nobody can say at the moment.</summary>
    /// <param name="content">Null for none.</param>
    [JSInvokable]
    public async Task<string?> PreviewAsync(IJSStreamReference? content) =>
        await Store.PreviewAsync(Desk, Written, Language.Slug, await BrowserText.ReadAsync(content));

    /// <summary>The browser had kept something that was not saved.</summary>
    [JSInvokable]
    public void RestoredAsync(string at)
    {
        _restored = _clock.Say(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture), Visitor.Culture);
        StateHasChanged();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _self?.Dispose();
        try
        {
            if (_desk is not null)
            {
                await _desk.InvokeVoidAsync("close");
                await _desk.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone; what it keeps is in its own storage.
        }
    }

    private async Task OpenAsync()
    {
        await _editor!.Opened;
        _self = DotNetObjectReference.Create(this);
        await using var module = await Script.InvokeAsync<IJSObjectReference>("import", "/_content/Integreat.Platform.Gateway/text-desk.js");
        _desk = await module.InvokeAsync<IJSObjectReference>("open", _root, _self, new
        {
            key = new[] { Visitor.Account, Desk.Key, Written.Kind, Written.Item.ToString(CultureInfo.InvariantCulture), Language.Slug },
            number = _text?.Working.Number ?? 0,
            status = _text?.Working.Status ?? "",
            savedAt = _text?.Working.LastUpdated,
            timeZone = (await Store.ClockAsync(Desk)).IanaName, // the screen's own clock may not be there yet
            editable = MayEdit,
            words = new Dictionary<string, string>
            {
                ["saved"] = Words.Saved,
                ["new"] = Words.New,
                ["unsaved"] = Words.Unsaved,
                ["saving"] = Words.Saving,
                ["kept"] = Words.Kept,
            },
        });
    }

    private Task AcceptAsync() => DoAsync("accept", context => Written.AcceptAsync(context, Language.Slug, _text!.Working.Number));

    private Task ConfirmAsync() => DoAsync("confirm", context => Written.ConfirmAsync(context, Language.Slug, _text!.Working.Number));

    private Task WithdrawAsync() => DoAsync("withdraw", context => Written.WithdrawAsync(context, Language.Slug, _text!.Working.Number));

    private Task ReturnAsync() => DoAsync("return", context => Written.ReturnAsync(context, Language.Slug, _text!.Working.Number, _comment));

    private async Task AskAsync(Question question)
    {
        if (await IsSavedAsync())
        {
            (_asks, _comment, _moveFocus) = (question, "", true);
        }
    }

    private async Task DoAsync(string what, Func<CommandContext, Task<Outcome>> command)
    {
        if (!await IsSavedAsync())
        {
            return;
        }

        var outcome = await Store.DoAsync(Visitor, Desk, command);
        _refusal = outcome.RefusalCode is null ? null : outcome;
        if (outcome.RefusalCode is null)
        {
            _asks = Question.None;
            Snackbar.Add(Words.Done(what), Severity.Success);
        }

        await TakeAsync((await Written.ReadAsync(Visitor.Caller)).Value);
        if (_text is { Working: var working } && outcome.RefusalCode is null)
        {
            await _desk!.InvokeVoidAsync("took", working.Number, working.Status, working.LastUpdated);
        }
    }

    // What would be judged is what is stored, not what was typed since.
    private async Task<bool> IsSavedAsync()
    {
        var isDirty = await _desk!.InvokeAsync<bool>("dirty");
        if (isDirty)
        {
            Snackbar.Add(Words.SaveFirst, Severity.Info);
        }

        return !isDirty;
    }

    private async Task ResolveAsync((string Title, string Slug, string Content) chosen)
    {
        var (conflict, text) = (_conflict!, new { chosen.Title, chosen.Slug, chosen.Content });
        _conflict = null;
        await _desk!.InvokeVoidAsync("resolve", text, conflict.Current, conflict.Status);
    }

    private async Task RestoreAsync(int version)
    {
        if (!await IsSavedAsync())
        {
            return;
        }

        var outcome = await Store.RestoreAsync(Visitor, Desk, About, version, _text!.Working.Number);
        _refusal = outcome.RefusalCode is null ? null : outcome;
        if (outcome.RefusalCode is null)
        {
            Snackbar.Add(Words.Versions.Restored, Severity.Success);
        }

        await ShowStoredAsync();
    }

    private Task DiscardAsync()
    {
        (_restored, _conflict, _refusal) = (null, null, null);
        return ShowStoredAsync();
    }

    private async Task ShowStoredAsync()
    {
        await TakeAsync((await Written.ReadAsync(Visitor.Caller)).Value);
        var working = _text?.Working;
        var text = new
        {
            title = working?.Title ?? "",
            slug = DeskTexts.AddressOf(_text),
            content = working?.Content ?? "",
            minorEdit = false,
            currentlyInTranslation = working?.CurrentlyInTranslation ?? false,
        };
        await _desk!.InvokeVoidAsync("discard", text, working?.Number ?? 0, working?.Status ?? "", working?.LastUpdated);
    }

    private async Task TakeAsync(WrittenTexts? texts)
    {
        if (texts is null)
        {
            return;
        }

        _text = texts.In(Language.Slug);
        await LearnNamesAsync();
        await TextsChanged.InvokeAsync(texts);
    }

    private async Task LearnNamesAsync() =>
        _names = await People.NamesAsync(new[] { _text?.Returned?.By, _text?.Working.Author }.OfType<string>());
}
