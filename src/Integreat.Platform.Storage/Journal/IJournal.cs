using System.Collections.Immutable;

namespace Integreat.Platform.Storage.Journal;

/// <summary>
/// The record of truth: append-only streams of facts, the texts that facts refer to, names that may be claimed once, and the cards by
/// which streams present themselves. It knows neither pages nor regions.
/// </summary>
public interface IJournal
{
    /// <summary>Makes the caller the stream's only writer: raises and returns the owner's epoch. An older owner's appends fail from now on.</summary>
    Task<OwnerClaim> ClaimAsync(string stream, CancellationToken cancellation);

    /// <summary>
    /// Says that this owner gives nothing out any more, and for how long what it gave out may still be shown. Of no effect if the stream has
    /// another owner by now.
    /// </summary>
    Task ReleaseAsync(string stream, long epoch, TimeSpan leasesLeft);

    /// <summary>The epochs of the streams' owners as they are committed; a stream that nobody ever claimed is missing in the answer.</summary>
    Task<ImmutableDictionary<string, long>> ReadOwnersAsync(ImmutableArray<string> streams, CancellationToken cancellation);

    /// <summary>
    /// Appends a command's facts with all that belongs to them, in one transaction, or nothing at all. Not cancellable: once decided, an
    /// append runs to its end. An exception means that the outcome is unknown, unless it is a <see cref="NotStoredException"/>.
    /// </summary>
    Task<AppendResult> AppendAsync(Append append);

    /// <summary>The stream's facts after a version, oldest first, streaming.</summary>
    IAsyncEnumerable<JournalEntry> ReadAsync(string stream, long after, CancellationToken cancellation);

    /// <summary>A command that was carried out before under this id, or null.</summary>
    Task<RecordedCommand?> FindCommandAsync(string stream, string account, string commandId, CancellationToken cancellation);

    /// <summary>Stores texts under their hashes, each once; may be called ahead of the append that refers to them.</summary>
    Task StoreBodiesAsync(ImmutableArray<Body> bodies);

    /// <summary>The texts that are stored under these hashes; unknown hashes are missing in the answer.</summary>
    Task<ImmutableDictionary<string, ReadOnlyMemory<byte>>> ReadBodiesAsync(ImmutableArray<string> hashes, CancellationToken cancellation);

    /// <summary>Of these hashes, those that nothing is stored under.</summary>
    Task<ImmutableArray<string>> FindMissingBodiesAsync(ImmutableArray<string> hashes, CancellationToken cancellation);

    /// <summary>Who holds these names; names that nobody holds are missing in the answer.</summary>
    Task<ImmutableDictionary<Claim, string>> FindClaimsAsync(ImmutableArray<Claim> claims, CancellationToken cancellation);

    /// <summary>All names of a kind that anybody holds and that begin so, in the sequence of their bytes.</summary>
    /// <param name="beginning">Not empty; ends with an ASCII character.</param>
    Task<ImmutableArray<Claim>> ReadClaimsAsync(string kind, string beginning, CancellationToken cancellation);

    /// <summary>All cards that were written after a sequence number, in that order. The newest card of each stream only.</summary>
    Task<ImmutableArray<Card>> ReadCardsAsync(long afterSequence, CancellationToken cancellation);

    /// <summary>The streams whose next due moment is not later than this one, the earliest first.</summary>
    Task<ImmutableArray<DueMoment>> ReadDueAsync(DateTimeOffset until, CancellationToken cancellation);
}

/// <summary>What a new owner must know.</summary>
/// <param name="FormerLeasesLeft">
/// For how long from now what the former owner gave out may still be shown, at most; null: it did not say, because it did not end in good order.
/// Zero for a stream's first owner.
/// </param>
public readonly record struct OwnerClaim(long Epoch, TimeSpan? FormerLeasesLeft);

