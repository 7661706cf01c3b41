using System.Collections.Immutable;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.History;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Gateway.History;
using Integreat.Platform.Gateway.Screens.Regions;
using Integreat.Platform.Gateway.Screens.Texts;
using Integreat.Platform.Gateway.Screens.Words;
using Microsoft.AspNetCore.Components;

namespace Integreat.Platform.Gateway.Screens.Past;

public sealed partial class PastView
{
    private ImmutableArray<PageRow> _rows = [];
    private ImmutableArray<string> _codes = [];
    private ImmutableArray<TextLanguage> _languages = [];
    private DateTimeOffset? _moment;
    private DateTimeOffset? _beginning;
    private RegionClock? _clock;
    private PageView? _page;
    private (long? Page, string? Language) _read;
    private ImmutableArray<DiffPart>? _difference;
    private string? _refusal;
    private string _text = "";

    [CascadingParameter]
    public required Visitor Visitor { get; set; }

    [Parameter, EditorRequired]
    public required Desk Desk { get; set; }

    /// <summary>The moment, as it stands in the address.</summary>
    [Parameter]
    public string? At { get; set; }

    [Parameter]
    public long? Page { get; set; }

    [Parameter]
    public string? Language { get; set; }

    private HistoryWords Words => Visitor.Words.History;

    private string? Shown => Language is { } wanted && _codes.Contains(wanted) ? wanted : _codes.FirstOrDefault();

    private List<PageRow> Found =>
        [.. _rows.Where(row => _text is "" || row.Texts.Any(text => text.Title?.Contains(_text.Trim(), StringComparison.CurrentCultureIgnoreCase) is true))];

    private IRegionPages Pages => Grains.GetGrain<IRegionPages>(Desk.Key);

    protected override async Task OnInitializedAsync()
    {
        if (PastAddress.Read(At) is not { } moment)
        {
            _refusal = Words.MomentMissing;
            return;
        }

        (_clock, _languages) = (await RegionClock.ReadAsync(Grains, Desk), await Store.LanguagesAsync(Desk));
        var rows = ImmutableArray.CreateBuilder<PageRow>();
        long? after = null;
        do
        {
            var answer = await Pages.ListAsync(CallerAt(moment), new PageListQuery { After = after }, CancellationToken.None);
            if (answer.Value is not { } part)
            {
                _refusal = Visitor.Words.Refusals.Say(answer.RefusalCode!, answer.Detail!);
                await FindBeginningAsync(moment);
                return;
            }

            rows.AddRange(part.Pages);
            (after, _codes) = (part.Next, part.Languages);
        }
        while (after is not null);
        if (rows.Count is 0 && await FindBeginningAsync(moment))
        {
            _refusal = Words.NoPages;
            return;
        }

        (_rows, _moment) = (rows.ToImmutable(), moment);
        await ReadAsync();
    }

    protected override Task OnParametersSetAsync() => _moment is null ? Task.CompletedTask : ReadAsync();

    private async Task ReadAsync()
    {
        if (_read == (Page, Language))
        {
            return;
        }

        (_read, _difference) = ((Page, Language), null);
        _page = Page is { } number && _moment is { } moment
            ? (await Pages.ReadPageAsync(CallerAt(moment), number, CancellationToken.None)).Value
            : null;
    }

    /// <summary>Looks since when there is something. Returns whether that is later.</summary>
    private async Task<bool> FindBeginningAsync(DateTimeOffset moment)
    {
        var beginning = (await Grains.GetGrain<IRegionHistory>(Desk.Key).ReadBeginningAsync(Visitor.Caller, CancellationToken.None)).Value?.At;
        _beginning = beginning > moment ? beginning : null;
        return _beginning is not null;
    }

    private async Task CompareAsync()
    {
        if (_difference is not null || _page is not { } then || TextOf(then) is not { } before)
        {
            return;
        }

        var now = (await Pages.ReadPageAsync(Visitor.Caller, then.Id, CancellationToken.None)).Value;
        var after = now is null ? null : TextOf(now);
        _difference = WordDiff.Of(Plain(before.Public ?? before.Working), Plain(after?.Public ?? after?.Working));
    }

    private Caller CallerAt(DateTimeOffset moment) => Visitor.Caller with { AsOf = moment };

    private TranslationView? TextOf(PageView page) => page.Translations.FirstOrDefault(text => text.Language == Shown);

    private string? TitleOf(PageRow row)
    {
        var place = Shown is { } language ? _codes.IndexOf(language) : -1;
        return (place >= 0 ? row.Texts[place].Title : null) ?? row.Texts.Select(text => text.Title).FirstOrDefault(title => !string.IsNullOrEmpty(title));
    }

    private TextLanguage? LanguageOf(string? language) => _languages.FirstOrDefault(each => each.Slug == language);

    private string NameOf(string language) => LanguageOf(language)?.Name ?? language;

    private static string Plain(TranslationVersionView? version) => version is null ? "" : $"{version.Title}\n{PlainWords.Of(version.Content)}";
}
