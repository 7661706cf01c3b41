using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Integreat.Platform.Gateway.Compat.V3;

/// <summary>
/// The named texts of a request's body, whether it is a form (of either kind) or a JSON object. Of a name given several times the last one
/// counts; a JSON null counts as not given. A body of any other type has none.
/// </summary>
internal sealed class SentFields
{
    private static readonly ApiError NoForm = new(400, "The form cannot be read.");
    private static readonly ApiError NoJson = new(400, "Invalid JSON body.");
    private static readonly ApiError NoObject = new(400, "Expected a JSON object.");

    private readonly Dictionary<string, string> _fields = [];

    private SentFields()
    {
    }

    /// <summary>The text under this name, or null.</summary>
    public string? this[string name] => _fields.GetValueOrDefault(name);

    /// <summary>The fields, or why they cannot be had.</summary>
    /// <param name="mostBytes">A larger body is refused before it is read.</param>
    public static async Task<(SentFields? Fields, ApiError? Error)> ReadAsync(HttpContext http, long mostBytes)
    {
        Limit(http, mostBytes);
        var fields = new SentFields();
        try
        {
            var error = IsJson(http.Request) ? await fields.TakeJsonAsync(http)
                : http.Request.HasFormContentType ? await fields.TakeFormAsync(http)
                : null;
            return error is null ? (fields, null) : (null, error);
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode is StatusCodes.Status413PayloadTooLarge)
        {
            return (null, ApiError.TooLarge);
        }
    }

    /// <summary>Refuses a body that is larger, as soon as that is known.</summary>
    public static void Limit(HttpContext http, long mostBytes)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
        {
            body.MaxRequestBodySize = mostBytes;
        }
    }

    private static bool IsJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase);

    private async Task<ApiError?> TakeFormAsync(HttpContext http)
    {
        IFormCollection form;
        try
        {
            form = await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return NoForm;
        }

        foreach (var (name, values) in form)
        {
            _fields[name] = values is [.., { } last] ? last : "";
        }

        return null;
    }

    private async Task<ApiError?> TakeJsonAsync(HttpContext http)
    {
        try
        {
            using var json = await JsonDocument.ParseAsync(http.Request.Body, default, http.RequestAborted);
            if (json.RootElement.ValueKind is not JsonValueKind.Object)
            {
                return NoObject;
            }

            foreach (var field in json.RootElement.EnumerateObject().Where(field => field.Value.ValueKind is not JsonValueKind.Null))
            {
                _fields[field.Name] = field.Value.ToString();
            }

            return null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return NoJson; // The second one: half a surrogate pair is JSON, but no text.
        }
    }
}
