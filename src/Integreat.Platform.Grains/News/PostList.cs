using System.Text.Json;

namespace Integreat.Platform.Grains.News;

/// <summary>
/// The format of a source: a JSON array of posts with "id", "title", "content", "date" and "link", as the REST interface of WordPress gives
/// them. The texts may be wrapped as "rendered", a date without offset is UTC, and "date_gmt" goes before "date".
/// </summary>
internal static class PostList
{
    // Numbers beyond are not the same in every app's language.
    private const long LargestNumber = 1L << 53;

    /// <summary>All usable posts, in their order. A post that is broken, or not meant for us, is left out.</summary>
    /// <exception cref="NewsSourceException">This is no list, or nothing in it is usable.</exception>
    public static ImmutableArray<ForeignPost> Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            ImmutableArray<ForeignPost> posts = document.RootElement.ValueKind is JsonValueKind.Array
                ? [.. document.RootElement.EnumerateArray().Select(Read).OfType<ForeignPost>()]
                : throw new NewsSourceException("The answer is not a list.");
            return posts is [] ? throw new NewsSourceException("There is no usable post in the answer.") : posts;
        }
        catch (JsonException exception)
        {
            throw new NewsSourceException("The answer is not JSON.", exception);
        }
    }

    private static ForeignPost? Read(JsonElement post) =>
        post.ValueKind is JsonValueKind.Object
        && post.TryGetProperty("id", out var id) && id.ValueKind is JsonValueKind.Number && id.TryGetInt64(out var number)
        && number is > 0 and <= LargestNumber
        && Text(post, "title") is { } title && !string.IsNullOrWhiteSpace(title)
        && Text(post, "content") is { } content
        && (Date(post, "date_gmt") ?? Date(post, "date")) is { } date
        && Text(post, "link") is { } link && Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
        && !IsKeptFromUs(post)
            ? new ForeignPost(number, title, content, date, uri.AbsoluteUri)
            : null;

    private static string? Text(JsonElement post, string name) => !post.TryGetProperty(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Object when value.TryGetProperty("rendered", out var inner) && inner.ValueKind is JsonValueKind.String =>
            inner.GetString(),
        _ => null,
    };

    private static DateTimeOffset? Date(JsonElement post, string name) =>
        DateTimeOffset.TryParse(
            Text(post, name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date)
            ? date
            : null;

    // tünews marks which of its posts are for apps like the one that reads this platform.
    private static bool IsKeptFromUs(JsonElement post) =>
        post.TryGetProperty("acf", out var custom) && custom.ValueKind is JsonValueKind.Object
        && custom.TryGetProperty("integreat", out var shown) && shown.ValueKind is JsonValueKind.False;
}
