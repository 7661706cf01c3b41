using System.Collections.Immutable;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Items;
using Integreat.Platform.Contracts.News;
using Integreat.Platform.Gateway.Screens.Layout;
using Integreat.Platform.Gateway.Screens.Regions;
using Integreat.Platform.Gateway.Screens.Texts;
using Integreat.Platform.Gateway.Screens.Words;
using Microsoft.AspNetCore.Components;

namespace Integreat.Platform.Gateway.Screens.NewsDesk;

public sealed partial class NewsComposer
{
    private const string DefaultChannel = "news";

    private RegionFollower? _follower;
    private RegionClock _clock = new(TimeZoneInfo.Utc);
    private Modal? _modal;
    private NewsView? _view;
    private long? _number;
    private ImmutableArray<NewsDraft>? _drafts;
    private ImmutableArray<string> _channels = [DefaultChannel];
    private string _channel = DefaultChannel;
    private string _mode = NewsModes.OnlyAvailable;
    private DateTime? _when;
    private Question _asks;
    private string? _refusal;
    private string? _sentence;
    private bool _isBusy;

    [Inject]
    internal IGrainFactory Grains { get; set; } = null!;

    [Inject]
    internal DeskFeeds Feeds { get; set; } = null!;

    [Inject]
    internal DeskTexts Texts { get; set; } = null!;

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

    /// <summary>Null: one that is not there yet.</summary>
    [Parameter, EditorRequired]
    public required long? News { get; set; }

    private NewsWords Words => Visitor.Words.News;

    private IRegionNews Grain => Grains.GetGrain<IRegionNews>(Desk.Key);

    private bool IsArchived => _view?.Status is "ARCHIVED";

    private bool IsOut => _view?.Status is "SENT";

    private bool MayEdit => Desk.May("edit-news") && !IsArchived;

    private string Title => _drafts?.Select(draft => draft.Title.Trim()).FirstOrDefault(title => title is not "") ?? (News is null ? Words.New : Words.Untitled);

    private string Unreached => string.Join(", ", (_drafts ?? []).Select(draft => draft.Language).Except(NewsDraft.Reached(_drafts ?? [], _mode)).Select(language => language.Name));

    protected override async Task OnInitializedAsync()
    {
        _number = News;
        var list = await Grain.ListAsync(Visitor.Caller, new ItemListQuery { Count = 50 }, CancellationToken.None);
        if (list.RefusalCode is { } code)
        {
            _refusal = Visitor.Words.Refusals.Say(code, list.Detail!);
            return;
        }

        _channels = [.. (list.Value?.Items ?? []).Select(item => item.News.Channel).Append(DefaultChannel).Distinct().Order(StringComparer.Ordinal)];
        _clock = await RegionClock.ReadAsync(Grains, Desk);
        _drafts = [.. (await Texts.LanguagesAsync(Desk)).Select(language => new NewsDraft(language))];
        await ReadAsync();
        await WriteAfterAsync();
        _follower = Feeds.Follow(Visitor, Desk, InvokeAsync, async news =>
        {
            if (!_isBusy && _number is not null && news.Concerns("news"))
            {
                await ReadAsync();
                StateHasChanged();
            }
        });
    }

    private async Task ReadAsync()
    {
        if (_number is not { } number)
        {
            return;
        }

        var answer = await Grain.ReadNewsAsync(Visitor.Caller, number, CancellationToken.None);
        _refusal = answer.RefusalCode is { } code ? Visitor.Words.Refusals.Say(code, answer.Detail!) : null;
        if (answer.Value is not { } found)
        {
            return;
        }

        if (_view is null || (_channel, _mode) == (_view.News.Channel, _view.News.Mode))
        {
            (_channel, _mode) = (found.News.Channel, found.News.Mode);
        }

        _view = found;
        foreach (var draft in _drafts ?? [])
        {
            draft.Take(found.Texts.FirstOrDefault(text => text.Language == draft.Language.Slug));
        }
    }

    private async Task SaveAsync()
    {
        if (await StoreAsync())
        {
            Messages.Say(IsOut ? Words.WasCorrected : Words.WasSaved);
            ShowAddress();
        }
    }

