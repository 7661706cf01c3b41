using System.Collections.Immutable;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Gateway.Screens.Words;
using Microsoft.AspNetCore.Components;

namespace Integreat.Platform.Gateway.Screens.Team;

/// <summary>The languages that regions choose from.</summary>
public sealed partial class PlatformLanguages
{
    private ElementReference _heading;
    private LanguageDraft? _draft;
    private bool _movesFocus;

    private PlatformLanguageWords Words => Visitor.Words.Team.PlatformLanguages;

    private ImmutableArray<NumberedLanguage> Languages => [.. (View?.Languages ?? []).OrderBy(each => each.Language.EnglishName, ByName)];

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_movesFocus)
        {
            _movesFocus = false;
            await _heading.FocusAsync();
        }
    }

    private void Open(LanguageDraft draft) => (_draft, Sentence, _movesFocus) = (draft, null, true);

    private void Close() => (_draft, Sentence) = (null, null);

    private async Task SaveAsync()
    {
        var draft = _draft!;
        var outcome = await SendAsync((catalog, context) => catalog.SaveLanguageAsync(context, draft.ToData(), draft.BasedOn));
        if (outcome.RefusalCode is not null)
        {
            Sentence = Say(outcome);
        }
        else
        {
            Close();
            Messages.Say(Words.Saved);
        }
    }

    private async Task RetireAsync(NumberedLanguage language)
    {
        if (await DoAsync((catalog, context) => catalog.RetireLanguageAsync(context, language.Language.Slug)))
        {
            Messages.OfferUndo(Visitor, Words.WasRetired(language.Language.EnglishName), async () =>
                Languages.FirstOrDefault(each => each.Id == language.Id) is { } now && await OfferAgainAsync(now));
        }
    }

    // What is saved can be chosen, also if it had been retired.
    private Task<bool> OfferAgainAsync(NumberedLanguage language) =>
        DoAsync((catalog, context) => catalog.SaveLanguageAsync(context, language.Language, language.Revision));
}
