using System.Collections.Immutable;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Events;
using Integreat.Platform.Contracts.Feedback;
using Integreat.Platform.Contracts.Locations;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Gateway.Screens.Layout;
using Integreat.Platform.Gateway.Screens.Regions;
using Integreat.Platform.Gateway.Screens.Texts;
using Integreat.Platform.Gateway.Screens.Words;
using Microsoft.AspNetCore.Components;

namespace Integreat.Platform.Gateway.Screens.Inbox;

/// <summary>What readers say. What comes in, and what colleagues do, appears by itself.</summary>
public sealed partial class InboxView
{
    private const int Slice = 50;

    private static readonly ImmutableArray<string> Kinds =
    [
        FeedbackKinds.Page, FeedbackKinds.Event, FeedbackKinds.Location, FeedbackKinds.Search, FeedbackKinds.Region, FeedbackKinds.Events,
        FeedbackKinds.Map, FeedbackKinds.Offers, FeedbackKinds.Offer, FeedbackKinds.Imprint,
    ];

    private readonly HashSet<long> _chosen = [];
    private readonly Dictionary<(string Kind, long Item), string?> _titles = [];
    private RegionFollower? _follower;
    private IDisposable? _inbox;
    private FeedNews? _news;
    private ImmutableArray<TextLanguage> _languages = [];
    private FeedbackListView? _list;
    private RegionClock _clock = new(TimeZoneInfo.Utc);
    private string? _refusal;
    private Modal? _modal;
    private ImmutableArray<long>? _deletes;
    private Place _place = Place.Open;
    private string _rating = "";
    private string _kind = "";
    private string _language = "";

    private enum Place
    {
        Open,
        Unread,
        Archived,
    }

    [Inject]
    internal IGrainFactory Grains { get; set; } = null!;

    [Inject]
    internal DeskFeeds Feeds { get; set; } = null!;

    [Inject]
    internal InboxFeeds Inboxes { get; set; } = null!;

    [Inject]
    internal DeskTexts Texts { get; set; } = null!;

    [Inject]
    internal ScreenCommands Commands { get; set; } = null!;

    [Inject]
    internal Visitors Visitors { get; set; } = null!;

    [Inject]
    internal ScreenMessages Messages { get; set; } = null!;

    [CascadingParameter]
    public required Visitor Visitor { get; set; }

    /// <summary>The region, and what the visitor may do there.</summary>
    [Parameter, EditorRequired]
    public required Desk Desk { get; set; }

    private FeedbackWords Words => Visitor.Words.Feedback;

    private bool MayHandle => Desk.May("handle-feedback");

    private bool IsFiltered => _place is not Place.Open || _rating is not "" || _kind is not "" || _language is not "";

    private IRegionFeedback Grain => Grains.GetGrain<IRegionFeedback>(GrainKeys.Feedback(Desk.Region));

    protected override async Task OnInitializedAsync()
    {
        (_languages, _clock) = (await Texts.LanguagesAsync(Desk), await RegionClock.ReadAsync(Grains, Desk));
        _follower = Feeds.Follow(Visitor, Desk, InvokeAsync, news =>
        {
            _news = news;
            StateHasChanged();
            return Task.CompletedTask;
        });
        _inbox = Inboxes.Follow(Desk.Region, () => InvokeAsync(() => LoadAsync()));
    }

    public void Dispose()
    {
        _follower?.Dispose();
        _inbox?.Dispose();
    }

    private Task FilterAsync()
    {
        _chosen.Clear();
        return LoadAsync();
    }

    private Task MoreAsync() => LoadAsync(Slice);

    // As many as are shown already, and some more on demand.
    private async Task LoadAsync(int more = 0)
    {
        if (!await Visitors.IsSignedInAsync(Visitor))
        {
            return; // the region's own news end the screen
        }

        var wanted = Math.Max(Slice, (_list?.Feedback.Length ?? 0) + more);
        var found = ImmutableArray.CreateBuilder<FeedbackView>();
        Answer<FeedbackListView> answer;
        do
        {
            answer = await Grain.ListAsync(Visitor.Caller, Query(found is [.., var last] ? last.Number : null, wanted - found.Count), CancellationToken.None);
            found.AddRange(answer.Value?.Feedback ?? []);
        }
        while (answer.Value is { Next: not null } && found.Count < wanted);

        _list = answer.Value is { } list ? list with { Feedback = found.ToImmutable() } : null;
        _refusal = answer.RefusalCode is { } code ? Visitor.Words.Refusals.Say(code, answer.Detail!) : null;
        _chosen.IntersectWith(found.Select(each => each.Number));
        await NameAsync(found.ToImmutable());
        StateHasChanged();
    }

    private FeedbackListQuery Query(long? before, int count) => new()
    {
        Before = before,
        Count = Math.Min(count, FeedbackListQuery.Most),
        Unread = _place is Place.Unread ? true : null,
        Archived = _place is Place.Archived,
        Rating = _rating is "" ? null : _rating,
        Kind = _kind is "" ? null : _kind,
        Language = _language is "" ? null : _language,
    };

