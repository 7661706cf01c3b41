using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Integreat.Platform.Contracts.Editions;

namespace Integreat.Platform.Gateway.Delivery;

/// <summary>One edition at one moment: fragments, the indexes over them and the answers made of them.</summary>
internal sealed class EditionSnapshot
{
    private readonly Compressor _compressor;
    private readonly CompressedShare _share;
    private readonly ImmutableDictionary<(string Kind, long Id), Fragment> _fragments;
    private readonly ImmutableDictionary<(string Kind, long Id), Fragment> _gone;
    private readonly FrozenDictionary<string, ImmutableArray<Fragment>> _byKind;
    private readonly ConcurrentDictionary<string, SlugIndex> _slugs = new();
    private readonly ConcurrentDictionary<Variant, Body> _bodies = new();
    private readonly ConcurrentDictionary<string, Body> _derived = new();
    private readonly Lazy<EditionHistory> _history;

    private EditionSnapshot(
        ImmutableDictionary<(string Kind, long Id), Fragment> fragments, ImmutableDictionary<(string Kind, long Id), Fragment> gone,
        EditionEpochs epochs, Compressor compressor)
    {
        Epochs = epochs;
        _gone = gone;
        _compressor = compressor;
        _share = new CompressedShare(compressor);
        _fragments = fragments;
        _byKind = fragments.Values.GroupBy(item => item.Kind).ToFrozenDictionary(kind => kind.Key, kind => kind.ToImmutableArray());
        Tree = new PageTree(OfKind(ItemKinds.Page));
        Bytes = fragments.Values.Sum(item => (long)item.Bytes);
        _history = new(() => new EditionHistory(All, epochs.Floor));
        Pages = Keep(new Variant(VariantShape.Pages));
    }

    public PageTree Tree { get; }

    /// <summary>The size of all fragments.</summary>
    public long Bytes { get; }

    /// <summary>The list of all pages.</summary>
    public Body Pages { get; }

    /// <summary>The lives of the edition, by which tokens of apps are judged.</summary>
    public EditionEpochs Epochs { get; }

    /// <summary>Everything there is or, for as long as apps must learn of it, was.</summary>
    public IEnumerable<Fragment> All => _fragments.Values.Concat(_gone.Values);

    /// <summary>What changed last.</summary>
    public EditionHistory History => _history.Value;

    public static EditionSnapshot Empty(Compressor compressor) => new(
        ImmutableDictionary<(string Kind, long Id), Fragment>.Empty, ImmutableDictionary<(string Kind, long Id), Fragment>.Empty,
        EditionEpochs.None, compressor);

    public EditionSnapshot Apply(ImmutableArray<Fragment> changes, EditionEpochs epochs)
    {
        var fragments = _fragments.ToBuilder();
        var gone = _gone.ToBuilder();
        foreach (var item in changes)
        {
            var (to, from) = item.Visibility == Visibility.Removed ? (gone, fragments) : (fragments, gone);
            from.Remove((item.Kind, item.Id));
            to[(item.Kind, item.Id)] = item;
        }

        return new EditionSnapshot(fragments.ToImmutable(), gone.ToImmutable(), epochs, _compressor);
    }

    /// <summary>All items of a kind, listed or not, in no order.</summary>
    public ImmutableArray<Fragment> OfKind(string kind) => _byKind.GetValueOrDefault(kind, []);

    /// <summary>An item by its number, whatever its visibility; null when the region has no such item.</summary>
    public Fragment? Find(string kind, long id) => _fragments.GetValueOrDefault((kind, id));

    /// <summary>The items of a kind that have or had a (normalised) slug.</summary>
    public ImmutableArray<long> FindBySlug(string kind, string slug) =>
        _slugs.GetOrAdd(kind, static (each, self) => new SlugIndex(self.OfKind(each)), this).Find(slug);

    /// <summary>All categories that locations may have, by number.</summary>
    public Body Categories => Keep(new Variant(VariantShape.Categories));

    /// <summary>The listed locations by number: all, or those that maps show, or those that they do not.</summary>
    public Body Locations(bool? onMap) => Keep(new Variant(onMap switch
    {
        null => VariantShape.Locations,
        true => VariantShape.LocationsOnMap,
        false => VariantShape.LocationsOffMap,
    }));

    /// <summary>The same for a slug letter for letter as it is stored. Looks at every item: not for what is asked often.</summary>
    public ImmutableArray<long> FindByStoredSlug(string kind, string slug) =>
        [.. OfKind(kind).Where(item => item.Slugs.Contains(slug)).Select(item => item.Id)];

