using System.Collections.Frozen;
using System.Collections.Immutable;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Directory;

namespace Integreat.Platform.Gateway.Delivery;

/// <summary>This gateway's copy of the directory.</summary>
internal sealed class DirectoryReplica
{
    private readonly Replica<DirectoryEntry, DirectorySnapshot> _replica;
    private DirectorySnapshot _newest;
    private volatile FrozenDictionary<string, PublicLanguage> _languages = FrozenDictionary<string, PublicLanguage>.Empty;

    public DirectoryReplica(IGrainFactory grains, Compressor compressor)
    {
        _newest = DirectorySnapshot.Empty(compressor);
        _replica = new Replica<DirectoryEntry, DirectorySnapshot>(
            _newest,
            async (since, cancellation) =>
            {
                // Not sooner: a client learns what grains there are only when it has connected.
                var directory = grains.GetGrain<IDirectory>(GrainKeys.Directory);
                var delta = await directory.ReadChangesAsync(since, cancellation);
                KeepLanguages(delta.Languages);
                return new Changes<DirectoryEntry>(delta.Next, delta.IsFull, delta.More, delta.Entries);
            },
            Succeed);
    }

    /// <summary>The directory with everything acknowledged before this call.</summary>
    public Task<DirectorySnapshot> FreshAsync(CancellationToken cancellation) => _replica.FreshAsync(cancellation);

    /// <summary>Whether the platform has a language, as of the last answer; a region need not have it.</summary>
    public bool KnowsLanguage(string slug) => _languages.ContainsKey(slug);

    /// <summary>A language of the platform as of the last answer, or null; a region need not have it.</summary>
    public PublicLanguage? FindLanguage(string slug) => _languages.GetValueOrDefault(slug);

    private void KeepLanguages(ImmutableArray<PublicLanguage> languages)
    {
        if (languages.Length != _languages.Count || languages.Any(language => FindLanguage(language.Slug) != language))
        {
            _languages = languages.ToFrozenDictionary(language => language.Slug, StringComparer.Ordinal);
        }
    }

    private DirectorySnapshot Succeed(DirectorySnapshot basis, ImmutableArray<DirectoryEntry> changes)
    {
        var next = basis.Apply(changes);
        _newest.Retire();
        next.Warm(_newest);
        _newest = next;
        return next;
    }
}