    // Events and places are not in the feed of the region: each is asked for its name once.
    private async Task NameAsync(ImmutableArray<FeedbackView> shown)
    {
        var unnamed = shown.Select(each => (each.Feedback.Kind, Item: each.Feedback.Item ?? 0))
            .Where(each => each is { Kind: FeedbackKinds.Event or FeedbackKinds.Location, Item: > 0 } && !_titles.ContainsKey(each)).Distinct().ToList();
        foreach (var (about, texts) in await Task.WhenAll(unnamed.Select(async about => (about, await TextsAsync(about.Kind, about.Item)))))
        {
            _titles[about] = texts.Select(text => text.Working.Title).FirstOrDefault(title => title is not "");
        }
    }

    private async Task<ImmutableArray<TranslationView>> TextsAsync(string kind, long item) => (kind is FeedbackKinds.Event
        ? (await Grains.GetGrain<IRegionEvents>(Desk.Key).ReadEventAsync(Visitor.Caller, item, CancellationToken.None)).Value?.Translations
        : (await Grains.GetGrain<IRegionLocations>(Desk.Key).ReadLocationAsync(Visitor.Caller, item, CancellationToken.None)).Value?.Translations) ?? [];

    private void Choose(long number)
    {
        if (!_chosen.Remove(number))
        {
            _chosen.Add(number);
        }
    }

    private void ChooseAll(ChangeEventArgs change)
    {
        _chosen.Clear();
        _chosen.UnionWith(change.Value is true ? _list!.Feedback.Select(each => each.Number) : []);
    }

    private async Task ReadAsync(ImmutableArray<long> numbers)
    {
        ImmutableArray<long> unread = [.. _list!.Feedback.Where(each => each.Unread && numbers.Contains(each.Number)).Select(each => each.Number)];
        if (unread.IsEmpty)
        {
            Messages.Say(Words.AllRead);
        }
        else if (await MarkAsync(unread, isUnread: false, isArchived: null))
        {
            Messages.OfferUndo(Visitor, Words.WasRead(unread.Length), () => MarkAsync(unread, isUnread: true, isArchived: null));
        }
    }

    private async Task ArchiveAsync(ImmutableArray<long> numbers, bool isArchived)
    {
        if (await MarkAsync(numbers, isUnread: null, isArchived))
        {
            Messages.OfferUndo(
                Visitor,
                isArchived ? Words.WasArchived(numbers.Length) : Words.WasUnarchived(numbers.Length),
                () => MarkAsync(numbers, isUnread: null, !isArchived));
        }
    }

    private Task<bool> MarkAsync(ImmutableArray<long> numbers, bool? isUnread, bool? isArchived) =>
        DoAsync(numbers, (feedback, context, part) => feedback.MarkAsync(context, part, isUnread, isArchived));

    private async Task DeleteAsync()
    {
        if (_deletes is { } numbers && await DoAsync(numbers, (feedback, context, part) => feedback.DeleteAsync(context, part)))
        {
            Messages.Say(Words.WasDeleted(numbers.Length));
        }

        await _modal!.CloseAsync();
    }

    private async Task<bool> DoAsync(ImmutableArray<long> numbers, Func<IRegionFeedback, CommandContext, ImmutableArray<long>, Task<Outcome>> command)
    {
        foreach (var part in numbers.Chunk(FeedbackListQuery.Most))
        {
            if (!Messages.Passed(Visitor, await Commands.SendAsync(Visitor, Desk.Key, context => command(Grain, context, [.. part]))))
            {
                return false;
            }
        }

        await LoadAsync();
        return true;
    }

    private string? AddressOf(FeedbackData feedback) => feedback switch
    {
        { Kind: FeedbackKinds.Page, Item: { } page } => $"admin/{Desk.Slug}/pages/{page}/{feedback.Language}",
        { Kind: FeedbackKinds.Event, Item: { } item } => $"admin/{Desk.Slug}/events/{item}",
        { Kind: FeedbackKinds.Location, Item: { } item } => $"admin/{Desk.Slug}/locations/{item}",
        _ => null,
    };

    private string NameOf(FeedbackData feedback) => SubjectOf(feedback) ?? Words.Kind(feedback.Kind);

    private string? SubjectOf(FeedbackData feedback) => feedback switch
    {
        { Kind: FeedbackKinds.Page, Item: { } page } => TitleOf(page, feedback.Language) ?? $"{page}",
        { Item: { } item } => _titles.GetValueOrDefault((feedback.Kind, item)) ?? $"{item}",
        { Subject: not "" } => feedback.Subject,
        _ => null,
    };

    private string? TitleOf(long page, string language)
    {
        if (_news?.Pages is not { } pages || pages.Find(page) is not { } row)
        {
            return null;
        }

        var place = pages.Languages.IndexOf(language);
        return place >= 0 && row.Texts[place].Title is { Length: > 0 } own ? own
            : row.Texts.Select(text => text.Title).FirstOrDefault(title => !string.IsNullOrEmpty(title));
    }

    private string LanguageOf(string slug) => _languages.FirstOrDefault(language => language.Slug == slug)?.Name ?? slug;

    private string When(DateTimeOffset at) => _clock.Say(at, Visitor.Culture);
}
