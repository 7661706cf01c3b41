namespace Integreat.Platform.Contracts.Following;

/// <summary>The question that is under way: its answer may be held back, can be let go then, and is not waited for without end.</summary>
internal sealed class HeldQuestion(TimeProvider clock)
{
    // A question is given up so long after its answer was due: the lease has run out by then anyway.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Deadline _patience = new(clock);

    // Null while no answer is held back.
    private volatile CancellationTokenSource? _letGo;

    /// <summary>Whoever is in a hurry gets the answer at once from now on.</summary>
    public void LetGo() => _letGo?.Cancel();

    /// <param name="isUrgent">Whether somebody is in a hurry already, who called <see cref="LetGo"/> too early.</param>
    public async Task<T> AskAsync<T>(Func<CancellationToken, Task<T>> ask, TimeSpan hold, Func<bool> isUrgent)
    {
        var letGo = hold > TimeSpan.Zero ? new CancellationTokenSource() : null;
        _letGo = letGo;
        try
        {
            if (letGo is not null && isUrgent())
            {
                letGo.Cancel();
            }

            return await _patience.WaitAsync(ask(letGo?.Token ?? CancellationToken.None), hold + Patience);
        }
        finally
        {
            _letGo = null;
        }
    }
}
