using System.Globalization;

namespace Integreat.Platform.Gateway.Screens.Past;

/// <summary>Where the region is shown as it was.</summary>
internal static class PastAddress
{
    /// <summary>The moment before something was done: what it changed is not seen yet.</summary>
    public static DateTimeOffset Before(DateTimeOffset moment) => moment.AddMicroseconds(-1);

    public static string Of(string slug, DateTimeOffset moment, long? page = null, string? language = null) =>
        $"admin/{slug}/past?at={Uri.EscapeDataString(moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture))}"
        + (page is { } number ? string.Create(CultureInfo.InvariantCulture, $"&page={number}") : "")
        + (language is null ? "" : $"&language={Uri.EscapeDataString(language)}");

    public static DateTimeOffset? Read(string? at) =>
        DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
}
