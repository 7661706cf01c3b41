using Integreat.Platform.Gateway.Accounts;
using Integreat.Platform.Gateway.Admin;
using Integreat.Platform.Gateway.Assets;
using Integreat.Platform.Gateway.Chat;
using Integreat.Platform.Gateway.Clients;
using Integreat.Platform.Gateway.Compat.V3;
using Integreat.Platform.Gateway.Compat.V3.WebApp;
using Integreat.Platform.Gateway.Delivery;
using Integreat.Platform.Gateway.Feedback;
using Integreat.Platform.Gateway.Feeds;
using Integreat.Platform.Gateway.Health;
using Integreat.Platform.Gateway.Home;
using Integreat.Platform.Gateway.Media;
using Integreat.Platform.Gateway.Media.Upload;
using Integreat.Platform.Gateway.Onboarding;
using Integreat.Platform.Gateway.Open;
using Integreat.Platform.Gateway.OpenApi;
using Integreat.Platform.Gateway.OpenApi.Admin;
using Integreat.Platform.Gateway.Pages;
using Integreat.Platform.Gateway.Pdf;
using Integreat.Platform.Gateway.Protection;
using Integreat.Platform.Gateway.RawTargets;
using Integreat.Platform.Gateway.Regions;
using Integreat.Platform.Gateway.Rights;
using Integreat.Platform.Gateway.Screens;
using Integreat.Platform.Gateway.SiteMaps;
using Integreat.Platform.Gateway.Sync;
using Integreat.Platform.Gateway.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway;

