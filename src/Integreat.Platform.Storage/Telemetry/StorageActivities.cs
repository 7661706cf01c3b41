using System.Diagnostics;

namespace Integreat.Platform.Storage.Telemetry;

/// <summary>What the database does for a request, as part of that request's trace. PostgreSQL's driver adds its own.</summary>
internal static class StorageActivities
{
    private static readonly ActivitySource Source = new(StorageMetrics.Name);

    /// <summary>Null where nobody traces, and for what no request has asked for: watching over leases would fill every trace store.</summary>
    public static Activity? Start(string name, string system)
    {
        var activity = Source.HasListeners() && Activity.Current is not null ? Source.StartActivity(name, ActivityKind.Client) : null;
        activity?.SetTag(StorageMetrics.SystemLabel, system);
        return activity;
    }

    /// <summary>The same for work that another thread does for the caller.</summary>
    /// <param name="operation">The method that asks for it: names of methods are few, and hold nothing that anybody typed.</param>
    public static Task<T> Follow<T>(Task<T> work, string operation)
    {
        return Source.HasListeners() && Activity.Current is not null ? FollowAsync() : work;

        async Task<T> FollowAsync()
        {
            using var activity = Start($"{StorageMetrics.Sqlite} {operation}", StorageMetrics.Sqlite);
            return await work;
        }
    }
}
