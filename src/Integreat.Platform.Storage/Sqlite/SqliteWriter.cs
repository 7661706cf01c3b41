using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Integreat.Platform.Storage.Telemetry;
using Microsoft.Data.Sqlite;

namespace Integreat.Platform.Storage.Sqlite;

/// <summary>
/// The one writer: a thread that takes what waits, runs it in one transaction and answers after the commit, so that many callers
/// share one flush to disk. Each piece of work has a savepoint of its own; its failure does not touch its neighbours.
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    private const int MostPerTransaction = 256;

    private readonly string _file;
    private readonly BlockingCollection<SqliteWrite> _waiting = [];
    private readonly Thread _thread;
    private readonly Lock _closing = new();
    private SqliteSession? _db;
    private bool _closed;

    public SqliteWriter(string file)
    {
        _file = file;
        _thread = new Thread(Work) { Name = "database writer", IsBackground = true };
        _thread.Start();
    }

    /// <summary>How many writes wait for the next transaction.</summary>
    public int Waiting => _closed ? 0 : _waiting.Count;

    public Task<T> RunAsync<T>(Func<SqliteSession, T> work, [CallerMemberName] string operation = "")
    {
        var write = new SqliteWrite<T>(work);
        lock (_closing)
        {
            if (_closed)
            {
                return Task.FromException<T>(new NotStoredException("The database is closed."));
            }

            _waiting.Add(write);
        }

        return StorageActivities.Follow(write.Done, operation);
    }

    /// <summary>Finishes what waits, then stops.</summary>
    public void Dispose()
    {
        lock (_closing)
        {
            if (_closed)
            {
                return;
            }

            _closed = true;
            _waiting.CompleteAdding();
        }

        _thread.Join();
        _waiting.Dispose();
    }

    private void Work()
    {
        var group = new List<SqliteWrite>(MostPerTransaction);
        while (_waiting.TryTake(out var first, Timeout.Infinite))
        {
            group.Add(first);
            while (group.Count < MostPerTransaction && _waiting.TryTake(out var next))
            {
                group.Add(next);
            }

            Write(group);
            group.Clear();
        }

        _db?.Dispose();
    }

    private void Write(List<SqliteWrite> group)
    {
        List<SqliteWrite> written;
        try
        {
            _db ??= new SqliteSession(SqliteConnections.OpenWriter(_file));
            _db.Run("BEGIN IMMEDIATE");
            written = RunEach(_db, group);
        }
        catch (Exception exception)
        {
            // Nothing was committed, and closing the connection ends whatever transaction is left.
            Reopen();
            FailAll(group, new NotStoredException("The database could not be written.", exception));
            return;
        }

        try
        {
            _db.Run("COMMIT");
        }
        catch (SqliteException exception)
        {
            FailAll(written, AfterFailedCommit(exception));
            return;
        }

        written.ForEach(write => write.Complete());
    }

    /// <summary>The writes that belong into the commit. One that failed is told so at once, unless the whole transaction is lost.</summary>
    private static List<SqliteWrite> RunEach(SqliteSession db, List<SqliteWrite> group)
    {
        var written = new List<SqliteWrite>(group.Count);
        var failed = new List<(SqliteWrite Write, Exception Reason)>();
        foreach (var write in group)
        {
            db.Run("SAVEPOINT item");
            try
            {
                write.Run(db);
                written.Add(write);
            }
            catch (Exception exception) when (db.InTransaction)
            {
                db.Run("ROLLBACK TO item");
                failed.Add((write, exception));
            }

            db.Run("RELEASE item");
        }

        failed.ForEach(item => item.Write.Fail(new NotStoredException("The database could not take this.", item.Reason)));
        return written;
    }

    private Exception AfterFailedCommit(SqliteException exception)
    {
        // A transaction that is still open has certainly not been committed. If SQLite has ended it by itself after an I/O error,
        // a recovery of the file could still find it complete.
        var open = _db!.InTransaction;
        Reopen();
        return open
            ? new NotStoredException("The database could not be committed.", exception)
            : new IOException("The commit failed; whether it took effect is unknown.", exception);
    }

    private void Reopen()
    {
        _db?.Dispose();
        _db = null;
    }

    private static void FailAll(List<SqliteWrite> group, Exception exception) => group.ForEach(write => write.Fail(exception));
}
