using Integreat.Platform.Gateway.Screens.Home;
using Integreat.Platform.Gateway.Screens.Inbox;
using Integreat.Platform.Gateway.Screens.Pages;
using Integreat.Platform.Gateway.Screens.Presence;
using Integreat.Platform.Gateway.Screens.Regions;
using Integreat.Platform.Gateway.Screens.Events;
using Integreat.Platform.Gateway.Screens.Team;
using Integreat.Platform.Gateway.Screens.Texts;
using Integreat.Platform.Gateway.Screens.Things;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using MudBlazor;
using MudBlazor.Services;

namespace Integreat.Platform.Gateway.Screens;

/// <summary>The screens of those who edit and administer, at <c>/admin</c>: Razor components that run on the gateway.</summary>
internal static class ScreensSetup
{
    public static IServiceCollection AddScreens(this IServiceCollection services)
    {
        services.AddOptions<ScreenOptions>().BindConfiguration(ScreenOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ScreenOptions>, ScreenOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ScreenOptions>, MapTilesValidator>());
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddMudServices(mud =>
        {
            mud.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomStart;
            mud.SnackbarConfiguration.PreventDuplicates = true;

            // Whatever fades is hard to read while it does.
            (mud.SnackbarConfiguration.ShowTransitionDuration, mud.SnackbarConfiguration.HideTransitionDuration) = (0, 0);
        });
        services.TryAddSingleton<OpenScreens>();
        services.TryAddSingleton<RegionFeeds>();
        services.TryAddSingleton<InboxFeeds>();
        services.TryAddSingleton<PlatformFeed>();
        services.TryAddSingleton<RegionPresences>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<CircuitHandler, ScreenLife>());
        services.TryAddScoped<OwnPresence>();
        services.AddScoped<CircuitHandler>(circuit => circuit.GetRequiredService<OwnPresence>());
        services.TryAddScoped<Visitors>();
        services.TryAddScoped<DeskFeeds>();
        services.TryAddScoped<ScreenCommands>();
        services.TryAddScoped<MessageTimes>();
        services.TryAddScoped<ScreenMessages>();
        services.TryAddScoped<DeskTexts>();
        services.TryAddSingleton<ThingNames>();
        services.TryAddSingleton<MirroredPages>();
        services.TryAddSingleton<LatestCommands>();
        services.TryAddSingleton<ScreenStatus>();
        services.TryAddSingleton<LinkTargets>();
        services.TryAddScoped<EventCopies>();
        return services;
    }

    public static IEndpointRouteBuilder MapScreens(this IEndpointRouteBuilder routes)
    {
        // The scripts and styles of the screens lie beside a program that was built with them, which a host in a test was not.
        var assets = $"{routes.ServiceProvider.GetRequiredService<IHostEnvironment>().ApplicationName}.staticwebassets.endpoints.json";
        if (File.Exists(Path.Combine(AppContext.BaseDirectory, assets)))
        {
            routes.MapStaticAssets(assets);
        }

        // No form is posted to a component: what signs in and out are calls of the admin API, which knows where they come from.
        routes.MapRazorComponents<App>().AddInteractiveServerRenderMode(server => server.ContentSecurityFrameAncestorsPolicy = null).DisableAntiforgery();
        return routes;
    }
}
