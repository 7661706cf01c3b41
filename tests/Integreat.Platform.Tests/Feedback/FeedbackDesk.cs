using System.Collections.Immutable;
using System.Net;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Feedback;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.Tests.Feedback;

/// <summary>Sends feedback as apps do, and reads what was kept.</summary>
internal sealed class FeedbackDesk(PlatformHost platform)
{
    public const string Thanks = """{"success":"Feedback successfully submitted"}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static HttpContent Form(params (string Name, string Value)[] fields) =>
        new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    /// <summary>An answer's body, which must be JSON and have this status.</summary>
    public async Task<string> SendAsync(
        string target, HttpContent content, HttpStatusCode status = HttpStatusCode.Created, HttpMethod? method = null)
    {
        using var response = await platform.SendAsync(method ?? HttpMethod.Post, target, content, ("Origin", "https://integreat.app"));
        var body = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.True(response.StatusCode == status, $"{target}: {(int)response.StatusCode} {body}");
        Assert.Equal("application/json", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        return body;
    }

    /// <summary>All feedback of a region, newest first.</summary>
    public async Task<ImmutableArray<FeedbackView>> ReadAsync(long region) =>
        (await platform.Grains.GetGrain<IRegionFeedback>(GrainKeys.Feedback(region)).ReadAsync(before: null, 500, Cancellation)).Feedback;
}
