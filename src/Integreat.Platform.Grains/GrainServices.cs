using Integreat.Platform.Grains.Chat;
using Integreat.Platform.Grains.Editions;
using Integreat.Platform.Grains.Following;
using Integreat.Platform.Grains.Journaling;
using Integreat.Platform.Grains.News;
using Integreat.Platform.Grains.Platform;
using Integreat.Platform.Grains.Regions;
using Integreat.Platform.Storage.Journal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Grains;

/// <summary>Registers what the grains need besides storage.</summary>
public static class GrainServices
{
    public static ISiloBuilder AddPlatformGrains(this ISiloBuilder silo)
    {
        silo.Services.TryAddSingleton(TimeProvider.System);
        silo.Services.TryAddSingleton<ReplayGate>();
        silo.Services.TryAddSingleton<OwnerChecks>();
        silo.Services.AddSingleton<Relays>();
        silo.Services.AddSingleton<PlatformRelay>();
        silo.Services.AddSingleton<SiloLeases>();
        silo.Services.AddSingleton(provider => new LeaseHub(
            provider.GetRequiredService<ILocalSiloDetails>().SiloAddress.ToParsableString(),
            provider.GetRequiredService<IJournal>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping));
        silo.Services.AddPlacementDirector<NamedSiloPlacement, NamedSiloDirector>();
        silo.Services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>>(provider => provider.GetRequiredService<Relays>());
        silo.Services.AddOptions<PublicAddresses>().BindConfiguration(PublicAddresses.Section).ValidateOnStart();
        silo.Services.TryAddSingleton<IValidateOptions<PublicAddresses>, PublicAddressesValidator>();
        silo.Services.AddOptions<RegionOptions>().BindConfiguration(RegionOptions.Section).ValidateOnStart();
        silo.Services.TryAddSingleton<IValidateOptions<RegionOptions>, RegionOptionsValidator>();
        silo.Services.AddOptions<EditionOptions>().BindConfiguration(EditionOptions.Section).ValidateOnStart();
        silo.Services.TryAddSingleton<IValidateOptions<EditionOptions>, EditionOptionsValidator>();
        silo.Services.AddExternalNews();
        silo.Services.AddChat();
        return silo;
    }
}
