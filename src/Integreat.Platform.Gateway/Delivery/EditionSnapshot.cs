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
    private readonly FrozenDictionary<string, ImmutableArray<Fragment>> _byKind;
    private readonly ConcurrentDictionary<string, SlugIndex> _slugs = new();
    private readonly ConcurrentDictionary<Variant, Body> _bodies = new();

    private EditionSnapshot(ImmutableDictionary<(string Kind, long Id), Fragment> fragments, Compressor compressor)
    {
        _compressor = compressor;
        _share = new CompressedShare(compressor);
        _fragments = fragments;
        _byKind = fragments.Values.GroupBy(item => item.Kind).ToFrozenDictionary(kind => kind.Key, kind => kind.ToImmutableArray());
        Tree = new PageTree(OfKind(ItemKinds.Page));
        Bytes = fragments.Values.Sum(item => (long)item.Envelope.Length + item.Content.Length);
        Pages = Keep(new Variant(VariantKind.Pages));
    }

    public PageTree Tree { get; }

    /// <summary>The size of all fragments.</summary>
    public long Bytes { get; }

    /// <summary>The list of all pages.</summary>
    public Body Pages { get; }

    public static EditionSnapshot Empty(Compressor compressor) => new(ImmutableDictionary<(string Kind, long Id), Fragment>.Empty, compressor);

    public EditionSnapshot Apply(ImmutableArray<Fragment> changes)
    {
        var fragments = _fragments.ToBuilder();
        foreach (var item in changes)
        {
            if (item.Visibility == Visibility.Removed)
            {
                fragments.Remove((item.Kind, item.Id));
            }
            else
            {
                fragments[(item.Kind, item.Id)] = item;
            }
        }

        return new EditionSnapshot(fragments.ToImmutable(), _compressor);
    }

    /// <summary>All items of a kind, listed or not, in no order.</summary>
    public ImmutableArray<Fragment> OfKind(string kind) => _byKind.GetValueOrDefault(kind, []);

    /// <summary>An item by its number, whatever its visibility; null when the region has no such item.</summary>
    public Fragment? Find(string kind, long id) => _fragments.GetValueOrDefault((kind, id));

    /// <summary>The items of a kind that have or had a (normalised) slug.</summary>
    public ImmutableArray<long> FindBySlug(string kind, string slug) =>
        _slugs.GetOrAdd(kind, static (each, self) => new SlugIndex(self.OfKind(each)), this).Find(slug);

    /// <summary>All categories that locations may have, by number.</summary>
    public Body Categories => Keep(new Variant(VariantKind.Categories));

    /// <summary>The listed locations by number: all, or those that maps show, or those that they do not.</summary>
    public Body Locations(bool? onMap) => Keep(new Variant(onMap switch
    {
        null => VariantKind.Locations,
        true => VariantKind.LocationsOnMap,
        false => VariantKind.LocationsOffMap,
    }));

    /// <summary>A listed page as a single object.</summary>
    public Body Page(long page) => Keep(new Variant(VariantKind.Page, page));

    /// <summary>A listed page and what is below it, or what is below the root above all pages.</summary>
    public Body Children(long? page, int depth)
    {
        // These two depths are what clients ask for; others are as rare as they are many.
        var variant = new Variant(VariantKind.Children, page, depth);
        return depth is 1 or 2 ? Keep(variant) : Make(variant, share: null);
    }

    /// <summary>The pages above a listed page.</summary>
    public Body Parents(long page) => Body.List(Tree.Parents(page).Select(ToPiece));

    /// <summary>Begins to compress what readers used of the snapshot that this one replaces.</summary>
    public void Warm(EditionSnapshot earlier)
    {
        foreach (var (variant, body) in earlier._bodies)
        {
            if (body is { IsLarge: true, Compressed: { } used } && (variant.Page is not { } page || Tree.Lists(page)))
            {
                Keep(variant).Compressed?.Warm(used);
            }
        }
    }

    /// <summary>Gives back the memory of compressed bodies; what readers are being sent right now still arrives.</summary>
    public void Retire() => _share.Retire();

    private Body Keep(Variant variant) => _bodies.GetOrAdd(variant, Make, _share);

    private Body Make(Variant variant, CompressedShare? share) => variant.Kind switch
    {
        VariantKind.Pages => Body.List(Tree.Nodes.Select(node => ToPiece(node.Page)), share),
        VariantKind.Page => Body.Single(ToPiece(Tree.Page(variant.Page!.Value)), share),
        VariantKind.Children => Body.List(Tree.Children(variant.Page, variant.Depth).Select(ToPiece), share),
        VariantKind.Locations => List(ItemKinds.Location, _ => true, share),
        VariantKind.LocationsOnMap => List(ItemKinds.Location, item => item.Location!.OnMap, share),
        VariantKind.LocationsOffMap => List(ItemKinds.Location, item => !item.Location!.OnMap, share),
        VariantKind.Categories => List(ItemKinds.Category, _ => true, share),
        _ => throw new ArgumentOutOfRangeException(nameof(variant), variant.Kind, "No answer is made this way."),
    };

    /// <summary>The listed items of a kind, by number.</summary>
    private Body List(string kind, Func<Fragment, bool> isWanted, CompressedShare? share) => Body.List(
        OfKind(kind).Where(item => item.Visibility is Visibility.Public && isWanted(item)).OrderBy(item => item.Id).Select(ToPiece), share);

    private static Piece ToPiece(Fragment item) => new(item.Envelope, item.Content, item.Hash);

    private enum VariantKind
    {
        Pages,
        Page,
        Children,
        Locations,
        LocationsOnMap,
        LocationsOffMap,
        Categories,
    }

    private readonly record struct Variant(VariantKind Kind, long? Page = null, int Depth = 0);
}
