using Microsoft.Extensions.Configuration;

namespace Integreat.Platform.Benchmarks.Hosting;

/// <summary>
/// The configuration of every host here: nothing of the machine's own gets in, but what is set for it, such as
/// <c>BENCHMARK_Management__Url</c> to measure what measuring costs.
/// </summary>
internal static class BenchmarkConfiguration
{
    /// <param name="settings">What one benchmark needs besides.</param>
    public static IConfigurationRoot Create(string? postgres = null, params KeyValuePair<string, string?>[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:Platform"] = postgres,
            ["Public:CmsUrl"] = "http://localhost:8000",
            ["Public:WebAppUrl"] = "https://integreat.app",
            ["Logging:LogLevel:Default"] = "Warning",
            ["Logging:LogLevel:Orleans.Runtime.Watchdog"] = "Error",

            // A clock that is put forward makes the silo doubt its own health.
            ["Logging:LogLevel:Orleans.Runtime.AsyncTimer"] = "Error",
            ["Logging:LogLevel:Orleans.Runtime.MembershipService"] = "Error",
        })
        .AddInMemoryCollection(settings)
        .AddEnvironmentVariables("BENCHMARK_")
        .Build();
}
