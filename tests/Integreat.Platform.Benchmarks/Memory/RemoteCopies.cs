using Integreat.Platform.Benchmarks.Editions;
using Integreat.Platform.Benchmarks.Hosting;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Gateway.Delivery;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace Integreat.Platform.Benchmarks.Memory;

/// <summary>Copies of editions as a gateway in another process holds them: its own bytes, which came through the wire.</summary>
internal sealed class RemoteCopies(RunningPlatform platform, EditionReaders readers)
{
    private readonly Serializer _wire = platform.Services.GetRequiredService<Serializer>();
    private readonly Compressor _compressor = platform.Services.GetRequiredService<Compressor>();
    private readonly List<EditionSnapshot> _held = [];

    public async Task AddAsync(long region, string language)
    {
        var deltas = await readers.ReadAllAsync(region, language);
        _held.Add(deltas.Aggregate(
            EditionSnapshot.Empty(_compressor),
            (snapshot, delta) => snapshot.Apply(_wire.Deserialize<EditionDelta>(_wire.SerializeToArray(delta))!.Items, EditionEpochs.None)));
    }
}
