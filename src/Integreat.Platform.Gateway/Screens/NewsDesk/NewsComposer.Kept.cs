using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Integreat.Platform.Gateway.Screens.NewsDesk;

/// <summary>What is not saved yet lies in the browser: it outlives a lost connection, a restart and a closed window.</summary>
public sealed partial class NewsComposer : IAsyncDisposable
{
    private ElementReference _form;
    private IJSObjectReference? _kept;
    private bool _isOpen;
    private bool _isRestored;

    [Inject]
    internal IJSRuntime Script { get; set; } = null!;

    // What is written after another message is a writing of its own.
    private string[] Place =>
        [Visitor.Account, Desk.Key, "news", _number?.ToString(CultureInfo.InvariantCulture) ?? (From is { } from ? string.Create(CultureInfo.InvariantCulture, $"after-{from}") : "new")];

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_isOpen && _refusal is null && _drafts is { } drafts && MayEdit)
        {
            _isOpen = true;
            await InBrowserAsync(() => RestoreAsync(drafts));
        }
    }

    public async ValueTask DisposeAsync()
    {
        _follower?.Dispose();
        if (_kept is { } kept)
        {
            await InBrowserAsync(async () =>
            {
                await kept.InvokeVoidAsync("close");
                await kept.DisposeAsync();
            });
        }
    }

    private async Task RestoreAsync(ImmutableArray<NewsDraft> drafts)
    {
        await using var module = await Script.InvokeAsync<IJSObjectReference>("import", "/_content/Integreat.Platform.Gateway/news-drafts.js");
        _kept = await module.InvokeAsync<IJSObjectReference>("open", [_form, .. Place]);
        var languages = await _kept.InvokeAsync<string[]>("languages");
        foreach (var draft in drafts.Where(draft => languages.Contains(draft.Language.Slug)))
        {
            var kept = await _kept.InvokeAsync<KeptNews>("text", draft.Language.Slug);
            _isRestored |= draft.Restore(kept, _view?.Texts.FirstOrDefault(text => text.Language == draft.Language.Slug));
        }

        StateHasChanged();
    }

    // What was saved, or given up, need not be kept.
    private Task ForgetAsync() => InBrowserAsync(async () =>
    {
        foreach (var draft in _drafts!.Value.Where(draft => !draft.IsWritten))
        {
            await (_kept?.InvokeVoidAsync("forget", draft.Language.Slug) ?? ValueTask.CompletedTask);
        }

        _isRestored &= _drafts!.Value.Any(draft => draft.IsWritten);
    });

    private Task MoveAsync() => InBrowserAsync(async () => await (_kept?.InvokeVoidAsync("move", [.. Place]) ?? ValueTask.CompletedTask));

    private Task DiscardAsync()
    {
        foreach (var draft in _drafts!.Value)
        {
            draft.Discard();
        }

        return ForgetAsync();
    }

    private static async Task InBrowserAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (JSDisconnectedException)
        {
            // The browser has gone; what it keeps is in its own storage.
        }
    }
}

/// <summary>What a browser has kept of a text.</summary>
/// <param name="Revision">Of the text that was there when the writing began.</param>
public sealed record KeptNews(string Title, string Text, int Revision);
