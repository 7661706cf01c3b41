using System.Collections.Frozen;
using System.Collections.Immutable;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Directory;
using Integreat.Platform.Gateway.Protection;
using Integreat.Platform.Gateway.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway.Delivery;

/// <summary>This gateway's copy of the directory.</summary>
internal sealed class DirectoryReplica
{
    private static readonly TimeSpan ShortPatience = TimeSpan.FromSeconds(1);

    private readonly Replica<DirectoryDelta, DirectorySnapshot> _replica;
    private readonly TimeProvider _clock;
    private DirectorySnapshot _newest;
    private volatile bool _hasBeenRead;
    private volatile FrozenDictionary<string, PublicLanguage> _languages = FrozenDictionary<string, PublicLanguage>.Empty;

    public DirectoryReplica(IGrainFactory grains, Compressor compressor, IOptions<DeliveryOptions> options, TimeProvider clock, LoadLimits load)
    {
        _clock = clock;
        _newest = DirectorySnapshot.Empty(compressor);
        // Looked up when it is first asked: a client learns what grains there are only when it has connected.
        // Until then looking it up fails, which must not be remembered.
        var directory = new Lazy<IDirectory>(
            () => grains.GetGrain<IDirectory>(GrainKeys.Directory), LazyThreadSafetyMode.PublicationOnly);
        _replica = new(
            _newest, () => directory.Value, (follow, cancellation) => directory.Value.FollowAsync(follow, cancellation), Succeed,
            options.Value, clock, load.Reads, GatewayMetrics.DirectoryReads);
    }

    /// <summary>The directory with everything acknowledged before this call, or what is held of it; the answer says so then.</summary>
    /// <exception cref="LeaderUnreachableException">The directory cannot be reached, and nothing of it is held.</exception>
    public async ValueTask<DirectorySnapshot> FreshAsync(HttpContext http) =>
        Staleness.Tell(http, await _replica.ReadAsync(http.RequestAborted));

    /// <summary>The same for a screen, which has no answer whose head could say how old it is.</summary>
    public async ValueTask<DirectorySnapshot> ReadAsync(CancellationToken cancellation) => (await _replica.ReadAsync(cancellation)).Snapshot;

    /// <summary>What was held last, however old.</summary>
    public DirectorySnapshot Current => _replica.Current;

    /// <summary>Whether a read at this moment would ask nobody and get this snapshot. It is such a read then, and is counted.</summary>
    public bool StillReads(DirectorySnapshot snapshot) => _replica.StillReads(snapshot);

    /// <summary>Whether it has ever been read, and so can be served, however old.</summary>
    public bool HasBeenRead => _hasBeenRead;

    /// <summary>Reads it and waits a moment for that, or rather goes on without it; reading ends in its own time.</summary>
    public async Task<bool> TryReadAsync(CancellationToken cancellation)
    {
        Task reading = _replica.ReadAsync(CancellationToken.None).AsTask();
        await reading.WaitAsync(ShortPatience, _clock, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return HasBeenRead;
    }

    /// <summary>Gives the lease up, so that no edit waits for a gateway that stops.</summary>
    public Task StopAsync() => _replica.StopAsync();

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

    private DirectorySnapshot Succeed(DirectorySnapshot basis, ImmutableArray<DirectoryDelta> answers)
    {
        KeepLanguages(answers[^1].Languages);
        _hasBeenRead = true;
        var next = basis.Apply([.. answers.SelectMany(answer => answer.Entries)]);
        _newest.Retire();
        next.Warm(_newest);
        _newest = next;
        return next;
    }
}
