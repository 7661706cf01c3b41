using OpenTelemetry.Trace;

namespace Integreat.Platform.Server.Telemetry;

/// <summary>
/// Which traces are kept: a request of a reader or an editor is decided upon when it comes in, and everything that is done for it follows.
/// What no request has asked for, such as the watch over leases, is not kept at all. What a client says about sampling is not listened to:
/// otherwise anybody could fill the store of traces.
/// </summary>
/// <param name="requests">Decides upon requests.</param>
internal sealed class RequestSampler(Sampler requests) : Sampler
{
    private const string Request = "Microsoft.AspNetCore.Hosting.HttpRequestIn";

    private const string Known = "always_on, always_off, traceidratio, each also with parentbased_ in front";

    /// <summary>As the variables say that OpenTelemetry has for it.</summary>
    /// <exception cref="CommandFailedException">They say something else.</exception>
    public static RequestSampler Read(IConfiguration configuration)
    {
        var name = configuration["OTEL_TRACES_SAMPLER"] is { Length: > 0 } set ? set : "always_on";
        return new RequestSampler(name.StartsWith("parentbased_", StringComparison.Ordinal) ? Named(name["parentbased_".Length..]) : Named(name));

        Sampler Named(string sampler) => sampler switch
        {
            "always_on" => new AlwaysOnSampler(),
            "always_off" => new AlwaysOffSampler(),
            "traceidratio" => new TraceIdRatioBasedSampler(Ratio(configuration["OTEL_TRACES_SAMPLER_ARG"])),
            _ => throw new CommandFailedException($"The configuration is wrong: OTEL_TRACES_SAMPLER is one of {Known}."),
        };
    }

    public override SamplingResult ShouldSample(in SamplingParameters samplingParameters)
    {
        if (samplingParameters.Name == Request)
        {
            return requests.ShouldSample(samplingParameters);
        }

        var isKept = samplingParameters.ParentContext.TraceFlags.HasFlag(System.Diagnostics.ActivityTraceFlags.Recorded);
        return new SamplingResult(isKept ? SamplingDecision.RecordAndSample : SamplingDecision.Drop);
    }

    private static double Ratio(string? text) => text switch
    {
        null or "" => 1,
        _ when double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var ratio) && ratio is >= 0 and <= 1 => ratio,
        _ => throw new CommandFailedException("The configuration is wrong: OTEL_TRACES_SAMPLER_ARG is a number from 0 to 1."),
    };
}
