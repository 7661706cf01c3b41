using System.Collections.Immutable;
using Integreat.Platform.Storage.Sqlite;
using Integreat.Platform.Storage.Telemetry;

namespace Integreat.Platform.Storage.Journal.Sqlite;

/// <summary>The journal in a SQLite file.</summary>
internal sealed class SqliteJournal(SqliteDatabase database) : IJournal
{
    private readonly SqliteWriter _writer = database.Writer;
    private readonly SqliteReaders _readers = database.Readers;

    /// <summary>
    /// The journal of a process that has the data folder and by that is the only one: whatever earlier ones gave out ended with them. This is
    /// the first thing written, so nobody claims before it; if it failed, new owners would only wait longer than they need.
    /// </summary>
    public static SqliteJournal Begin(SqliteDatabase database)
    {
        _ = database.Writer.RunAsync(SqliteOwners.EndLeases);
        return new SqliteJournal(database);
    }

    public async Task<OwnerClaim> ClaimAsync(string stream, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return await _writer.RunAsync(db => SqliteOwners.Claim(db, stream));
    }

    public Task ReleaseAsync(string stream, long epoch, TimeSpan leasesLeft) =>
        _writer.RunAsync(db => SqliteOwners.Release(db, stream, epoch, leasesLeft));

    public Task<ImmutableDictionary<string, long>> ReadOwnersAsync(ImmutableArray<string> streams, CancellationToken cancellation) =>
        _readers.RunAsync(db => SqliteOwners.Epochs(db, streams), cancellation);

    public Task<AppendResult> AppendAsync(Append append) => StorageMetrics.MeasureAsync(StorageMetrics.Sqlite, async () =>
    {
        var bodies = await BodyCodec.PackAsync(append.Bodies);
        return await _writer.RunAsync(db => SqliteAppend.Run(db, append, bodies));
    });

    public IAsyncEnumerable<JournalEntry> ReadAsync(string stream, long after, CancellationToken cancellation) =>
        JournalSlices.StreamAsync(
            after, from => _readers.RunAsync(db => SqliteReads.Slice(db, stream, from), cancellation), cancellation);

    public Task<RecordedCommand?> FindCommandAsync(string stream, string account, string commandId, CancellationToken cancellation) =>
        _readers.RunAsync(db => SqliteReads.Command(db, stream, account, commandId), cancellation);

    public async Task StoreBodiesAsync(ImmutableArray<Body> bodies)
    {
        var packed = await BodyCodec.PackAsync(bodies);
        await _writer.RunAsync(db =>
        {
            SqliteAppend.StoreBodies(db, packed);
            return true;
        });
    }

    public async Task<ImmutableDictionary<string, ReadOnlyMemory<byte>>> ReadBodiesAsync(
        ImmutableArray<string> hashes, CancellationToken cancellation) =>
        await BodyCodec.UnpackAsync(await _readers.RunAsync(db => SqliteReads.Bodies(db, hashes), cancellation));

    public Task<ImmutableArray<string>> FindMissingBodiesAsync(ImmutableArray<string> hashes, CancellationToken cancellation) =>
        _readers.RunAsync(db => SqliteReads.MissingBodies(db, hashes), cancellation);

    public Task<ImmutableDictionary<Claim, string>> FindClaimsAsync(ImmutableArray<Claim> claims, CancellationToken cancellation) =>
        _readers.RunAsync(db => SqliteReads.Claims(db, claims), cancellation);

    public Task<ImmutableArray<Claim>> ReadClaimsAsync(string kind, string beginning, CancellationToken cancellation) =>
        _readers.RunAsync(db => SqliteReads.Claims(db, kind, beginning), cancellation);

    public Task<ImmutableArray<Card>> ReadCardsAsync(long afterSequence, CancellationToken cancellation) =>
        _readers.RunAsync(db => SqliteReads.Cards(db, afterSequence), cancellation);

    public Task<ImmutableArray<DueMoment>> ReadDueAsync(DateTimeOffset until, CancellationToken cancellation) =>
        _readers.RunAsync(db => SqliteReads.Due(db, until), cancellation);
}
