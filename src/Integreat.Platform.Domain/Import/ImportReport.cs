namespace Integreat.Platform.Domain.Import;

/// <summary>A record of another system: its model, its key there, and a digest of all its fields.</summary>
public sealed record SourceRecord(string Model, long Key, string Digest);

/// <summary>Something about one record that a person should know.</summary>
/// <param name="StoredId">The number under which the platform knows the item, where it differs from the record's key.</param>
public sealed record ImportNote(string Code, SourceRecord Record, string Detail, long? StoredId = null);

/// <summary>What an import comes to: facts or a refusal, and what there is to say about it.</summary>
/// <param name="Taken">Records that were new or changed, by model.</param>
/// <param name="Unchanged">Records that were known in the same state, by model.</param>
public sealed record ImportDecision<TFact>(
    Decision<TFact> Decision,
    ImmutableSortedDictionary<string, int> Taken,
    ImmutableSortedDictionary<string, int> Unchanged,
    ImmutableArray<ImportNote> Notes)
    where TFact : class;

/// <summary>Compares records with what was taken before, and keeps the books.</summary>
internal sealed class ImportLedger(Func<SourceRecord, string?> knownDigest)
{
    private readonly SortedDictionary<string, int> _taken = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _unchanged = new(StringComparer.Ordinal);
    private readonly ImmutableArray<ImportNote>.Builder _notes = ImmutableArray.CreateBuilder<ImportNote>();

    /// <summary>Whether the record has to be taken: it is new, or it is not what it was. A changed one is noted.</summary>
    public bool Takes(SourceRecord record)
    {
        var known = knownDigest(record);
        var book = known == record.Digest ? _unchanged : _taken;
        book[record.Model] = book.GetValueOrDefault(record.Model) + 1;
        if (known is not null && known != record.Digest)
        {
            Note("record-changed", record, "The record has changed since the last import and overwrote what was here.");
        }

        return known != record.Digest;
    }

    public void Note(string code, SourceRecord record, string detail, long? storedId = null) =>
        _notes.Add(new ImportNote(code, record, detail, storedId));

    public ImportDecision<TFact> Close<TFact>(Decision<TFact> decision)
        where TFact : class =>
        new(
            decision,
            _taken.ToImmutableSortedDictionary(StringComparer.Ordinal),
            _unchanged.ToImmutableSortedDictionary(StringComparer.Ordinal),
            _notes.ToImmutable());
}