    /// <summary>A listed item as a single object.</summary>
    public Body Single(Fragment item) => Keep(new Variant(VariantShape.Single, item.Kind, item.Id));

    /// <summary>A listed page and what is below it, or what is below the root above all pages.</summary>
    public Body Children(long? page, int depth)
    {
        // These two depths are what clients ask for; others are as rare as they are many.
        var variant = new Variant(VariantShape.Children, ItemKinds.Page, page, depth);
        return depth is 1 or 2 ? Keep(variant) : Make(variant, share: null);
    }

    /// <summary>The pages above a listed page.</summary>
    public Body Parents(long page) => Body.List(Tree.Parents(page).Select(ToPiece));

    /// <summary>An answer that is made of the whole edition, such as a feed: made once for as long as the edition stays as it is.</summary>
    public Body Derived(string name, Func<EditionSnapshot, CompressedShare, Body> make) =>
        _derived.GetOrAdd(name, static (_, on) => on.make(on.Self, on.Self._share), (make, Self: this));

    /// <summary>All listed events by start; events that repeat either once each, or in their near occurrences.</summary>
    public Body Events(bool combineRecurring) =>
        Keep(new Variant(combineRecurring ? VariantShape.EventsCombined : VariantShape.Events));

    /// <summary>Begins to compress what readers used of the snapshot that this one replaces.</summary>
    public void Warm(EditionSnapshot earlier)
    {
        foreach (var (variant, body) in earlier._bodies)
        {
            if (body is { IsLarge: true, Compressed: { } used } && (variant.Item is not { } item || Find(variant.Kind, item) is { Visibility: Visibility.Public }))
            {
                Keep(variant).Compressed?.Warm(used);
            }
        }
    }

    /// <summary>Gives back the memory of compressed bodies; what readers are being sent right now still arrives.</summary>
    public void Retire() => _share.Retire();

    private Body Keep(Variant variant) => _bodies.GetOrAdd(variant, Make, _share);

    private Body Make(Variant variant, CompressedShare? share) => variant.Shape switch
    {
        VariantShape.Pages => Body.List(Tree.Nodes.Select(node => ToPiece(node.Page)), share),
        VariantShape.Single => Body.Single(ToPiece(Find(variant.Kind, variant.Item!.Value)!), share),
        VariantShape.Children => Body.List(Tree.Children(variant.Item, variant.Depth).Select(ToPiece), share),
        VariantShape.Events => Body.List(ListedEvents.SelectMany(ToOccurrences), share),
        VariantShape.EventsCombined => Body.List(ListedEvents.Select(ToPiece), share),
        VariantShape.Locations => List(ItemKinds.Location, _ => true, share),
        VariantShape.LocationsOnMap => List(ItemKinds.Location, item => item.Location!.OnMap, share),
        VariantShape.LocationsOffMap => List(ItemKinds.Location, item => !item.Location!.OnMap, share),
        VariantShape.Categories => List(ItemKinds.Category, _ => true, share),
        _ => throw new ArgumentOutOfRangeException(nameof(variant), variant.Shape, "No answer is made this way."),
    };

    /// <summary>By start.</summary>
    public IEnumerable<Fragment> ListedEvents => OfKind(ItemKinds.Event)
        .Where(item => item.Visibility == Visibility.Public)
        .OrderBy(item => item.Event!.Start)
        .ThenBy(item => item.Id);

    /// <summary>The listed items of a kind, by number.</summary>
    private Body List(string kind, Func<Fragment, bool> isWanted, CompressedShare? share) => Body.List(
        OfKind(kind).Where(item => item.Visibility is Visibility.Public && isWanted(item)).OrderBy(item => item.Id).Select(ToPiece), share);

    private static Piece ToPiece(Fragment item) => new(item.Envelope, item.Content, item.Hash);

    private static IEnumerable<Piece> ToOccurrences(Fragment item) => item.Event!.Recurrence is null
        ? [ToPiece(item)]
        : item.Event.Occurrences.Select(occurrence => new Piece(occurrence.Envelope, item.Content, item.Hash));

    private enum VariantShape
    {
        Pages,
        Single,
        Children,
        Events,
        EventsCombined,
        Locations,
        LocationsOnMap,
        LocationsOffMap,
        Categories,
    }

    private readonly record struct Variant(VariantShape Shape, string Kind = ItemKinds.Page, long? Item = null, int Depth = 0);
}
