using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway.Media;

/// <summary>The store of media files that is configured: a bucket if one is named, else a folder.</summary>
public static class MediaStores
{
    /// <summary>Registers it with its options, which are validated at start.</summary>
    public static IServiceCollection AddMediaStore(this IServiceCollection services)
    {
        services.AddOptions<MediaOptions>().BindConfiguration(MediaOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MediaOptions>, MediaOptionsValidator>());
        services.AddOptions<S3Options>().BindConfiguration(S3Options.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<S3Options>, S3OptionsValidator>());
        services.TryAddSingleton<IMediaStore>(provider => provider.GetRequiredService<IOptions<S3Options>>().Value is { IsUsed: true } bucket
            ? new S3MediaStore(bucket)
            : new FolderMediaStore(provider.GetRequiredService<IOptions<MediaOptions>>().Value.Folder));
        return services;
    }
}
