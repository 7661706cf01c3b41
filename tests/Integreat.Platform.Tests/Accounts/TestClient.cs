using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Integreat.Platform.Tests.Accounts;

/// <summary>A browser of somebody: it keeps its cookie, and says from where it sends.</summary>
internal sealed class TestClient(Uri address) : IDisposable
{
    // Not the client's own cookies: those end by the clock of the machine, and tests have another one.
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = address };
    private readonly Dictionary<string, string> _cookies = [];

    /// <summary>A copy of its cookies, as a thief makes it.</summary>
    public IReadOnlyDictionary<string, string> Cookies
    {
        get => new Dictionary<string, string>(_cookies);
        init => _cookies = new Dictionary<string, string>(value);
    }

    public string UserAgent { get; init; } = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string route, object? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri($"/api/admin/v1/{route}", UriKind.Relative));
        request.Content = body is null ? null : body as HttpContent ?? JsonContent.Create(body);
        request.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        if (headers is [])
        {
            request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", "same-origin");
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (_cookies.Count > 0 && !request.Headers.Contains("Cookie"))
        {
            request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        }

        var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var all) ? all : [])
        {
            Keep(cookie.Split(';')[0]);
        }

        return response;
    }

    /// <summary>The body of an answer that must have this status.</summary>
    public async Task<JsonElement> OkAsync(HttpMethod method, string route, object? body = null, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var response = await SendAsync(method, route, body);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == status, $"{method} {route}: {(int)response.StatusCode} {text}");
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        return text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
    }

    /// <summary>The status and code of a refusal.</summary>
    public async Task<(int Status, string Code)> RefusedAsync(
        HttpMethod method, string route, object? body = null, params (string Name, string Value)[] headers)
    {
        using var response = await SendAsync(method, route, body, headers);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True((int)response.StatusCode >= 400, $"{method} {route}: {(int)response.StatusCode} {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.ToString());
        var problem = JsonSerializer.Deserialize<JsonElement>(text);
        Assert.Equal((int)response.StatusCode, problem.GetProperty("status").GetInt32());
        Assert.NotEqual("", problem.GetProperty("detail").GetString());
        return ((int)response.StatusCode, problem.GetProperty("code").GetString()!);
    }

    public async Task<bool> SignInAsync(string email, string password) =>
        (await OkAsync(HttpMethod.Post, "session", new { email, password })).GetProperty("secondFactorRequired").GetBoolean();

    /// <summary>Who it is signed in as: the e-mail address, or the code of the refusal.</summary>
    public async Task<string> WhoAsync()
    {
        using var response = await SendAsync(HttpMethod.Get, "session");
        var json = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return json.GetProperty(response.IsSuccessStatusCode ? "email" : "code").GetString()!;
    }

    public void Dispose() => _client.Dispose();

    private void Keep(string cookie)
    {
        var (name, value) = (cookie[..cookie.IndexOf('=')], cookie[(cookie.IndexOf('=') + 1)..]);
        _cookies.Remove(name);
        if (value.Length > 0)
        {
            _cookies.Add(name, value);
        }
    }
}
