using System.Collections.Immutable;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Gateway.Screens.Words;
using Microsoft.AspNetCore.Components;

namespace Integreat.Platform.Gateway.Screens.Team;

/// <summary>The languages that regions choose from.</summary>
public sealed partial class PlatformLanguages
{
    private ElementReference _heading;
    private ImmutableArray<NumberedLanguage> _languages = [];
    private LanguageDraft? _draft;
    private string? _refusal;
    private bool _isBusy;
    private bool _movesFocus;

    [Inject]
    internal IGrainFactory Grains { get; set; } = null!;

    [Inject]
    internal ScreenCommands Commands { get; set; } = null!;

    [Inject]
    internal ScreenMessages Messages { get; set; } = null!;

    [CascadingParameter]
    public required Visitor Visitor { get; set; }

    [Parameter, EditorRequired]
    public required TeamDesk Team { get; set; }

    private PlatformLanguageWords Words => Visitor.Words.Team.PlatformLanguages;

    protected override Task OnInitializedAsync() => ReadAsync();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_movesFocus)
        {
            _movesFocus = false;
            await _heading.FocusAsync();
        }
    }

    private async Task ReadAsync()
    {
        var answer = await Grains.GetGrain<ICatalog>(GrainKeys.Platform).ReadCatalogAsync(Visitor.Caller, CancellationToken.None);
        _languages =
        [
            .. (answer.Value?.Languages ?? []).OrderBy(each => each.Language.EnglishName, StringComparer.Create(Visitor.Culture, ignoreCase: true)),
        ];
        _refusal = answer.RefusalCode is { } code ? Visitor.Words.Refusals.Say(code, answer.Detail!) : null;
    }

    private void Open(LanguageDraft draft) => (_draft, _refusal, _movesFocus) = (draft, null, true);

    private void Close() => (_draft, _refusal) = (null, null);

    private async Task SaveAsync()
    {
        _isBusy = true;
        try
        {
            var draft = _draft!;
            var outcome = await Commands.SendToPlatformAsync<ICatalog>(
                Visitor, (catalog, context) => catalog.SaveLanguageAsync(context, draft.ToData(), draft.BasedOn));
            if (outcome.RefusalCode is { } code)
            {
                _refusal = Visitor.Words.Refusals.Say(code, outcome.Detail!);
                return;
            }

            Close();
            Messages.Say(Words.Saved);
            await ReadAsync();
        }
        finally
        {
            _isBusy = false;
        }
    }

    private async Task RetireAsync(NumberedLanguage language)
    {
        if (await SendAsync((catalog, context) => catalog.RetireLanguageAsync(context, language.Language.Slug)))
        {
            Messages.OfferUndo(Visitor, Words.WasRetired(language.Language.EnglishName), async () =>
                _languages.FirstOrDefault(each => each.Id == language.Id) is { } now && await OfferAgainAsync(now));
        }
    }

    // What is saved can be chosen, also if it had been retired.
    private Task<bool> OfferAgainAsync(NumberedLanguage language) =>
        SendAsync((catalog, context) => catalog.SaveLanguageAsync(context, language.Language, language.Revision));

    private async Task<bool> SendAsync(Func<ICatalog, CommandContext, Task<Outcome>> command)
    {
        var done = Messages.Passed(Visitor, await Commands.SendToPlatformAsync(Visitor, command));
        await ReadAsync();
        await InvokeAsync(StateHasChanged);
        return done;
    }
}
