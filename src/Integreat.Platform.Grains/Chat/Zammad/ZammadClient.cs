using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Integreat.Platform.Contracts.Chat;
using Integreat.Platform.Grains.Telemetry;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Grains.Chat.Zammad;

/// <summary>Asks Zammad's REST API, within limits of time and size, and finds out what is known of a request that failed.</summary>
internal sealed class ZammadClient : IDisposable
{
    private const string Service = "help-desk";

    private readonly DeskCircuits _circuits;
    private readonly DeskNetworks _networks;
    private readonly HttpClient _http;

    public ZammadClient(DeskCircuits circuits, IOptions<ChatOptions> options)
    {
        _circuits = circuits;
        _networks = new DeskNetworks(options.Value.PublicAddressesOnly);
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false, // The token is for this address and no other.
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = _networks.ConnectAsync,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            UseCookies = false,
        })
        {
            Timeout = TimeSpan.FromSeconds(options.Value.TimeoutSeconds),
            MaxResponseContentBufferSize = options.Value.LargestKilobytes * 1024L,
        };
        _http.DefaultRequestHeaders.UserAgent.ParseAdd("IntegreatPlatform/1");
        _http.DefaultRequestHeaders.Accept.ParseAdd("application/json");
    }

    /// <param name="path">Below the address, such as "/api/v1/tickets".</param>
    /// <param name="body">Sent as JSON; null for none.</param>
    /// <exception cref="DeskException">Nothing usable came back.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<T> SendAsync<T>(HelpDesk desk, HttpMethod method, string path, object? body, CancellationToken cancellation)
    {
        if (!_circuits.MayAsk(desk.Address))
        {
            GrainMetrics.Asked(Service, "resting");
            throw new DeskException(DeskFault.Resting, "The help desk did not answer lately and is left alone for a while.");
        }

        try
        {
            var answer = await ExchangeAsync<T>(desk, method, path, body, cancellation);
            Answered(desk);
            return answer;
        }
        catch (DeskException exception) when (exception.Fault is DeskFault.NotReached or DeskFault.Unclear && !IsTooLarge(exception))
        {
            GrainMetrics.Asked(Service, "failed");
            _circuits.Failed(desk.Address);
            throw;
        }
        catch (DeskException)
        {
            Answered(desk); // To say no is an answer.
            throw;
        }
    }

    public void Dispose() => _http.Dispose();

    private void Answered(HelpDesk desk)
    {
        GrainMetrics.Asked(Service, "answered");
        _circuits.Succeeded(desk.Address);
    }

    private async Task<T> ExchangeAsync<T>(HelpDesk desk, HttpMethod method, string path, object? body, CancellationToken cancellation)
    {
        if (!HelpDeskAddress.IsValid(desk.Address))
        {
            throw new DeskException(DeskFault.Declined, HelpDeskAddress.Rule);
        }

        var address = new Uri(desk.Address + path);
        _networks.Check(address); // Here too: behind a proxy it is the proxy that is connected to.
        using var request = new HttpRequestMessage(method, address);
        request.Headers.TryAddWithoutValidation("Authorization", $"Token token={desk.AccessToken}");
        request.Content = body is null ? null : Json(body);
        try
        {
            using var response = await _http.SendAsync(request, cancellation);
            var bytes = await response.Content.ReadAsByteArrayAsync(cancellation); // Already there, within the limit.
            return response.IsSuccessStatusCode ? Parse<T>(bytes) : throw Failure(response.StatusCode, bytes);
        }
        catch (HttpRequestException exception) when (exception.InnerException is DeskException refusal)
        {
            throw new DeskException(refusal.Fault, refusal.Message, exception);
        }
        catch (HttpRequestException exception)
        {
            throw new DeskException(FaultOf(exception), $"The help desk does not answer as it should: {exception.Message}", exception);
        }
        catch (OperationCanceledException exception) when (!cancellation.IsCancellationRequested)
        {
            throw new DeskException(DeskFault.Unclear, "The help desk did not answer in time.", exception);
        }
    }

    /// <summary>With a length: not every server and proxy takes a body in chunks.</summary>
    private static ByteArrayContent Json(object body) => new(JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), ZammadJson.Options))
    {
        Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
    };

    private static T Parse<T>(byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(bytes, ZammadJson.Options)
                ?? throw new DeskException(DeskFault.Unclear, "The help desk answers with nothing.");
        }
        catch (JsonException exception)
        {
            throw new DeskException(DeskFault.Unclear, "The help desk answers with something that cannot be read.", exception);
        }
    }

    private static DeskException Failure(HttpStatusCode status, byte[] bytes) => new(
        status switch
        {
            HttpStatusCode.NotFound when IsOwnError(bytes) => DeskFault.Gone,
            HttpStatusCode.TooManyRequests => DeskFault.NotReached,
            HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => DeskFault.Unclear,
            _ => DeskFault.Declined,
        },
        string.Create(CultureInfo.InvariantCulture, $"The help desk answers with status {(int)status}."));

    /// <summary>Whether Zammad itself says so, and not a proxy before it or something else at a wrong address.</summary>
    private static bool IsOwnError(byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<ZammadError>(bytes, ZammadJson.Options)?.Error is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>One ticket is too large, and the desk itself is well: others can go on.</summary>
    private static bool IsTooLarge(DeskException exception) =>
        exception.InnerException is HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded };

    private static DeskFault FaultOf(HttpRequestException exception) => exception.HttpRequestError
        is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError
        ? DeskFault.NotReached
        : DeskFault.Unclear;
}
