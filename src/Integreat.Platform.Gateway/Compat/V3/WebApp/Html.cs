namespace Integreat.Platform.Gateway.Compat.V3.WebApp;

/// <summary>Text inside HTML, between tags or in quotes.</summary>
internal static class Html
{
    /// <summary>
    /// Exactly the five characters that mean something in HTML are encoded, as the reference platform does; the framework's encoder would
    /// encode others as well, such as a plus sign or an emoji.
    /// </summary>
    public static string Encode(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("'", "&#x27;", StringComparison.Ordinal);
}
