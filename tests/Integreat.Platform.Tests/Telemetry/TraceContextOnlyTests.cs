using System.Diagnostics;
using Integreat.Platform.Server.Telemetry;

namespace Integreat.Platform.Tests.Telemetry;

public sealed class TraceContextOnlyTests
{
    private const string Parent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    [Fact]
    public void The_trace_is_taken_over_and_what_else_a_client_sends_is_not()
    {
        Dictionary<string, string> sent = new() { ["traceparent"] = Parent, ["tracestate"] = "a=b", ["baggage"] = "name=Habibi" };
        var propagator = new TraceContextOnly();

        propagator.ExtractTraceIdAndState(sent, Find, out var trace, out var state);

        Assert.Equal((Parent, "a=b"), (trace, state));
        Assert.Null(propagator.ExtractBaggage(sent, Find));

        static void Find(object? carrier, string name, out string? value, out IEnumerable<string>? values) =>
            (value, values) = (((Dictionary<string, string>)carrier!).GetValueOrDefault(name), null);
    }

    [Fact]
    public void The_trace_is_carried_on_and_nothing_else()
    {
        using var activity = new Activity("request").SetParentId(Parent).AddBaggage("name", "Habibi").Start();
        Dictionary<string, string> carried = [];

        new TraceContextOnly().Inject(activity, carried, (_, name, value) => carried[name] = value);

        Assert.Equal(["traceparent"], carried.Keys);
        Assert.Equal(activity.Id, carried["traceparent"]);
    }
}
