using Integreat.Platform.Contracts.News;
using Microsoft.AspNetCore.Components;

namespace Integreat.Platform.Gateway.Screens.NewsDesk;

/// <summary>Messages that are kept to write others after them, and those that are written after another one.</summary>
public sealed partial class NewsComposer
{
    private bool _isAfterAnother;

    /// <summary>After which one a new one is written: it begins with its texts, and knows nothing of it afterwards.</summary>
    [Parameter]
    public long? From { get; set; }

    private bool IsTemplate => _view?.News.Template is not null;

    private bool MayBecomeTemplate => !IsTemplate && _view is null or { Status: "DRAFT" };

    private async Task WriteAfterAsync()
    {
        if (News is not null || From is not { } from)
        {
            return;
        }

        var answer = await Grain.ReadNewsAsync(Visitor.Caller, from, CancellationToken.None);
        if (answer.Value is not { } model)
        {
            _sentence = Visitor.Words.Refusals.Say(answer.RefusalCode!, answer.Detail!);
            return;
        }

        (_channel, _mode, _isAfterAnother) = (model.News.Channel, model.News.Mode, true);
        foreach (var draft in _drafts ?? [])
        {
            draft.WriteAfter(model.Texts.FirstOrDefault(text => text.Language == draft.Language.Slug));
        }
    }

    private async Task KeepAsTemplateAsync()
    {
        if (NewsDraft.Reached(_drafts ?? [], NewsModes.OnlyAvailable).IsEmpty)
        {
            _sentence = Words.NothingToKeep;
        }
        else if (await StoreAsync() && await NameTemplateAsync(Title))
        {
            Messages.OfferUndo(Visitor, Words.IsTemplateNow, () => NameTemplateAsync(name: null));
            ShowAddress();
        }
    }

    private async Task MakeDraftAsync()
    {
        var name = _view!.News.Template;
        if (await StoreAsync() && await NameTemplateAsync(name: null))
        {
            Messages.OfferUndo(Visitor, Words.IsDraftAgain, () => NameTemplateAsync(name));
        }
    }

    private async Task UseTemplateAsync()
    {
        if (await StoreAsync())
        {
            Navigation.NavigateTo($"admin/{Desk.Slug}/news/new?from={_number}");
        }
    }

    /// <param name="name">Null: it is no template, but can be sent.</param>
    private Task<bool> NameTemplateAsync(string? name) => WhileBusyAsync(async () =>
    {
        var now = (await Grain.ReadNewsAsync(Visitor.Caller, _number!.Value, CancellationToken.None)).Value ?? _view!;
        var outcome = await Commands.SendAsync<IRegionNews>(
            Visitor, Desk.Key, (news, context) => news.ReplaceAttributesAsync(context, now.Id, now.News with { Template = name }, now.Revision));
        await ReadAsync();
        return Messages.Passed(Visitor, outcome);
    });
}
