using Microsoft.Extensions.Options;

namespace Integreat.Platform.Server.Hosting;

/// <summary>Finds wrong values before anything is made that depends on them.</summary>
internal static class ConfigurationCheck
{
    /// <exception cref="OptionsValidationException">A value is out of its range.</exception>
    /// <exception cref="CommandFailedException">A value is of another type than its option.</exception>
    public static void Run(IServiceProvider services)
    {
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
        }
        catch (InvalidOperationException exception)
        {
            throw new CommandFailedException($"The configuration is wrong: {exception.Message}");
        }
    }
}
