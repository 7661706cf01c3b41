using System.Diagnostics;

namespace Integreat.Platform.Server.Telemetry;

/// <summary>
/// What every line of the log is given besides what it says: the id of the trace it belongs to. And nothing else: what frameworks put around
/// their work holds paths and addresses as clients sent them, which belong into no log.
/// </summary>
internal sealed class TraceScopes : IExternalScopeProvider
{
    public void ForEachScope<TState>(Action<object?, TState> callback, TState state)
    {
        if (Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity)
        {
            callback(new TraceScope(activity.TraceId.ToHexString()), state);
        }
    }

    public IDisposable Push(object? state) => Nothing.ToEnd;

    /// <summary>Text for lines, a name with a value for what is structured.</summary>
    private sealed class TraceScope(string id) : List<KeyValuePair<string, object?>>([new("TraceId", id)])
    {
        public override string ToString() => $"TraceId:{id}";
    }

    private sealed class Nothing : IDisposable
    {
        public static Nothing ToEnd { get; } = new();

        public void Dispose()
        {
        }
    }
}
