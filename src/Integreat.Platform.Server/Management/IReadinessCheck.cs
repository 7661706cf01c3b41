namespace Integreat.Platform.Server.Management;

/// <summary>Something that must be so before a process is ready. A process of role "all" has that of a silo and that of a gateway.</summary>
internal interface IReadinessCheck
{
    Task<bool> IsReadyAsync(CancellationToken cancellation);
}
