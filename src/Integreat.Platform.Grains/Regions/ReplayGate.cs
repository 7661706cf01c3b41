namespace Integreat.Platform.Grains.Regions;

/// <summary>Bounds how many activations of a silo replay at once, so that one crowd of waking regions does not slow the others' readers.</summary>
internal sealed class ReplayGate : IDisposable
{
    private readonly SemaphoreSlim _places = new(Math.Max(4, Environment.ProcessorCount * 2));

    /// <summary>Waits for a place; dispose what comes back to give it up.</summary>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellation)
    {
        await _places.WaitAsync(cancellation);
        return new Place(_places);
    }

    public void Dispose() => _places.Dispose();

    private sealed class Place(SemaphoreSlim places) : IDisposable
    {
        public void Dispose() => places.Release();
    }
}
