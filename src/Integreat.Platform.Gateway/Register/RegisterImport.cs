using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Import;
using Integreat.Platform.Contracts.Register;
using Integreat.Platform.Gateway.Import.Send;

namespace Integreat.Platform.Gateway.Register;

/// <summary>Takes a register over, in the place of the one that is there.</summary>
public sealed class RegisterImport(IGrainFactory grains)
{
    /// <exception cref="RegisterException">The platform refuses it.</exception>
    public async Task RunAsync(RegisterFile file, CancellationToken cancellation)
    {
        var parts = ManifestParts.Cut(new RegisterManifest(file.Entries));
        await new BodySender(grains.GetGrain<IPlatformImport>(GrainKeys.Platform)).SendAsync(parts.Bodies, _ => { }, cancellation);
        var outcome = await grains.GetGrain<IRegister>(GrainKeys.Register).ImportAsync(
            CommandContext.Service($"register:{parts.Digest}"), parts.Hashes);
        if (outcome.RefusalCode is not null)
        {
            throw new RegisterException(outcome.Detail!);
        }
    }
}