/// <summary>
/// The HTTP side of the platform. It needs an <c>IGrainFactory</c> (a silo's or a client's) and accounts (<see cref="AccountServices"/>), and
/// nothing else of ours.
/// </summary>
public static class GatewayServices
{
    public static IServiceCollection AddGateway(this IServiceCollection services)
    {
        services.AddOptions<DeliveryOptions>().BindConfiguration(DeliveryOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DeliveryOptions>, DeliveryOptionsValidator>());
        services.AddOptions<PdfOptions>().BindConfiguration(PdfOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PdfOptions>, PdfOptionsValidator>());
        services.AddOptions<PublicOptions>().BindConfiguration(PublicOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PublicOptions>, PublicOptionsValidator>());
        services.AddMediaStore();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<Compressor>();
        services.TryAddSingleton<DirectoryReplica>();
        services.TryAddSingleton<EditionReplicas>();
        services.TryAddSingleton<FoundAnswers>();
        services.TryAddSingleton(provider => new Readiness(
            provider.GetRequiredService<DirectoryReplica>(),
            provider.GetRequiredService<EditionReplicas>(),
            provider.GetRequiredService<ILogger<Readiness>>()));
        services.AddHostedService(provider => provider.GetRequiredService<Readiness>());
        services.TryAddSingleton<HealthEndpoints>();
        services.TryAddSingleton<PastReads>();
        services.TryAddSingleton<RegionEndpoints>();
        services.TryAddSingleton<PagesEndpoints>();
        services.TryAddSingleton<PrintQueue>();
        services.TryAddSingleton<PdfEndpoints>();
        services.TryAddSingleton<ImprintEndpoints>();
        services.TryAddSingleton<FeedbackItems>();
        services.TryAddSingleton<FeedbackSubjects>();
        services.TryAddSingleton<FeedbackEndpoints>();
        services.TryAddSingleton<PushEndpoints>();
        services.TryAddSingleton<BearerTokens>();
        services.TryAddSingleton<SettingsEndpoints>();
        services.TryAddSingleton<ChatEndpoints>();
        services.TryAddSingleton<WebhookEndpoints>();
        services.TryAddSingleton<WebAppFinder>();
        services.TryAddSingleton<WebAppEndpoints>();
        services.TryAddSingleton<SyncEndpoints>();
        services.TryAddSingleton<SiteMapEndpoints>();
        services.TryAddSingleton<FeedEndpoints>();
        services.TryAddSingleton<EventsEndpoints>();
        services.TryAddSingleton<LocationsEndpoints>();
        services.TryAddSingleton<NewsEndpoints>();
        services.TryAddSingleton<HomeEndpoints>();
        services.TryAddSingleton(provider => MediaAddresses.Of(
            provider.GetRequiredService<IGrainFactory>(), provider.GetRequiredService<DirectoryReplica>(),
            provider.GetRequiredService<LoadLimits>(), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<UploadedMedia>();
        services.TryAddSingleton<MediaEndpoints>();
        services.TryAddSingleton<DocumentEndpoints>();
        services.TryAddSingleton<GatewayGauges>();
        services.AddClientLimits();
        services.AddConnectionLimits();
        services.AddOptions<LoadOptions>().BindConfiguration(LoadOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<LoadOptions>, LoadOptionsValidator>());
        services.TryAddSingleton<LoadLimits>();
        services.TryAddSingleton<SameOrigin>();
        services.TryAddSingleton<AdminCommands>();
        services.TryAddSingleton<AdminReads>();
        services.TryAddSingleton<RegionConditions>();
        services.TryAddSingleton<AccountSearch>();
        services.Configure<RouteHandlerOptions>(handlers => handlers.ThrowOnBadRequest = true); // the edge says what was wrong
        services.ConfigureHttpJsonOptions(json =>
        {
            (json.SerializerOptions.RespectNullableAnnotations, json.SerializerOptions.RespectRequiredConstructorParameters) = (true, true);
            json.SerializerOptions.Converters.Add(new WholeArrays());
        });
        services.AddScreens();
        services.AddAdminDocument();
        services.AddRouting(routing => routing.SetParameterPolicy<SlugConstraint>(SlugConstraint.Name));
        services.Configure<KestrelServerOptions>(kestrel => kestrel.ConfigureEndpointDefaults(endpoint => endpoint.UseRawTargets()));
        return services;
    }

    /// <summary>What surrounds every answer of the API, and the routing; belongs before the endpoints.</summary>
    public static IApplicationBuilder UseGateway(this IApplicationBuilder app) =>
        app.UseSecurityHeaders().UseForwardedHeaders().UseMiddleware<V3Edge>().UseMiddleware<AdminEdge>().UseMiddleware<ScreensEdge>().UseRouting().UseRateLimiter(); // which limit holds is known of a route

    /// <summary>All routes of the gateway.</summary>
    public static IEndpointRouteBuilder MapGateway(this IEndpointRouteBuilder routes)
    {
        var services = routes.ServiceProvider;
        services.GetRequiredService<GatewayGauges>(); // from now on it can be looked at
        services.GetRequiredService<HomeEndpoints>().Map(routes);
        services.GetRequiredService<HealthEndpoints>().Map(routes);
        services.GetRequiredService<MediaEndpoints>().Map(routes);
        services.GetRequiredService<DocumentEndpoints>().Map(routes);
        AssetEndpoints.Map(routes);
        routes.MapAdmin();
        routes.MapPreview();
        routes.MapScreens();

        var v3 = new V3Routes(
            routes, services.GetRequiredService<DirectoryReplica>(), services.GetRequiredService<LoadLimits>(), services.GetRequiredService<PastReads>());
        services.GetRequiredService<RegionEndpoints>().Map(v3);
        services.GetRequiredService<PagesEndpoints>().Map(v3);
        services.GetRequiredService<PdfEndpoints>().Map(v3);
        services.GetRequiredService<ImprintEndpoints>().Map(v3);
        services.GetRequiredService<EventsEndpoints>().Map(v3);
        services.GetRequiredService<FeedbackEndpoints>().Map(v3);
        services.GetRequiredService<PushEndpoints>().Map(v3);
        services.GetRequiredService<SettingsEndpoints>().Map(v3);
        services.GetRequiredService<ChatEndpoints>().Map(v3);
        services.GetRequiredService<WebhookEndpoints>().Map(v3);
        services.GetRequiredService<WebAppEndpoints>().Map(v3);
        services.GetRequiredService<LocationsEndpoints>().Map(v3);
        services.GetRequiredService<NewsEndpoints>().Map(v3);
        v3.MapUnknown();

        var open = new OpenRoutes(
            routes, services.GetRequiredService<DirectoryReplica>(), services.GetRequiredService<ILogger<OpenRoutes>>());
        services.GetRequiredService<SyncEndpoints>().Map(open);
        services.GetRequiredService<SiteMapEndpoints>().Map(open);
        services.GetRequiredService<FeedEndpoints>().Map(open);
        return routes;
    }
}
