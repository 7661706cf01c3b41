using System.Collections.Immutable;
using System.Globalization;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Gateway.Screens.Layout;
using Integreat.Platform.Gateway.Screens.Regions;
using Integreat.Platform.Gateway.Screens.Words;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway.Screens.Offers;

/// <summary>The offers of the platform, and which of them a region shows. Each is switched by itself: what others change meanwhile stays.</summary>
public sealed partial class OffersView
{
    private const int MostTries = 3;

    private readonly Dictionary<long, bool> _wanted = []; // as somebody has switched them, as long as that is being done

    private ImmutableArray<OfferRow>? _offers;
    private PageRows _pages = PageRows.None;
    private RegionFollower? _follower;
    private Modal? _modal;
    private OfferRow? _asks;

    [Inject]
    internal IGrainFactory Grains { get; set; } = null!;

    [Inject]
    internal DeskFeeds Feeds { get; set; } = null!;

    [Inject]
    internal ScreenCommands Commands { get; set; } = null!;

    [Inject]
    internal ScreenMessages Messages { get; set; } = null!;

    [Inject]
    internal IOptions<PublicOptions> Site { get; set; } = null!;

    [CascadingParameter]
    public required Visitor Visitor { get; set; }

    /// <summary>The region, and what the visitor may do there.</summary>
    [Parameter, EditorRequired]
    public required Desk Desk { get; set; }

    private OfferWords Words => Visitor.Words.Offers;

    private bool MaySee => Desk.May("view-pages");

    private bool MayChange => Desk.May("change-regions");

    private IRegionSettings Region => Grains.GetGrain<IRegionSettings>(Desk.Key);

    protected override void OnInitialized() => _follower = !MaySee ? null : Feeds.Follow(Visitor, Desk, InvokeAsync, async news =>
    {
        _pages = Desk.Seen(news.Pages);
        if (_offers is null || news.Concerns("settings") || news.Concerns("page"))
        {
            await ReadAsync();
        }
    });

    public void Dispose() => _follower?.Dispose();

    private async Task ReadAsync()
    {
        if (await Region.ReadAsync(CancellationToken.None) is not { } region)
        {
            return; // the screen around it says why
        }

        var platform = await Grains.GetGrain<IPlatform>(GrainKeys.Platform).ReadAsync(CancellationToken.None);
        var uses = await Grains.GetGrain<IRegionPages>(Desk.Key).ReadOfferUsesAsync(Visitor.Caller, CancellationToken.None);
        _offers =
        [
            .. OfferRow.Of(platform.Offers, region.Settings, uses.Value?.Uses ?? [])
                .OrderBy(row => row.Offer.Name, StringComparer.Create(Visitor.Culture, ignoreCase: true)),
        ];
        StateHasChanged();
    }

    private async Task SwitchAsync(OfferRow row, bool isShown)
    {
        if (!isShown && row.Known.Retired)
        {
            _asks = row; // which could not be taken back
        }
        else if (await SendAsync(row, isShown))
        {
            Messages.OfferUndo(Visitor, isShown ? Words.IsShownNow(row.Offer.Name) : Words.IsHiddenNow(row.Offer.Name), () => SendAsync(row, !isShown));
        }
    }

    private async Task HideAsync()
    {
        var row = _asks!;
        var isDone = await SendAsync(row, isShown: false);
        await _modal!.CloseAsync();
        if (isDone)
        {
            Messages.Say(Words.IsHiddenNow(row.Offer.Name));
        }
    }

    private async Task<bool> SendAsync(OfferRow row, bool isShown)
    {
        _wanted[row.Id] = isShown;
        try
        {
            var isDone = Messages.Passed(Visitor, await ChangeAsync(row.Id, isShown));
            await ReadAsync();
            return isDone;
        }
        finally
        {
            _wanted.Remove(row.Id);
            StateHasChanged();
        }
    }

    // One offer of those that the region has at that moment: whoever switches another one at the same time is no reason to refuse.
    private async Task<Outcome> ChangeAsync(long offer, bool isShown)
    {
        for (var tries = 1; ; tries++)
        {
            var now = (await Region.ReadAsync(CancellationToken.None))!;
            var outcome = await Commands.SendAsync<IRegionSettings>(Visitor, Desk.Key, (region, context) => region.ChangeAsync(
                context, now.Settings with { Offers = OfferRow.Switch(now.Settings.Offers, offer, isShown) }, now.Revision));
            if (outcome.RefusalCode is not "stale-version" || tries == MostTries)
            {
                return outcome;
            }
        }
    }

    /// <summary>Why it cannot be switched, or null.</summary>
    private string? ReasonOf(OfferRow row) => !MayChange ? Words.OnlyTeam : row.MayBeSwitched ? null : Words.RetiredReason;

    private List<PageRow> PagesOf(OfferRow row) => [.. row.Pages.Select(_pages.Find).OfType<PageRow>().OrderBy(page => _pages.PlaceOf(page.Id))];

    private static string? TitleOf(PageRow page) => page.Texts.Select(text => text.Title).FirstOrDefault(title => !string.IsNullOrEmpty(title));

    // Nothing is asked of other hosts.
    private bool IsOwnPicture(string thumbnail) =>
        Uri.TryCreate(thumbnail, UriKind.Absolute, out var picture) && picture.Authority == new Uri(Site.Value.CmsUrl).Authority;

    private static string Initial(string name) => name is "" ? "" : StringInfo.GetNextTextElement(name).ToUpperInvariant();
}
