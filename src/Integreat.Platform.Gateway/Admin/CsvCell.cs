namespace Integreat.Platform.Gateway.Admin;

/// <summary>A cell of a table of comma-separated values (RFC 4180) that no spreadsheet takes for a formula: people write reasons and names.</summary>
internal static class CsvCell
{
    public static string Of(string? text)
    {
        var harmless = text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? $"'{text}" : text ?? "";
        return harmless.AsSpan().ContainsAny(",\"\r\n") ? $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : harmless;
    }
}