    // Everything that is new, one after the other: what is refused says so, and what was saved before it is saved.
    private Task<bool> StoreAsync() => WhileBusyAsync(async () =>
    {
        _sentence = null;
        if (_number is null)
        {
            var data = new NewsData
            {
                Channel = _channel.Trim(),
                Mode = _mode,
            };
            var added = await SendAsync((news, context) => news.AddAsync(context, data));
            if (added is null)
            {
                return false;
            }

            _number = added.Id;
            await MoveAsync();
            await ReadAsync();
        }
        else if (_view is { } view && (_channel.Trim(), _mode) != (view.News.Channel, view.News.Mode))
        {
            var data = view.News with
            {
                Channel = _channel.Trim(),
                Mode = _mode,
            };
            if (await SendAsync((news, context) => news.ReplaceAttributesAsync(context, view.Id, data, view.Revision)) is null)
            {
                await ReadAsync();
                return false;
            }
        }

        foreach (var draft in _drafts!.Value.Where(draft => draft.IsChanged))
        {
            var text = new NewsTextData(draft.Revision, draft.Title.Trim(), draft.Text);
            if (await SendAsync((news, context) => news.SaveTextAsync(context, _number!.Value, draft.Language.Slug, text)) is null)
            {
                _sentence = $"{draft.Language.Name}: {_sentence}";
                await ReadAsync();
                await ForgetAsync();
                return false;
            }
        }

        await ReadAsync();
        await ForgetAsync();
        return true;
    });

    private async Task ScheduleAsync()
    {
        if (_when is { } local && await StoreAsync()
            && await WhileBusyAsync(async () => await SendAsync((news, context) => news.ScheduleAsync(context, _number!.Value, _clock.MomentOf(local))) is not null))
        {
            await ReadAsync();
            Messages.OfferUndo(Visitor, Words.WasScheduled, TakeBackAsync);
            ShowAddress();
        }
    }

    private async Task UnscheduleAsync()
    {
        var planned = _view?.ScheduledFor;
        if (await TakeBackAsync() && planned is { } moment)
        {
            Messages.OfferUndo(Visitor, Words.WasUnscheduled, async () => await SendAsync((news, context) => news.ScheduleAsync(context, _number!.Value, moment)) is not null);
        }
    }

    private async Task<bool> TakeBackAsync() => await SendAsync((news, context) => news.UnscheduleAsync(context, _number!.Value)) is not null;

    private void Ask(Question question)
    {
        _sentence = null;
        if (question is Question.Send && NewsDraft.Reached(_drafts ?? [], _mode).IsEmpty)
        {
            _sentence = Words.NothingToSend;
            return;
        }

        _asks = question;
    }

    private async Task ConfirmAsync()
    {
        var question = _asks;
        var isDone = question switch
        {
            Question.Send => await StoreAsync() && await WhileBusyAsync(async () => await SendAsync((news, context) => news.SendAsync(context, _number!.Value)) is not null),
            Question.Archive => await SendAsync((news, context) => news.ArchiveAsync(context, _number!.Value)) is not null,
            _ => await SendAsync((news, context) => news.DeleteAsync(context, _number!.Value)) is not null,
        };
        await _modal!.CloseAsync();
        if (!isDone)
        {
            return;
        }

        Messages.Say(Words.Done(question));
        if (question is Question.Delete)
        {
            Navigation.NavigateTo($"admin/{Desk.Slug}/news");
            return;
        }

        await ReadAsync();
        ShowAddress();
    }

    // What was new has an address now.
    private void ShowAddress()
    {
        if (News is null && _number is { } number)
        {
            Navigation.NavigateTo($"admin/{Desk.Slug}/news/{number}", replace: true);
        }
    }

    private async Task<bool> WhileBusyAsync(Func<Task<bool>> act)
    {
        _isBusy = true;
        try
        {
            return await act();
        }
        finally
        {
            _isBusy = false;
        }
    }

    /// <summary>The outcome; null if it was refused, which is said below the texts.</summary>
    private async Task<Outcome?> SendAsync(Func<IRegionNews, CommandContext, Task<Outcome>> command)
    {
        var outcome = await Commands.SendAsync(Visitor, Desk.Key, command);
        _sentence = outcome.RefusalCode is { } code ? Visitor.Words.Refusals.Say(code, outcome.Detail!) : null;
        return outcome.RefusalCode is null ? outcome : null;
    }

    private string Say(DateTimeOffset moment) => _clock.Say(moment, Visitor.Culture);
}
