using System.Security.Cryptography;
using System.Text.Json;
using Integreat.Platform.Contracts.Import;

namespace Integreat.Platform.Gateway.Import.Send;

/// <summary>Asks the platform whether it takes its part of a dump, and has it take it.</summary>
internal sealed class PlatformSender(IPlatformImport platform, PlatformManifest manifest)
{
    private readonly string _digest = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(manifest)));

    public Task<ImportOutcome> CheckAsync() => platform.ImportAsync(ImportCommands.Of(_digest), manifest, dryRun: true);

    public Task<ImportOutcome> TakeAsync() => platform.ImportAsync(ImportCommands.Of(_digest), manifest, dryRun: false);
}
