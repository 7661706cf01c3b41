using System.Text.Encodings.Web;
using System.Text.Json;

namespace Integreat.Platform.Tests.Rendering;

/// <summary>JSON as golden files hold it: indented, readable, in the order in which it was sent.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(JsonElement json) => JsonSerializer.Serialize(json, Options) + "\n";
}
