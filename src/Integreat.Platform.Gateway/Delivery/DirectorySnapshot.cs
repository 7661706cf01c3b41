using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Integreat.Platform.Contracts.Directory;

namespace Integreat.Platform.Gateway.Delivery;

/// <summary>All regions at one moment, the indexes over them, and the answers made of them.</summary>
internal sealed class DirectorySnapshot
{
    // Names are German, whatever the machine's own language is.
    private static readonly StringComparer ByName =
        CultureInfo.GetCultureInfo("de").CompareInfo.GetStringComparer(CompareOptions.IgnoreCase);

    private readonly Compressor _compressor;
    private readonly CompressedShare _share;
    private readonly ImmutableDictionary<long, DirectoryEntry> _entries;
    private readonly FrozenDictionary<string, DirectoryEntry> _bySlug;
    private readonly FrozenDictionary<string, DirectoryEntry> _byEarlierSlug;
    private readonly ConcurrentDictionary<(long Region, Answer Answer), Body> _bodies = new();
    private readonly ConcurrentDictionary<string, Body> _derived = new();

    private DirectorySnapshot(ImmutableDictionary<long, DirectoryEntry> entries, Compressor compressor)
    {
        _compressor = compressor;
        _share = new CompressedShare(compressor);
        _entries = entries;
        var ordered = entries.Values.OrderBy(entry => entry.Name, ByName).ThenBy(entry => entry.Region).ToImmutableArray();
        _bySlug = ordered.DistinctBy(entry => entry.Slug).ToFrozenDictionary(entry => entry.Slug, StringComparer.Ordinal);
        _byEarlierSlug = ordered
            .SelectMany(entry => entry.EarlierSlugs, (entry, slug) => (entry, slug))
            .DistinctBy(pair => pair.slug)
            .ToFrozenDictionary(pair => pair.slug, pair => pair.entry, StringComparer.Ordinal);
        Listed = [.. ordered.Where(entry => !IsArchived(entry))];
        Regions = Body.List(Listed.Select(entry => new Piece(entry.Json, default, entry.Hash)), _share);
    }

    /// <summary>All regions that are not archived, ordered by name.</summary>
    public ImmutableArray<DirectoryEntry> Listed { get; }

    /// <summary>All regions, archived ones included, in no order.</summary>
    public IEnumerable<DirectoryEntry> All => _entries.Values;

    /// <summary>The list of regions.</summary>
    public Body Regions { get; }

    public static DirectorySnapshot Empty(Compressor compressor) => new(ImmutableDictionary<long, DirectoryEntry>.Empty, compressor);

    public static bool IsArchived(DirectoryEntry entry) => entry.Status == "ARCHIVED";

    public DirectorySnapshot Apply(ImmutableArray<DirectoryEntry> changes) =>
        new(_entries.SetItems(changes.Select(entry => KeyValuePair.Create(entry.Region, entry))), _compressor);

    /// <summary>The region at this address, archived ones included.</summary>
    public DirectoryEntry? Find(string slug) => _bySlug.GetValueOrDefault(slug);

    /// <summary>The region of this number, archived ones included.</summary>
    public DirectoryEntry? Find(long region) => _entries.GetValueOrDefault(region);

    /// <summary>The region that had this address once; an address in use today is never an earlier one.</summary>
    public DirectoryEntry? FindMoved(string slug) => _byEarlierSlug.GetValueOrDefault(slug);

    public Body Region(DirectoryEntry entry) => Keep(entry, Answer.Region, entry.Json);

    public Body Languages(DirectoryEntry entry) => Keep(entry, Answer.Languages, entry.LanguagesJson);

    public Body Offers(DirectoryEntry entry) => Keep(entry, Answer.Offers, entry.OffersJson);

    /// <summary>An answer that is made of the whole directory: made once for as long as the directory stays as it is.</summary>
    public Body Derived(string name, Func<CompressedShare, Body> make) =>
        _derived.GetOrAdd(name, static (_, on) => on.make(on._share), (make, _share));

    public void Warm(DirectorySnapshot earlier)
    {
        if (earlier.Regions.Compressed is { } used)
        {
            Regions.Compressed?.Warm(used);
        }
    }

    public void Retire() => _share.Retire();

    private Body Keep(DirectoryEntry entry, Answer answer, ReadOnlyMemory<byte> json) =>
        _bodies.GetOrAdd((entry.Region, answer), _ => Body.Single(new Piece(json, default, entry.Hash), _share));

    private enum Answer
    {
        Region,
        Languages,
        Offers,
    }
}
