using Integreat.Platform.Contracts.Locations;
using Integreat.Platform.Gateway.Screens.Words;
using Microsoft.AspNetCore.Components;

namespace Integreat.Platform.Gateway.Screens.Team;

/// <summary>The categories of locations that regions choose from.</summary>
public sealed partial class PlatformCategories
{
    private ElementReference _section;
    private ElementReference _heading;
    private CategoryDraft? _draft;
    private NumberedCategory? _theirs;
    private bool? _focusesForm;

    private CatalogueWords Words => Visitor.Words.Team.Catalogue;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focusesForm is { } isForm)
        {
            _focusesForm = null;
            await (isForm ? _heading : _section).FocusAsync();
        }
    }

    private void Open(CategoryDraft draft) => (_draft, _theirs, Sentence, _focusesForm) = (draft, null, null, true);

    private void Close() => (_draft, _theirs, Sentence, _focusesForm) = (null, null, null, false);

    private async Task SaveAsync()
    {
        var draft = _draft!;
        var data = draft.ToData(View!);
        var outcome = await SendAsync((catalog, context) => catalog.SaveCategoryAsync(context, draft.Before?.Id, data, draft.Before?.Revision ?? 0));
        if (outcome.RefusalCode is "stale-version" && Find(draft.Before?.Id) is { } theirs)
        {
            _theirs = theirs; // what differs is shown, and nothing was saved
        }
        else if (outcome.RefusalCode is not null)
        {
            Sentence = Say(outcome);
        }
        else
        {
            Close();
            Tell(draft.Before, data);
        }
    }

    private void Tell(NumberedCategory? before, CategoryData data)
    {
        var name = NameOf(data);
        if (before is null || Find(before.Id) is not { Revision: var saved })
        {
            Messages.Say(Words.WasAdded(name));
            return;
        }

        Messages.OfferUndo(
            Visitor, Words.WasSaved(name), () => DoAsync((catalog, context) => catalog.SaveCategoryAsync(context, before.Id, before.Category, saved)));
    }

    private Task KeepMineAsync()
    {
        (_draft!.Before, _theirs) = (_theirs, null);
        return SaveAsync();
    }

    private void TakeTheirs() => Open(new CategoryDraft(_theirs));

    private async Task RetireAsync(NumberedCategory category)
    {
        if (await DoAsync((catalog, context) => catalog.RetireCategoryAsync(context, category.Id)))
        {
            Messages.OfferUndo(Visitor, Words.WasRetired(NameOf(category)), async () => Find(category.Id) is { } now && await SaveAgainAsync(now));
        }
    }

    private async Task BringBackAsync(NumberedCategory category)
    {
        if (await SaveAgainAsync(category))
        {
            Messages.OfferUndo(
                Visitor, Words.WasBroughtBack(NameOf(category)), () => DoAsync((catalog, context) => catalog.RetireCategoryAsync(context, category.Id)));
        }
    }

    // What is saved can be chosen, also if it had been retired.
    private Task<bool> SaveAgainAsync(NumberedCategory category) =>
        DoAsync((catalog, context) => catalog.SaveCategoryAsync(context, category.Id, category.Category, category.Revision));

    private NumberedCategory? Find(long? id) => View?.Categories.FirstOrDefault(category => category.Id == id);

    private string NameOf(NumberedCategory category) => NameOf(category.Category);

    private string NameOf(CategoryData category) => Locations.Categories.NameOf(category, Visitor.Language.Code);
}
