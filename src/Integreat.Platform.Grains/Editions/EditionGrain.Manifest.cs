using System.IO.Compression;
using System.Text.Json;
using Integreat.Platform.Grains.Snapshots;
using Integreat.Platform.Grains.Telemetry;

namespace Integreat.Platform.Grains.Editions;

/// <summary>
/// The manifest outlives the activation: it is saved now and then and on graceful deactivation, never while a reader waits. What was not
/// saved is lost without harm: tokens from that time are answered with everything.
/// </summary>
internal sealed partial class EditionGrain
{
    private static readonly TimeSpan BetweenSaves = TimeSpan.FromSeconds(30);

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var called = _clock.GetTimestamp();
        var saved = Read(await _slot.ReadAsync(cancellationToken));
        _manifest = new EditionManifest(Guid.NewGuid().ToString("n"), saved);
        _relays.Add(_relay, _relay.StopAsync);
        this.RegisterGrainTimer(
            SaveManifestAsync, new GrainTimerCreationOptions(BetweenSaves, BetweenSaves) { Interleave = true, KeepAlive = false });
        GrainMetrics.Activated(GrainKind.Edition, _clock.GetElapsedTime(called));
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _relays.Remove(_relay);
        _foreignPages.Stop();
        _relay.StopAsync().Ignore(); // who cannot be told waits for the lease to run out
        await SaveManifestAsync().WaitAsync(cancellationToken);
    }

    private static SavedManifest? Read(StoredSnapshot? stored)
    {
        if (stored is not { Format: SavedManifest.Format })
        {
            return null;
        }

        using var json = new BrotliStream(new MemoryStream(stored.Payload), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<SavedManifest>(json, JsonSerializerOptions.Web);
    }

    private async Task SaveManifestAsync()
    {
        if (Manifest.Revision == _savedRevision)
        {
            return;
        }

        var manifest = Manifest.Save();
        if (await _slot.WriteAsync(() => Write(manifest)))
        {
            _savedRevision = manifest.Revision;
        }
    }

    private static StoredSnapshot Write(SavedManifest manifest)
    {
        using var buffer = new MemoryStream();
        using (var compressed = new BrotliStream(buffer, CompressionLevel.Fastest))
        {
            JsonSerializer.Serialize(compressed, manifest, JsonSerializerOptions.Web);
        }

        return new StoredSnapshot(SavedManifest.Format, manifest.Revision, buffer.ToArray());
    }
}
