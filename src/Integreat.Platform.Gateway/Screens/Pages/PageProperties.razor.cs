using System.Collections.Immutable;
using System.Globalization;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Organizations;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Gateway.Screens.Regions;
using Integreat.Platform.Gateway.Screens.Things;
using Integreat.Platform.Gateway.Screens.Words;
using Microsoft.AspNetCore.Components;

namespace Integreat.Platform.Gateway.Screens.Pages;

/// <summary>Icon, organisation, offers and mirrored page of a page, and who may write it by name.</summary>
public sealed partial class PageProperties
{
    private PageView? _page;
    private PageRows _rows = PageRows.None;
    private ImmutableArray<OrganizationView> _organizations = [];
    private ImmutableArray<NumberedOffer> _offers = [];
    private RegionFollower? _follower;
    private string? _mirroredTitle;
    private MirrorPage? _mirrored;
    private bool _choosesMirror;

    [Inject]
    internal IGrainFactory Grains { get; set; } = null!;

    [Inject]
    internal DeskFeeds Feeds { get; set; } = null!;

    [Inject]
    internal MirroredPages Mirrors { get; set; } = null!;

    [Inject]
    internal ScreenCommands Commands { get; set; } = null!;

    [Inject]
    internal ScreenMessages Messages { get; set; } = null!;

    [CascadingParameter]
    public required Visitor Visitor { get; set; }

    /// <summary>The region, and what the visitor may do there.</summary>
    [Parameter, EditorRequired]
    public required Desk Desk { get; set; }

    [Parameter, EditorRequired]
    public required long Page { get; set; }

    private PropertyWords Words => Visitor.Words.Properties;

    private bool MayEdit => _page is { Archived: false } page && Desk.MayEdit(Page, page.Attributes.Organization);

    private string WhyReadOnly => Desk.Rights.Organization is not null && _page is { Archived: false } ? Words.NotOfOrganization : Words.ReadOnly;

    private IRegionPages Pages => Grains.GetGrain<IRegionPages>(Desk.Key);

    protected override void OnInitialized() => _follower = Feeds.Follow(Visitor, Desk, InvokeAsync, async news =>
    {
        _rows = Desk.Seen(news.Pages);
        if (_page is null || news.Changed is null || news.Changed.Contains(string.Create(CultureInfo.InvariantCulture, $"page/{Page}")))
        {
            await ReadAsync();
        }
    });

    public void Dispose() => _follower?.Dispose();

    private async Task ReadAsync()
    {
        if ((await Pages.ReadPageAsync(Visitor.Caller, Page, CancellationToken.None)).Value is not { } page)
        {
            return; // the screen around it says why
        }

        _organizations = await OrganizationsAsync(page.Attributes.Organization);
        var (own, platform) = (
            (await Grains.GetGrain<IRegionSettings>(Desk.Key).ReadAsync(CancellationToken.None))?.Settings.Offers ?? [],
            (await Grains.GetGrain<IPlatform>(GrainKeys.Platform).ReadAsync(CancellationToken.None)).Offers);
        _offers =
        [
            .. platform.Where(offer => page.Attributes.EmbeddedOffers.Contains(offer.Id)
                || (!offer.Retired && (offer.Offer.SupportedInContent || own.Contains(offer.Id)))),
        ];
        _mirroredTitle = page.Attributes.MirroredPage is not { } mirrored ? null
            : _mirrored?.Id == mirrored ? _mirrored.Title
            : TitleOf(_rows.Find(mirrored)) ?? await Mirrors.FindTitleAsync(Visitor, Desk, Page);
        _page = page;
        StateHasChanged();
    }

    // Whoever may not see the list sees the name of the page's own one, as readers do.
    private async Task<ImmutableArray<OrganizationView>> OrganizationsAsync(long? own)
    {
        var grain = Grains.GetGrain<IRegionOrganizations>(Desk.Key);
        if (!Desk.May("view-organizations"))
        {
            return own is { } number && (await grain.ReadOrganizationAsync(Caller.Platform, number, CancellationToken.None)).Value is { } found ? [found] : [];
        }

        var (_, all) = await ItemPages.AllAsync(query => grain.ListAsync(Visitor.Caller, query, CancellationToken.None));
        return [.. all.OrderBy(organization => organization.Data.Name, StringComparer.Create(Visitor.Culture, ignoreCase: true))];
    }

    private Task GiveAsync(string organization) => ChangeAsync(
        Words.Organization, now => now with { Organization = organization is "" ? null : long.Parse(organization, CultureInfo.InvariantCulture) });

    private Task ToggleAsync(long offer) => ChangeAsync(
        Words.Offers, now => now with { EmbeddedOffers = now.EmbeddedOffers.Contains(offer) ? now.EmbeddedOffers.Remove(offer) : now.EmbeddedOffers.Add(offer) });

    private Task MirrorAsync(MirrorPage? mirrored)
    {
        (_mirrored, _choosesMirror) = (mirrored, false);
        return ChangeAsync(Words.Mirror, now => now with { MirroredPage = mirrored?.Id });
    }

    private Task PlaceMirrorAsync(bool isFirst) => ChangeAsync(Words.Mirror, now => now with { MirroredPageFirst = isFirst });

    private async Task ChangeAsync(string what, Func<PageAttributesData, PageAttributesData> change)
    {
        var before = _page!;
        var outcome = await SendAsync(change(before.Attributes), before.Revision);
        if (Messages.Passed(Visitor, outcome))
        {
            await ReadAsync();
            var saved = _page!.Revision;
            Messages.OfferUndo(Visitor, Words.Saved(what), async () =>
            {
                var isBack = Messages.Passed(Visitor, await SendAsync(before.Attributes, saved));
                await ReadAsync();
                return isBack;
            });
        }
        else
        {
            await ReadAsync(); // what is shown is what is there
        }
    }

    private Task<Outcome> SendAsync(PageAttributesData attributes, int basedOn) => Commands.SendAsync<IRegionPages>(
        Visitor, Desk.Key, (pages, context) => pages.ReplaceAttributesAsync(context, Page, attributes, basedOn));

    private static string? TitleOf(PageRow? page) =>
        page?.Texts.Select(text => text.Title).FirstOrDefault(title => !string.IsNullOrEmpty(title));
}
