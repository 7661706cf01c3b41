using System.Collections.Immutable;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Gateway.Screens.Words;
using Microsoft.AspNetCore.Components;

namespace Integreat.Platform.Gateway.Screens.Team;

/// <summary>The offers that regions choose from.</summary>
public sealed partial class PlatformOffers
{
    private static readonly ImmutableArray<string> Modes = ["NONE", "GET", "POST"];

    private ElementReference _section;
    private ElementReference _heading;
    private OfferDraft? _draft;
    private NumberedOffer? _theirs;
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

    private void Open(OfferDraft draft) => (_draft, _theirs, Sentence, _focusesForm) = (draft, null, null, true);

    private void Close() => (_draft, _theirs, Sentence, _focusesForm) = (null, null, null, false);

    private async Task SaveAsync()
    {
        var draft = _draft!;
        var data = draft.ToData();
        if (draft.IsNew && Find(data.Slug) is { } same)
        {
            Sentence = Words.SlugTaken(same.Offer.Name);
            return;
        }

        var outcome = await SendAsync((catalog, context) => catalog.SaveOfferAsync(context, data, draft.Before?.Revision ?? 0));
        if (outcome.RefusalCode is "stale-version" && Find(data.Slug) is { } theirs)
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

    private void Tell(NumberedOffer? before, OfferTemplateData data)
    {
        if (before is null || Find(data.Slug) is not { Revision: var saved })
        {
            Messages.Say(Words.WasAdded(data.Name));
            return;
        }

        Messages.OfferUndo(Visitor, Words.WasSaved(data.Name), () => DoAsync((catalog, context) => catalog.SaveOfferAsync(context, before.Offer, saved)));
    }

    private Task KeepMineAsync()
    {
        (_draft!.Before, _theirs) = (_theirs, null);
        return SaveAsync();
    }

    private void TakeTheirs() => Open(OfferDraft.Of(_theirs!));

    private async Task RetireAsync(NumberedOffer offer)
    {
        if (await DoAsync((catalog, context) => catalog.RetireOfferAsync(context, offer.Offer.Slug)))
        {
            Messages.OfferUndo(Visitor, Words.WasRetired(offer.Offer.Name), async () => Find(offer.Offer.Slug) is { } now && await SaveAgainAsync(now));
        }
    }

    private async Task BringBackAsync(NumberedOffer offer)
    {
        if (await SaveAgainAsync(offer))
        {
            Messages.OfferUndo(
                Visitor, Words.WasBroughtBack(offer.Offer.Name), () => DoAsync((catalog, context) => catalog.RetireOfferAsync(context, offer.Offer.Slug)));
        }
    }

    // What is saved can be chosen, also if it had been retired.
    private Task<bool> SaveAgainAsync(NumberedOffer offer) =>
        DoAsync((catalog, context) => catalog.SaveOfferAsync(context, offer.Offer, offer.Revision));

    private NumberedOffer? Find(string slug) => View?.Offers.FirstOrDefault(offer => offer.Offer.Slug == slug);
}
