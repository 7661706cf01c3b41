namespace Integreat.Platform.Storage.Transfer;

/// <summary>
/// The rows of a database as they can be carried into another one, in one transaction: a value is a string, a long, a bool, a byte[] or null.
/// </summary>
internal interface IStoredRows : IAsyncDisposable
{
    /// <summary>Whether nothing was ever stored here.</summary>
    Task<bool> IsEmptyAsync(CancellationToken cancellation);

    /// <summary>All rows of a table, ordered by its key.</summary>
    IAsyncEnumerable<object?[]> ReadAsync(StoredTable table, CancellationToken cancellation);

    /// <summary>The last number that a numbered table has given, which need not be there any more; 0 if none was.</summary>
    Task<long> ReadCounterAsync(StoredTable table, CancellationToken cancellation);

    Task WriteAsync(StoredTable table, IAsyncEnumerable<object?[]> rows, CancellationToken cancellation);

    Task WriteCounterAsync(StoredTable table, long last, CancellationToken cancellation);

    /// <summary>Keeps what was written; without it nothing is.</summary>
    Task CommitAsync(CancellationToken cancellation);
}