/// <summary>A stored fact.</summary>
/// <param name="Name">A stable name with a version, such as "page-added.1".</param>
/// <param name="Payload">JSON, UTF-8.</param>
/// <param name="At">When it was decided, UTC, in microseconds.</param>
/// <param name="By">The account that acted.</param>
public sealed record JournalEntry(
    long Version, string Name, ReadOnlyMemory<byte> Payload, DateTimeOffset At, string By, string CommandId);

/// <summary>A fact to be appended; its version follows from its place.</summary>
/// <param name="Subject">What it is about, such as "page/17": the thing in whose history it stands; null: in none.</param>
public sealed record NewFact(string Name, ReadOnlyMemory<byte> Payload, string? Subject = null);

/// <summary>Everything that one command writes.</summary>
public sealed record Append
{
    public required string Stream { get; init; }

    /// <summary>The epoch that <see cref="IJournal.ClaimAsync"/> gave.</summary>
    public required long Epoch { get; init; }

    /// <summary>The version of the stream's last fact as the writer knows it; 0 for an empty stream.</summary>
    public required long ExpectedVersion { get; init; }
    public required ImmutableArray<NewFact> Facts { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }
    public required CommandRecord Command { get; init; }
    public ImmutableArray<Body> Bodies { get; init; } = [];
    public ImmutableArray<Claim> Claims { get; init; } = [];

    /// <summary>Names that this stream gives up.</summary>
    public ImmutableArray<Claim> Releases { get; init; } = [];

    /// <summary>The stream's new card (JSON, UTF-8), if it changes.</summary>
    public ReadOnlyMemory<byte>? Card { get; init; }

    /// <summary>
    /// Hashes of texts that the stream will never show again. A text is destroyed when every stream whose facts name it has said so.
    /// </summary>
    public ImmutableArray<string> Erasures { get; init; } = [];

    /// <summary>When the stream next has something to do by itself, as it is after these facts; null: nothing, so it is told every time.</summary>
    public DateTimeOffset? Due { get; init; }
}

/// <summary>A command's id with a digest of its content and the outcome that repetitions get.</summary>
/// <param name="Client">By what kind of client it was sent.</param>
/// <param name="Reason">Why, in the words of who sent it.</param>
public sealed record CommandRecord(
    string Id, string Digest, ReadOnlyMemory<byte> Outcome, string? Client = null, string? Reason = null);

public sealed record RecordedCommand(string Digest, ReadOnlyMemory<byte> Outcome);

/// <summary>A text named by the SHA-256 of its bytes (lower-case hex).</summary>
public sealed record Body(string Hash, ReadOnlyMemory<byte> Bytes);

/// <summary>A name that at most one stream holds, such as ("region-slug", "augsburg").</summary>
public sealed record Claim(string Kind, string Name);

/// <param name="Sequence">Grows with every card that is committed, over all streams; never skips a later-committed smaller number.</param>
public sealed record Card(string Stream, long Sequence, ReadOnlyMemory<byte> Json);

/// <param name="At">UTC, in microseconds.</param>
public sealed record DueMoment(string Stream, DateTimeOffset At);

/// <summary>What became of an append.</summary>
public abstract record AppendResult
{
    private AppendResult()
    {
    }

    /// <summary>Everything is stored.</summary>
    public sealed record Appended(long Version) : AppendResult;

    /// <summary>Nothing is stored: the stream has facts that the writer does not know. Read them and decide again.</summary>
    public sealed record VersionConflict(long Version) : AppendResult;

    /// <summary>Nothing is stored: another owner has claimed the stream. The writer must stop.</summary>
    public sealed record OwnerChanged(long Epoch) : AppendResult;

    /// <summary>Nothing is stored: another stream holds the name.</summary>
    public sealed record NameTaken(Claim Claim, string Holder) : AppendResult;

    /// <summary>Nothing is stored: a command with this id was carried out before.</summary>
    public sealed record CommandKnown(RecordedCommand Command) : AppendResult;
}
