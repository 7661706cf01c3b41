using System.Diagnostics;

namespace Integreat.Platform.Server.Telemetry;

/// <summary>
/// What is taken over from a request and carried on to silos: to which trace it belongs. Baggage, which is whatever a client likes to send,
/// is not.
/// </summary>
internal sealed class TraceContextOnly : DistributedContextPropagator
{
    private static readonly DistributedContextPropagator Standard = CreateW3CPropagator();

    public override IReadOnlyCollection<string> Fields { get; } = ["traceparent", "tracestate"];

    public override void Inject(Activity? activity, object? carrier, PropagatorSetterCallback? setter) => Standard.Inject(
        activity,
        carrier,
        setter is null
            ? null
            : (to, name, value) =>
            {
                if (Fields.Contains(name))
                {
                    setter(to, name, value);
                }
            });

    public override void ExtractTraceIdAndState(object? carrier, PropagatorGetterCallback? getter, out string? traceId, out string? traceState) =>
        Standard.ExtractTraceIdAndState(carrier, getter, out traceId, out traceState);

    public override IEnumerable<KeyValuePair<string, string?>>? ExtractBaggage(object? carrier, PropagatorGetterCallback? getter) => null;
}
