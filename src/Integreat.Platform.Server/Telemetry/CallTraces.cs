using System.Diagnostics;
using Orleans.Diagnostics;

namespace Integreat.Platform.Server.Telemetry;

/// <summary>
/// Lets grains know to which trace a call belongs, also where traces are sent nowhere: the lines that a silo logs for a request then bear the
/// same id as those of the gateway. What no request has asked for costs nothing.
/// </summary>
internal static class CallTraces
{
    // For the process, as sources of activities are.
    private static readonly Lazy<ActivityListener> Listener = new(() =>
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ActivitySources.ApplicationGrainActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> activity) =>
                activity.Parent.TraceId == default ? ActivitySamplingResult.None : ActivitySamplingResult.PropagationData,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    });

    public static void Listen() => _ = Listener.Value;
}
