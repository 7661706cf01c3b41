using System.Diagnostics;
using Integreat.Platform.Server;
using Integreat.Platform.Server.Telemetry;
using Microsoft.Extensions.Configuration;
using OpenTelemetry.Trace;

namespace Integreat.Platform.Tests.Telemetry;

public sealed class RequestSamplerTests
{
    private const string Request = "Microsoft.AspNetCore.Hosting.HttpRequestIn";

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("always_on", null, true)]
    [InlineData("parentbased_always_on", null, true)]
    [InlineData("always_off", null, false)]
    [InlineData("parentbased_always_off", null, false)]
    [InlineData("traceidratio", null, true)]
    [InlineData("traceidratio", "1", true)]
    [InlineData("parentbased_traceidratio", "0", false)]
    public void A_request_is_kept_as_configured_whatever_the_client_says(string? sampler, string? argument, bool isKept)
    {
        foreach (var flags in (ActivityTraceFlags[])[ActivityTraceFlags.None, ActivityTraceFlags.Recorded])
        {
            Assert.Equal(isKept, IsKept(Read(sampler, argument), Request, Parent(flags)));
        }
    }

    [Fact]
    public void What_is_done_for_a_request_follows_it()
    {
        var sampler = Read("always_on", null);

        Assert.True(IsKept(sampler, "journal append", Parent(ActivityTraceFlags.Recorded)));
        Assert.False(IsKept(sampler, "journal append", Parent(ActivityTraceFlags.None)));
    }

    [Fact]
    public void What_no_request_has_asked_for_is_not_kept() => Assert.False(IsKept(Read("always_on", null), "IRegionSources/follow", default));

    [Theory]
    [InlineData("sometimes", null, "OTEL_TRACES_SAMPLER is one of always_on, always_off, traceidratio, each also with parentbased_ in front.")]
    [InlineData("traceidratio", "2", "OTEL_TRACES_SAMPLER_ARG is a number from 0 to 1.")]
    [InlineData("traceidratio", "much", "OTEL_TRACES_SAMPLER_ARG is a number from 0 to 1.")]
    public void A_wrong_value_is_named(string sampler, string? argument, string reason) => Assert.Equal(
        $"The configuration is wrong: {reason}", Assert.Throws<CommandFailedException>(() => Read(sampler, argument)).Message);

    private static RequestSampler Read(string? sampler, string? argument) => RequestSampler.Read(new ConfigurationBuilder()
        .AddInMemoryCollection([new("OTEL_TRACES_SAMPLER", sampler), new("OTEL_TRACES_SAMPLER_ARG", argument)]).Build());

    private static ActivityContext Parent(ActivityTraceFlags flags) =>
        new(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), flags, isRemote: true);

    private static bool IsKept(RequestSampler sampler, string name, ActivityContext parent) => sampler.ShouldSample(
        new SamplingParameters(parent, ActivityTraceId.CreateRandom(), name, ActivityKind.Server)).Decision is SamplingDecision.RecordAndSample;
}
