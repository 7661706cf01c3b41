using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Integreat.Platform.Storage.Journal;

namespace Integreat.Platform.Tests.Leases;

/// <summary>
/// What is committed. It decides at one moment, and the answer arrives later: sometimes much later, sometimes never, or as a failure though
/// the commit was made.
/// </summary>
/// <param name="lags">The epoch that it tells is not always the newest.</param>
/// <param name="longestPause">A new owner is told to wait no longer than this, however its predecessor ended; null: as it is.</param>
internal sealed class SimDatabase(SimWorld world, bool lags, TimeSpan? longestPause)
{
    private long _epoch;
    private (long At, long Epoch) _former;
    private TimeSpan? _leasesLeft = TimeSpan.Zero;

    public List<(string CommandId, ReadOnlyMemory<byte> Outcome, NewFact Fact)> Facts { get; } = [];

    private long Now => world.Now;

    private TimeSpan? Pause => longestPause is { } longest && (_leasesLeft is not { } left || left > longest) ? longest : _leasesLeft;

    /// <summary>The journal as one node sees it.</summary>
    public IJournal For(SimNode node) => new Connection(this, node);

    public Task<long> EpochAsync(SimNode node) => At(node, () => lags && _former.At > world.Now - TimeSpan.TicksPerSecond * 2 ? _former.Epoch : _epoch);

    private async Task<T> At<T>(SimNode node, Func<T> decide)
    {
        await Task.Delay(world.Delay(), node.Clock);
        var decided = decide();
        await Task.Delay(world.Delay(), node.Clock);
        return world.OnceIn(100) ? throw new TimeoutException("The database's answer was lost.") : decided;
    }

    private SimWorld World => world;

    private sealed class Connection(SimDatabase database, SimNode node) : IJournal
    {
        public Task<OwnerClaim> ClaimAsync(string stream, CancellationToken cancellation) => database.At(node, () =>
        {
            database._former = (database.Now, database._epoch);
            var claim = new OwnerClaim(++database._epoch, database.Pause);
            database._leasesLeft = null;
            database.World.Story?.Tell($"db claim epoch {claim.Epoch} former {claim.FormerLeasesLeft}");
            return claim;
        });

        public Task ReleaseAsync(string stream, long epoch, TimeSpan leasesLeft) => database.At(node, () =>
        {
            database.World.Story?.Tell($"db release {epoch} left {leasesLeft}");
            database._leasesLeft = epoch == database._epoch ? leasesLeft : database._leasesLeft;
            return true;
        });

        public Task<AppendResult> AppendAsync(Append append) => database.At<AppendResult>(node, () =>
        {
            var facts = database.Facts;
            if (append.Epoch != database._epoch)
            {
                return new AppendResult.OwnerChanged(database._epoch);
            }

            if (facts.Find(fact => fact.CommandId == append.Command.Id) is { CommandId: not null } known)
            {
                return new AppendResult.CommandKnown(new RecordedCommand(append.Command.Digest, known.Outcome));
            }

            if (append.ExpectedVersion != facts.Count)
            {
                return new AppendResult.VersionConflict(facts.Count);
            }

            database.World.Story?.Tell($"db append {facts.Count + 1} by epoch {append.Epoch}");
            facts.Add((append.Command.Id, append.Command.Outcome, append.Facts.Single()));
            return new AppendResult.Appended(facts.Count);
        });

        public async IAsyncEnumerable<JournalEntry> ReadAsync(string stream, long after, [EnumeratorCancellation] CancellationToken cancellation)
        {
            foreach (var entry in await database.At(node, () => database.Facts.Skip((int)after).Select((fact, place) => new JournalEntry(
                after + place + 1, fact.Fact.Name, fact.Fact.Payload, DateTimeOffset.UnixEpoch, "editor", fact.CommandId)).ToList()))
            {
                yield return entry;
            }
        }

        public Task<RecordedCommand?> FindCommandAsync(string stream, string account, string commandId, CancellationToken cancellation) => database.At(
            node,
            () => database.Facts.Find(fact => fact.CommandId == commandId) is { CommandId: not null } known
                ? new RecordedCommand("digest", known.Outcome)
                : null);

        public async Task<ImmutableDictionary<string, long>> ReadOwnersAsync(ImmutableArray<string> streams, CancellationToken cancellation)
        {
            var epoch = await database.EpochAsync(node);
            return streams.Distinct().ToImmutableDictionary(stream => stream, _ => epoch);
        }

        public Task StoreBodiesAsync(ImmutableArray<Body> bodies) => throw Unused();

        public Task<ImmutableDictionary<string, ReadOnlyMemory<byte>>> ReadBodiesAsync(
            ImmutableArray<string> hashes, CancellationToken cancellation) => throw Unused();

        public Task<ImmutableArray<string>> FindMissingBodiesAsync(ImmutableArray<string> hashes, CancellationToken cancellation) => throw Unused();

        public Task<ImmutableDictionary<Claim, string>> FindClaimsAsync(ImmutableArray<Claim> claims, CancellationToken cancellation) =>
            throw Unused();

        public Task<ImmutableArray<Claim>> ReadClaimsAsync(string kind, string beginning, CancellationToken cancellation) => throw Unused();

        public Task<ImmutableArray<Card>> ReadCardsAsync(long afterSequence, CancellationToken cancellation) => throw Unused();

        public Task<ImmutableArray<DueMoment>> ReadDueAsync(DateTimeOffset until, CancellationToken cancellation) => throw Unused();

        private static InvalidOperationException Unused() => new("The protocol does not need this.");
    }
}
