namespace Integreat.Platform.Storage.Sqlite;

/// <summary>Something that waits for its place in the writer's next transaction.</summary>
internal abstract class SqliteWrite
{
    /// <summary>Does the work; the answer is kept until <see cref="Complete"/>.</summary>
    public abstract void Run(SqliteSession db);

    /// <summary>Gives the answer to whoever waits for it: the work is on disk.</summary>
    public abstract void Complete();

    public abstract void Fail(Exception exception);
}

/// <inheritdoc cref="SqliteWrite"/>
internal sealed class SqliteWrite<T>(Func<SqliteSession, T> work) : SqliteWrite
{
    // Whoever waits must not go on with its own work on the writer's thread.
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _answer = default!;

    public Task<T> Done => _done.Task;

    public override void Run(SqliteSession db) => _answer = work(db);

    public override void Complete() => _done.SetResult(_answer);

    public override void Fail(Exception exception) => _done.SetException(exception);
}
