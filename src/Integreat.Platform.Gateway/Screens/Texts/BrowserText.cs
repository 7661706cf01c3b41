using System.Text;
using Microsoft.JSInterop;

namespace Integreat.Platform.Gateway.Screens.Texts;

/// <summary>A text that a browser sends; it may be longer than one message.</summary>
internal static class BrowserText
{
    private const int Longest = 4 * 1024 * 1024;

    /// <param name="content">Null for an empty one: a stream of nothing never ends.</param>
    public static async Task<string> ReadAsync(IJSStreamReference? content)
    {
        if (content is null)
        {
            return "";
        }

        await using var stream = await content.OpenReadStreamAsync(Longest);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
