using Microsoft.Extensions.DependencyInjection;

namespace Integreat.Platform.Grains.Scheduling;

/// <summary>Lets things happen by themselves.</summary>
public static class SchedulingServices
{
    /// <summary>For a host with a silo that serves; to be called after the silo is registered, since it has to be up first.</summary>
    public static IServiceCollection AddScheduling(this IServiceCollection services) => services.AddHostedService<SchedulerStart>();
}
