using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Languages;
using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.Numbers;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Grains.Following;

namespace Integreat.Platform.Grains.Regions;

/// <summary>
/// What commands need and only the platform has. It is fetched between commands, never within one: numbers wait in memory until the first
/// command that uses them journals them with its own facts, and the catalogue is a copy. A block that a crash forgets is a gap, not a loss.
/// </summary>
internal sealed partial class RegionGrain
{
    private const int MostDoubted = 1000;

    private static readonly TimeSpan CatalogIsGood = TimeSpan.FromMinutes(1);

    private static readonly ImmutableArray<(string Kind, int Block, int Enough)> Stock =
    [
        (NumberKind.Page, 500, 50),
        (NumberKind.PageTranslation, 2000, 200),
        (NumberKind.ImprintTranslation, 50, 5),
        (NumberKind.Event, 100, 10),
        (NumberKind.EventTranslation, 500, 50),
        (NumberKind.Recurrence, 50, 5),
        (NumberKind.Organization, 20, 2),
        (NumberKind.Media, 200, 20),
        (NumberKind.Location, 100, 10),
        (NumberKind.LocationTranslation, 500, 50),
        (NumberKind.Contact, 100, 10),
        (NumberKind.News, 20, 2),
        (NumberKind.NewsTranslation, 100, 10),
    ];

    private readonly Dictionary<string, NumbersGranted> _offered = [];
    private ImmutableDictionary<string, int> _wanted = ImmutableDictionary<string, int>.Empty;
    private readonly SharedPull _supplies;
    private readonly Dictionary<(string Account, string Command), long> _doubted = [];
    private PlatformCatalog _catalog = PlatformCatalog.Empty;
    private long _fetchesBegun;
    private long _catalogOfFetch;
    private long? _catalogAsked;

    // Shared: a crowd of commands that all ran out of numbers needs one block, not one each.
    // Who has no rights here gets no further than the first, and uses up no numbers.
    public Task PrepareAsync(CancellationToken cancellation) =>
        (IsStaffWanted() && !_staffFollower.IsHeld ? FreshenStaffAsync() : _supplies.FreshAsync()).WaitAsync(cancellation);

    private async Task FetchSuppliesAsync()
    {
        var fetch = ++_fetchesBegun;
        var platform = GrainFactory.GetGrain<IPlatform>(GrainKeys.Platform);
        foreach (var (kind, least, enough) in Stock)
        {
            var wanted = _wanted.GetValueOrDefault(kind);
            if (Region.Numbers.Left(kind) >= Math.Max(enough, wanted) || (_offered.TryGetValue(kind, out var offer) && offer.Count >= wanted))
            {
                continue;
            }

            var block = Math.Max(least, wanted + enough);
            var context = CommandContext.Service($"numbers:{Key}:{kind}:{Guid.NewGuid():n}");
            var outcome = await platform.GrantNumbersAsync(context, kind, block);
            _offered[kind] = new NumbersGranted(kind, outcome.Id ?? throw new InvalidOperationException(outcome.Detail), block);
        }

        var asked = _clock.GetTimestamp();
        var view = await platform.ReadAsync(CancellationToken.None);
        _catalog = new PlatformCatalog(
            [.. view.Languages.Where(language => !language.Retired).Select(language => new LanguageCode(language.Language.Slug))],
            [.. view.Offers.Where(offer => !offer.Retired).Select(offer => new OfferId(offer.Id))],
            [.. view.Media.Select(media => new MediaId(media))])
        {
            RetiredOffers = [.. view.Offers.Where(offer => offer.Retired).Select(offer => new OfferId(offer.Id))],
            Categories = [.. view.Categories.Where(category => !category.Retired).Select(category => new CategoryId(category.Id))],
        };
        (_catalogOfFetch, _catalogAsked) = (fetch, asked);
    }

    /// <summary>Makes the next fetch bring so many numbers, at least, of these kinds: one command needs them all.</summary>
    private void Want(IEnumerable<KeyValuePair<string, int>> numbers) => _wanted = _wanted.SetItems(numbers);

    /// <summary>The numbers that a command decides with.</summary>
    private NumberSupply NumbersWithOffers() => OffersFor(Region).Aggregate(Region, (state, fact) => state.Apply(fact)).Numbers;

    private ImmutableArray<RegionFact> OffersFor(Region region) =>
        [.. _offered.Values.Where(offer => region.Numbers.Left(offer.Kind) is var left
            && (left == 0 || (_wanted.TryGetValue(offer.Kind, out var wanted) && left < wanted && wanted <= offer.Count)))];

    /// <summary>Decides, and where the region's own numbers run out, on the offered ones, which are then journaled with the rest.</summary>
    private Decision<RegionFact> DecideWithSupplies(Region region, Func<Region, Decision<RegionFact>> decide)
    {
        var granted = OffersFor(region);
        var decision = decide(granted.Aggregate(region, (state, fact) => state.Apply(fact)));
        return decision.Facts.IsEmpty ? decision : decision with { Facts = granted.AddRange(decision.Facts) };
    }

    /// <summary>Forgets the offers that a command has journaled.</summary>
    private void DropUsedOffers(Region after)
    {
        foreach (var offer in _offered.Values.Where(
            offer => after.Numbers.Blocks.TryGetValue(offer.Kind, out var block) && block.End == offer.First + offer.Count).ToList())
        {
            _offered.Remove(offer.Kind);
            _wanted = _wanted.Remove(offer.Kind);
        }
    }

    /// <summary>Whether the platform has to be asked again before somebody chooses of what it has: some of it may have been retired meanwhile.</summary>
    private bool IsCatalogOld(RegionCommand command) =>
        command is ChangeSettings or ChangePage or AddLanguage or AddLocation or ChangeLocation
        && (_catalogAsked is not { } asked || _clock.GetElapsedTime(asked) > CatalogIsGood);

    /// <summary>
    /// A refusal that blames the catalogue counts only with a catalogue that was asked for after the command had come for the first time:
    /// whoever made what the command names may have done so a moment before.
    /// </summary>
    private bool IsDoubtful(CommandContext context)
    {
        var command = (context.Account, context.CommandId);
        if (_doubted.Remove(command, out var doubtedAt) && doubtedAt < _catalogOfFetch)
        {
            return false;
        }

        if (_doubted.Count == MostDoubted)
        {
            _doubted.Clear(); // costs those commands another round
        }

        _doubted.Add(command, _fetchesBegun);
        return true;
    }
}
