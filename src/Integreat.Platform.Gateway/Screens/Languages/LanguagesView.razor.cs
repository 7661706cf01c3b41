using System.Collections.Frozen;
using System.Collections.Immutable;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Languages;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Gateway.Screens.Home;
using Integreat.Platform.Gateway.Screens.Regions;
using Integreat.Platform.Gateway.Screens.Words;
using Microsoft.AspNetCore.Components;

namespace Integreat.Platform.Gateway.Screens.Languages;

/// <summary>The languages of a region: from which each is translated, how far it is, and what readers get of it.</summary>
public sealed partial class LanguagesView
{
    private ImmutableArray<LanguageRow>? _rows;
    private ImmutableArray<LanguageNodeView> _tree = [];
    private Work? _work;
    private FrozenDictionary<string, LanguageData> _platform = FrozenDictionary<string, LanguageData>.Empty;
    private ImmutableArray<string> _addable = [];
    private RegionFollower? _follower;
    private string? _refusal;
    private string _new = "";
    private string _from = "";
    private bool _isBusy;
    private int _shown;
    private LanguageRow? _asked;
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

    private LanguageWords Words => Visitor.Words.Languages;

    private bool MayChange => Desk.May("change-languages");

    protected override void OnInitialized() => _follower = Feeds.Follow(Visitor, Desk, InvokeAsync, async news =>
    {
        _work = Work.Of(Desk.Seen(news.Pages), Desk, Visitor.Account);
        await (_rows is null || news.Concerns("language") ? ReadAsync() : ShowAsync());
    });

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
        var answer = await Grains.GetGrain<IRegionLanguages>(Desk.Key).ReadLanguagesAsync(Visitor.Caller, CancellationToken.None);
        if (answer.Value is not { } view)
        {
            _refusal = Visitor.Words.Refusals.Say(answer.RefusalCode!, answer.Detail!);
            StateHasChanged();
            return;
        }

        var platform = (await Grains.GetGrain<IPlatform>(GrainKeys.Platform).ReadAsync(CancellationToken.None)).Languages;
        (_tree, _platform) = (view.Languages, platform.ToFrozenDictionary(each => each.Language.Slug, each => each.Language));
        _addable =
        [
            .. platform.Where(each => !each.Retired && view.Languages.All(node => node.Language != each.Language.Slug))
                .Select(each => each.Language.Slug)
                .OrderBy(NameOf, StringComparer.Create(Visitor.Culture, ignoreCase: true)),
        ];
        _new = _addable.Contains(_new) ? _new : _addable.FirstOrDefault("");
        _from = _tree.Any(node => node.Language == _from) ? _from : _tree.FirstOrDefault()?.Language ?? "";
        await ShowAsync();
    }

    private Task ShowAsync()
    {
        _rows = LanguageRow.Of(_tree, _work!.Languages);
        StateHasChanged();
        return Task.CompletedTask;
    }

    private async Task AddAsync()
    {
        _isBusy = true;
        try
        {
            var (language, parent) = (_new, _from is "" ? null : _from);
            if (await SendAsync((languages, context) => languages.AddAsync(context, language, parent, active: true, visible: parent is null)))
            {
                Messages.Say(Words.WasAdded(NameOf(language)));
            }
        }
        finally
        {
            _isBusy = false;
        }
    }

    private async Task MoveAsync(LanguageRow row, string parent)
    {
        if (await SendAsync((languages, context) => languages.MoveAsync(context, row.Language, parent)))
        {
            Messages.OfferUndo(
                Visitor, Words.WasMoved(NameOf(row.Language), NameOf(parent)),
                () => SendAsync((languages, context) => languages.MoveAsync(context, row.Language, row.Parent!)));
        }
    }

    private async Task ChooseAsync(LanguageRow row, Serving serving)
    {
        if (serving is not Serving.Off)
        {
            await ServeAsync(row, serving);
            return;
        }

        _shown++; // the list shows what is still so
        (_asked, _focusQuestion) = (row, true);
    }

    private void Forget() => _asked = null;

    private async Task ServeAsync(LanguageRow row, Serving serving)
    {
        _asked = null;
        if (await BringAsync(row.Language, row.Serving, serving))
        {
            Messages.OfferUndo(
                Visitor, Words.IsServed(NameOf(row.Language), serving), () => BringAsync(row.Language, serving, row.Serving));
        }
    }

    private async Task<bool> BringAsync(string language, Serving from, Serving to) => (from, to) switch
    {
        (_, Serving.Off) => await SendAsync((languages, context) => languages.DeactivateAsync(context, language)),
        (_, Serving.Unlisted) when from is Serving.Listed => await SendAsync((languages, context) => languages.HideAsync(context, language)),
        (_, Serving.Unlisted) => await SendAsync((languages, context) => languages.ActivateAsync(context, language)),
        _ => (from is not Serving.Off || await SendAsync((languages, context) => languages.ActivateAsync(context, language)))
            && await SendAsync((languages, context) => languages.ShowAsync(context, language)),
    };

    private async Task<bool> SendAsync(Func<IRegionLanguages, CommandContext, Task<Outcome>> command)
    {
        var isDone = Messages.Passed(Visitor, await Commands.SendAsync(Visitor, Desk.Key, command));
        if (isDone)
        {
            await ReadAsync(); // what is done next, and its undoing, begin with what is there now
        }
        else
        {
            _shown++; // the lists show what was not changed
        }

        return isDone;
    }

    private string Native(string language) => _platform.GetValueOrDefault(language)?.NativeName ?? "";

    private string NameOf(string language) => _platform.GetValueOrDefault(language) is { } known ? LanguageNames.Of(known, _platform.Values, Visitor.Language) : language;

    private RenderFragment Count(LanguageRow row, int count, string state) => builder =>
    {
        var shown = count.ToString("N0", Visitor.Culture);
        if (count is 0)
        {
            builder.AddContent(0, shown);
            return;
        }

        builder.OpenElement(1, "a");
        builder.AddAttribute(2, "href", $"admin/{Desk.Slug}/pages?language={row.Language}&state={state}");
        builder.AddContent(3, shown);
        builder.CloseElement();
    };
}
