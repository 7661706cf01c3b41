using Integreat.Platform.Storage.Journal;

namespace Integreat.Platform.Benchmarks.Hosting;

/// <summary>Keeps benchmarks away from databases that somebody needs.</summary>
internal static class EmptyDatabase
{
    /// <exception cref="InvalidOperationException">It holds regions.</exception>
    public static async Task RequireAsync(IJournal journal, CancellationToken cancellation)
    {
        if (await journal.ReadCardsAsync(0, cancellation) is not [])
        {
            throw new InvalidOperationException("The PostgreSQL database holds a platform. Give an empty one that may be filled with rubbish.");
        }
    }
}
