using Integreat.Platform.Contracts.Directory;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Integreat.Platform.Gateway.Delivery;

/// <summary>
/// Answers that were found in an edition, by the target of the request: whoever asks for the same again while directory and edition are the same
/// need not be led to it through all the indexes, whose every step is memory that no cache of the processor holds where editions are many.
/// </summary>
/// <remarks>Two that want the same place take turns in it: who does not find anything here is answered as ever.</remarks>
internal sealed class FoundAnswers : IDisposable
{
    private const int Places = 1 << 17;

    // A target beyond this is no client's.
    private const int LongestTarget = 512;

    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromSeconds(15);

    private readonly Found?[] _found = new Found?[Places];
    private readonly DirectoryReplica _directory;
    private readonly EditionReplicas _editions;
    private readonly ITimer _timer;

    public FoundAnswers(DirectoryReplica directory, EditionReplicas editions, TimeProvider clock)
    {
        (_directory, _editions) = (directory, editions);
        _timer = clock.CreateTimer(_ => Sweep(), state: null, BetweenSweeps, BetweenSweeps);
    }

    /// <summary>How many are kept.</summary>
    public int Count => _found.Count(found => found is not null);

    /// <summary>The answer that this request would get from memory; null where it is not known, or somebody must be asked.</summary>
    public Body? Find(HttpContext http)
    {
        // The edition before the directory: it changes far more often, and who then goes the long way counts as one read of the directory, not two.
        if (!IsRead(http) || Target(http) is not { } target
            || Volatile.Read(ref _found[Place(target)]) is not { } found || found.Target != target
            || !found.Replica.StillReads(found.Edition) || !_directory.StillReads(found.Directory))
        {
            return null;
        }

        http.SetEndpoint(found.Endpoint); // as the routing does: metrics and traces tell it from others
        return found.Answer;
    }

    /// <summary>Answers the request, and keeps the answer for the next one.</summary>
    /// <param name="region">As the directory told of it for this request.</param>
    /// <param name="edition">In which the answer was found; it and the region are all that it depends on.</param>
    public Task SendAsync(HttpContext http, DirectoryEntry region, string language, EditionSnapshot edition, Body answer)
    {
        // The directory may have changed meanwhile. An edition of the past, or one that has changed, is none that is read now.
        var directory = _directory.Current;
        if (IsRead(http) && Target(http) is { } target && ReferenceEquals(directory.Find(region.Slug), region)
            && _editions.Find(region.Region, language) is { } replica && replica.Current == edition)
        {
            Volatile.Write(ref _found[Place(target)], new Found(target, directory, replica, edition, answer, http.GetEndpoint()));
        }

        return BodyResponse.SendAsync(http, answer);
    }

    public void Dispose() => _timer.Dispose();

    private static bool IsRead(HttpContext http) => HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);

    // As it was sent, for nothing is spent on reading it.
    private static string? Target(HttpContext http) =>
        http.Features.Get<IHttpRequestFeature>()?.RawTarget is { Length: <= LongestTarget } target ? target : null;

    private static int Place(string target) => target.GetHashCode(StringComparison.Ordinal) & (Places - 1);

    // What is of no use any more must not keep former editions in memory.
    private void Sweep()
    {
        var directory = _directory.Current;
        foreach (ref var place in _found.AsSpan())
        {
            if (Volatile.Read(ref place) is { } found
                && (found.Directory != directory || found.Replica.IsRetired || found.Replica.Current != found.Edition))
            {
                Interlocked.CompareExchange(ref place, null, found);
            }
        }
    }

    private sealed record Found(
        string Target, DirectorySnapshot Directory, EditionReplica Replica, EditionSnapshot Edition, Body Answer, Endpoint? Endpoint);
}
