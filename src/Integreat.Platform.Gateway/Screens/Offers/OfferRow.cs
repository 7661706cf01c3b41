using System.Collections.Immutable;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Contracts.Regions;

namespace Integreat.Platform.Gateway.Screens.Offers;

/// <summary>An offer of the platform as it is in a region.</summary>
/// <param name="Address">Where it leads readers of this region; empty if nowhere.</param>
/// <param name="Needs">What the region has to have so that it works.</param>
/// <param name="Pages">Those that show it below their text.</param>
internal sealed record OfferRow(
    NumberedOffer Known, bool IsShown, string Address, ImmutableArray<OfferNeed> Needs, ImmutableArray<long> Pages)
{
    public long Id => Known.Id;

    public OfferTemplateData Offer => Known.Offer;

    /// <summary>A retired one cannot be chosen newly.</summary>
    public bool MayBeSwitched => IsShown || !Known.Retired;

    /// <summary>Those that a region can choose, has chosen, or shows in pages.</summary>
    public static IEnumerable<OfferRow> Of(
        ImmutableArray<NumberedOffer> platform, RegionSettingsData region, ImmutableArray<OfferUseView> uses) =>
        platform
            .Select(known => new OfferRow(
                known,
                region.Offers.Contains(known.Id),
                AddressOf(known.Offer, region),
                NeedsOf(known.Offer, region),
                [.. uses.Where(use => use.Offer == known.Id).Select(use => use.Page)]))
            .Where(row => row.IsShown || !row.Known.Retired || !row.Pages.IsEmpty);

    /// <summary>A region's offers with one of them switched on or off. Those that were there keep their sequence.</summary>
    public static ImmutableArray<long> Switch(ImmutableArray<long> offers, long offer, bool isShown) =>
        !isShown ? offers.Remove(offer) : offers.Contains(offer) ? offers : offers.Add(offer);

    /// <summary>Somebody wrote it: nothing but a web address becomes a link.</summary>
    public static bool IsLink(string address) => Uri.TryCreate(address, UriKind.Absolute, out var known) && known.Scheme is "https" or "http";

    // As readers get it.
    private static string AddressOf(OfferTemplateData offer, RegionSettingsData region) =>
        offer.PostalCodeMode is "GET" ? offer.Url + region.PostalCode : offer.Url;

    private static ImmutableArray<OfferNeed> NeedsOf(OfferTemplateData offer, RegionSettingsData region)
    {
        var needs = ImmutableArray.CreateBuilder<OfferNeed>();
        if (offer.PostalCodeMode is "GET" or "POST")
        {
            needs.Add(new OfferNeed(
                offer.PostalCodeMode is "GET" ? OfferNeedKind.PostalCodeInAddress : OfferNeedKind.PostalCodeInForm, region.PostalCode is not ""));
        }

        if (offer.IsHelpDeskForm)
        {
            needs.Add(new OfferNeed(OfferNeedKind.HelpDesk, region.Chat.Url is not ""));
        }

        return needs.ToImmutable();
    }
}

/// <param name="IsMet">Whether the region has it.</param>
internal sealed record OfferNeed(OfferNeedKind Kind, bool IsMet);

/// <summary>What an offer takes from a region.</summary>
public enum OfferNeedKind
{
    PostalCodeInAddress,
    PostalCodeInForm,
    HelpDesk,
}
