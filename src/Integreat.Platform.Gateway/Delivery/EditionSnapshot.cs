using System.Collections.Concurrent;
using System.Collections.Immutable;
using Integreat.Platform.Contracts.Editions;

namespace Integreat.Platform.Gateway.Delivery;

/// <summary>One edition at one moment: fragments, the indexes over them and the answers made of them.</summary>
internal sealed class EditionSnapshot
{
    private readonly Compressor _compressor;
    private readonly CompressedShare _share;
    private readonly ImmutableDictionary<long, PageFragment> _fragments;
    private readonly SlugIndex _slugs;
    private readonly ConcurrentDictionary<Variant, Body> _bodies = new();

    private EditionSnapshot(ImmutableDictionary<long, PageFragment> fragments, Compressor compressor)
    {
        _compressor = compressor;
        _share = new CompressedShare(compressor);
        _fragments = fragments;
        _slugs = new SlugIndex(fragments.Values);
        Tree = new PageTree(fragments.Values);
        Bytes = fragments.Values.Sum(page => (long)page.Envelope.Length + page.Content.Length);
        Pages = Keep(new Variant(VariantKind.Pages));
    }

    public PageTree Tree { get; }

    /// <summary>The size of all fragments.</summary>
    public long Bytes { get; }

    /// <summary>The list of all pages.</summary>
    public Body Pages { get; }

    public static EditionSnapshot Empty(Compressor compressor) => new(ImmutableDictionary<long, PageFragment>.Empty, compressor);

    public EditionSnapshot Apply(ImmutableArray<PageFragment> changes)
    {
        var fragments = _fragments.ToBuilder();
        foreach (var page in changes)
        {
            if (page.Visibility == PageVisibility.Removed)
            {
                fragments.Remove(page.Page);
            }
            else
            {
                fragments[page.Page] = page;
            }
        }

        return new EditionSnapshot(fragments.ToImmutable(), _compressor);
    }

    /// <summary>A page by its number, whatever its visibility; null when the region has no such page.</summary>
    public PageFragment? Find(long page) => _fragments.GetValueOrDefault(page);

    /// <summary>The pages that have or had a (normalised) slug.</summary>
    public ImmutableArray<long> FindBySlug(string slug) => _slugs.Find(slug);

    /// <summary>The pages that have or had a slug, letter for letter as it is stored. Looks at every page: not for what is asked often.</summary>
    public ImmutableArray<long> FindByStoredSlug(string slug) =>
        [.. _fragments.Values.Where(page => page.Slugs.Contains(slug)).Select(page => page.Page)];

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
        _ => throw new ArgumentOutOfRangeException(nameof(variant), variant.Kind, "No answer is made this way."),
    };

    private static Piece ToPiece(PageFragment page) => new(page.Envelope, page.Content, page.Hash);

    private enum VariantKind
    {
        Pages,
        Page,
        Children,
    }

    private readonly record struct Variant(VariantKind Kind, long? Page = null, int Depth = 0);
}
