using System.Collections.Immutable;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Gateway.Screens.Offers;

namespace Integreat.Platform.Tests.Screens;

/// <summary>The offers of the platform as they are in a region.</summary>
public sealed class OfferRowTests
{
    private static readonly RegionSettingsData Region = new()
    {
        Name = "Stadt",
        Slug = "stadt",
        PostalCode = "67655",
        Offers = [5, 3],
    };

    [Fact]
    public void A_region_sees_what_it_may_choose_what_it_has_and_what_its_pages_show()
    {
        ImmutableArray<NumberedOffer> platform = [Offer(1), Offer(2, isRetired: true), Offer(3, isRetired: true), Offer(4, isRetired: true), Offer(5)];

        var rows = OfferRow.Of(platform, Region, [new OfferUseView(4, 17), new OfferUseView(4, 18), new OfferUseView(5, 17)]).ToList();

        Assert.Equal([1, 3, 4, 5], rows.Select(row => row.Id));
        Assert.Equal([false, true, false, true], rows.Select(row => row.IsShown));
        Assert.Equal([true, true, false, true], rows.Select(row => row.MayBeSwitched));
        Assert.Equal([17, 18], rows[2].Pages);
        Assert.Equal([17], rows[3].Pages);
    }

    [Theory]
    [InlineData("GET", "67655", "https://jobs.example/?wo=67655")]
    [InlineData("GET", "", "https://jobs.example/?wo=")]
    [InlineData("POST", "67655", "https://jobs.example/?wo=")]
    [InlineData("NONE", "67655", "https://jobs.example/?wo=")]
    public void The_postal_code_stands_in_the_address_where_the_offer_wants_it(string mode, string code, string address) =>
        Assert.Equal(address, Row(offer => offer with { Url = "https://jobs.example/?wo=", PostalCodeMode = mode }, Region with { PostalCode = code }).Address);

    [Fact]
    public void An_offer_says_what_it_needs_and_whether_the_region_has_it()
    {
        var desk = Region with { Chat = new ChatSettingsData { Url = "https://desk.example" } };

        Assert.Empty(Row(offer => offer, Region).Needs);
        Assert.Equal([new OfferNeed(OfferNeedKind.PostalCodeInAddress, true)], Row(offer => offer with { PostalCodeMode = "GET" }, Region).Needs);
        Assert.Equal(
            [new OfferNeed(OfferNeedKind.PostalCodeInForm, false)],
            Row(offer => offer with { PostalCodeMode = "POST" }, Region with { PostalCode = "" }).Needs);
        Assert.Equal([new OfferNeed(OfferNeedKind.HelpDesk, false)], Row(offer => offer with { IsHelpDeskForm = true }, Region).Needs);
        Assert.Equal([new OfferNeed(OfferNeedKind.HelpDesk, true)], Row(offer => offer with { IsHelpDeskForm = true }, desk).Needs);
    }

    [Fact]
    public void One_offer_is_switched_and_the_others_keep_their_sequence()
    {
        Assert.Equal([5, 3, 1], OfferRow.Switch(Region.Offers, 1, isShown: true));
        Assert.Equal([3], OfferRow.Switch(Region.Offers, 5, isShown: false));
        Assert.Equal([5, 3], OfferRow.Switch(Region.Offers, 3, isShown: true));
        Assert.Equal([5, 3], OfferRow.Switch(Region.Offers, 1, isShown: false));
    }

    [Theory]
    [InlineData("https://jobs.example", true)]
    [InlineData("http://jobs.example", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("jobs.example", false)]
    [InlineData("", false)]
    public void Only_a_web_address_becomes_a_link(string address, bool isLink) => Assert.Equal(isLink, OfferRow.IsLink(address));

    private static OfferRow Row(Func<OfferTemplateData, OfferTemplateData> with, RegionSettingsData region)
    {
        var known = Offer(1);
        return OfferRow.Of([known with { Offer = with(known.Offer) }], region, []).Single();
    }

    private static NumberedOffer Offer(long id, bool isRetired = false) => new(id, new OfferTemplateData
    {
        Slug = $"offer-{id}",
        Name = $"Offer {id}",
    })
    {
        Retired = isRetired,
    };
}
