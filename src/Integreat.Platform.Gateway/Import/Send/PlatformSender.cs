using Integreat.Platform.Contracts.Import;
using Integreat.Platform.Gateway.Import.Resolve;

namespace Integreat.Platform.Gateway.Import.Send;

/// <summary>Brings the platform's part of a dump to its grain: first the texts and the manifest, then a question, then one command.</summary>
internal sealed class PlatformSender(IPlatformImport platform, ResolvedPlatform part)
{
    private readonly ManifestParts _parts = ManifestParts.Cut(part.Manifest);

    public async Task<ImportOutcome> CheckAsync(CancellationToken cancellation)
    {
        await new BodySender(platform).SendAsync(part.Bodies, _ => { }, cancellation);
        await new BodySender(platform).SendAsync(_parts.Bodies, _ => { }, cancellation);
        return await ImportAsync(dryRun: true);
    }

    public Task<ImportOutcome> TakeAsync() => ImportAsync(dryRun: false);

    private Task<ImportOutcome> ImportAsync(bool dryRun) =>
        platform.ImportAsync(ImportCommands.Of(_parts.Digest), _parts.Hashes, dryRun);
}
