using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Grains.News;

/// <summary>Registers what fetches news of other sources.</summary>
internal static class ExternalNewsServices
{
    public static void AddExternalNews(this IServiceCollection services)
    {
        services.AddOptions<ExternalNewsOptions>().BindConfiguration(ExternalNewsOptions.Section).ValidateOnStart();
        services.TryAddSingleton<IValidateOptions<ExternalNewsOptions>, ExternalNewsOptionsValidator>();
        services.TryAddSingleton<INewsSource, HttpNewsSource>();
        services.AddHttpClient(HttpNewsSource.ClientName)
            .ConfigureHttpClient((provider, client) =>
            {
                var options = provider.GetRequiredService<IOptions<ExternalNewsOptions>>().Value;
                client.Timeout = TimeSpan.FromSeconds(options.TimeoutSeconds);
                client.MaxResponseContentBufferSize = options.LargestKilobytes * 1024L;
                client.DefaultRequestHeaders.UserAgent.ParseAdd("IntegreatPlatform/1");
                client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                MaxAutomaticRedirections = 3,
                AutomaticDecompression = System.Net.DecompressionMethods.All,
                UseCookies = false,
            });
    }
}
