using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Grains.Regions;
using Integreat.Platform.Storage.Journal;
using Microsoft.Extensions.Logging;

namespace Integreat.Platform.Grains.Mirrors;

/// <summary>
/// The pages of other regions that an edition's own texts refer to: finds out whose they are and follows the editions in the same language.
/// Nobody waits for it longer than <see cref="Patience"/>, and only where something is referred to for the first time.
/// </summary>
/// <param name="changed">Called whenever a page looks different from before.</param>
internal sealed class ForeignPages(
    IGrainFactory grains, IJournal journal, string language, TimeProvider clock, ILogger logger, Action changed, CancellationToken stopping)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly Dictionary<long, string> _owners = [];
    private readonly Dictionary<string, LayerFollower> _followers = [];
    private HashSet<long> _wanted = [];

    /// <summary>Grows whenever a page looks different from before.</summary>
    public long Version { get; private set; }

    /// <summary>Whether a page is wanted that nobody has; somebody may have it later.</summary>
    public bool HasUnknown => !_wanted.All(_owners.ContainsKey);

    /// <summary>What is known of the pages now.</summary>
    public ImmutableDictionary<long, LayerPage> Known =>
        _followers.Values.Aggregate(ImmutableDictionary<long, LayerPage>.Empty, (all, follower) => all.SetItems(follower.Known));

    /// <summary>Follows these pages and no others.</summary>
    /// <returns>Whether something may be known now that was not known before.</returns>
    public async Task<bool> FollowAsync(HashSet<long> wanted)
    {
        if (wanted.SetEquals(_wanted) && wanted.All(_owners.ContainsKey))
        {
            return false;
        }

        var before = Version;
        await FindOwnersAsync(wanted);
        _wanted = wanted;
        var groups = wanted.Where(_owners.ContainsKey).ToLookup(page => _owners[page]);
        foreach (var (owner, follower) in _followers.Where(known => !groups.Contains(known.Key)).ToList())
        {
            follower.Dispose();
            _followers.Remove(owner);
            Version++;
        }

        foreach (var group in groups)
        {
            Follow(group.Key, [.. group.Order()]);
        }

        await Task.WhenAll(_followers.Values.Select(follower => follower.First)).WaitAsync(Patience, clock)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        return Version != before;
    }

    /// <summary>Follows nothing any more.</summary>
    public void Stop()
    {
        foreach (var follower in _followers.Values)
        {
            follower.Dispose();
        }

        _followers.Clear();
    }

    // A page never changes hands, so an owner is looked up once. A number that nobody has may be given out later.
    private async Task FindOwnersAsync(HashSet<long> wanted)
    {
        ImmutableArray<Claim> unknown = [.. wanted.Where(page => !_owners.ContainsKey(page)).Select(RegionClaims.OfPage)];
        if (!unknown.IsEmpty)
        {
            foreach (var (claim, owner) in await journal.FindClaimsAsync(unknown, CancellationToken.None))
            {
                _owners[long.Parse(claim.Name, CultureInfo.InvariantCulture)] = owner;
            }
        }
    }

    private void Follow(string owner, ImmutableArray<long> pages)
    {
        var former = _followers.GetValueOrDefault(owner);
        if (former is not null && former.Pages.AsSpan().SequenceEqual(pages.AsSpan()))
        {
            return;
        }

        var region = GrainKeys.TryParseRegion(owner, out var number)
            ? number
            : throw new InvalidOperationException($"\"{owner}\" owns pages but is no region.");
        former?.Dispose();
        _followers[owner] = new LayerFollower(
            grains.GetGrain<IEdition>(GrainKeys.Edition(region, language)), pages, former?.Known, clock, logger, Changed, stopping);
    }

    private void Changed()
    {
        Version++;
        changed();
    }
}
