using System.Diagnostics.Metrics;
using Integreat.Platform.Gateway.Delivery;
using Integreat.Platform.Gateway.Pdf;
using Integreat.Platform.Gateway.Protection;
using Integreat.Platform.Gateway.Screens;

namespace Integreat.Platform.Gateway.Telemetry;

/// <summary>What a gateway holds and what waits in it, looked at when somebody wants to know.</summary>
internal sealed class GatewayGauges
{
    public GatewayGauges(
        EditionReplicas editions, FoundAnswers found, Compressor compressor, PrintQueue prints, LoadLimits load, OpenScreens screens, IMeterFactory meters)
    {
        // Of the host, and not of the process: it ends with what it looks at.
        var meter = meters.Create(GatewayMetrics.Name);
        meter.CreateObservableGauge("integreat.gateway.editions", () => editions.Count, "{edition}", "Editions that this gateway holds.");
        meter.CreateObservableGauge(
            "integreat.gateway.editions.size", () => editions.Bytes, "By", "What the editions take that this gateway holds.");
        meter.CreateObservableGauge(
            "integreat.gateway.answers", () => found.Count, "{answer}", "Answers that this gateway finds again by the targets of their requests.");
        meter.CreateObservableGauge("integreat.gateway.screens", () => screens.Count, "{screen}", "Editors' screens that are open at this gateway.");
        meter.CreateObservableGauge("integreat.gateway.compressed.size", () => compressor.Taken, "By", "What compressed answers take.");
        meter.CreateObservableGauge(
            "integreat.gateway.queue.length",
            () => (Measurement<int>[])[Length(compressor.Waiting, "compressor"), Length(prints.Length, "print")],
            "{item}",
            "Large answers that wait to be compressed, and books that wait or are being printed.");
        meter.CreateObservableGauge(
            "integreat.gateway.waiting",
            () => (Measurement<int>[])[Waiting(load.Reads, "read"), Waiting(load.Writes, "write"), Waiting(load.Chats, "chat")],
            "{request}",
            "Requests that wait for a grain, or for somebody else's server.");
    }

    private static Measurement<int> Waiting(WaitLimit limit, string kind) =>
        new(limit.Waiting, new KeyValuePair<string, object?>("kind", kind));

    private static Measurement<int> Length(int waiting, string queue) => new(waiting, new KeyValuePair<string, object?>("queue", queue));
}
