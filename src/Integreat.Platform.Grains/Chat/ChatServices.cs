using Integreat.Platform.Grains.Chat.Zammad;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Grains.Chat;

/// <summary>Registers what chats need besides storage.</summary>
internal static class ChatServices
{
    public static void AddChat(this IServiceCollection services)
    {
        services.AddOptions<ChatOptions>().BindConfiguration(ChatOptions.Section).ValidateOnStart();
        services.TryAddSingleton<IValidateOptions<ChatOptions>, ChatOptionsValidator>();
        services.TryAddSingleton<DeskCircuits>();
        services.TryAddSingleton<ZammadClient>();
        services.AddHostedService<ChatRetention>();
    }
}
