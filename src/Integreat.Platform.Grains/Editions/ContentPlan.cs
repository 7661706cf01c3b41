using System.Text.Json;
using Integreat.Platform.Grains.Journaling;

namespace Integreat.Platform.Grains.Editions;

/// <summary>What an item's content is put together from, in sequence: stored texts by hash, and literal ones.</summary>
/// <param name="LastUpdated">When what readers see last changed.</param>
internal sealed record ContentPlan(ImmutableArray<ContentPart> Parts, DateTimeOffset LastUpdated)
{
    /// <summary>Equal keys give equal bytes.</summary>
    /// <param name="expansion">What stands in the place of the shortcodes of the stored text with that hash; empty if it has none.</param>
    public string KeyOf(Func<string, string> expansion) =>
        string.Join('\n', Parts.Select(part => part.Hash is { } hash ? hash + expansion(hash) : $"={part.Literal}"));

    /// <summary>The "excerpt" and "content" members of the item's JSON object, and its end.</summary>
    /// <param name="read">The stored text with that hash, its shortcodes expanded.</param>
    public byte[] Encode(Func<string, string> read)
    {
        var content = string.Concat(Parts.Select(part => part.Hash is { } hash ? read(hash) : part.Literal));
        using var buffer = new MemoryStream(content.Length + 64);
        buffer.Write("\"excerpt\":"u8);
        JsonSerializer.Serialize(buffer, Markup.Strip(content), DomainJson.Options);
        buffer.Write(",\"content\":"u8);
        JsonSerializer.Serialize(buffer, content, DomainJson.Options);
        buffer.Write("}"u8);
        return buffer.ToArray();
    }
}

/// <summary>Either a stored text or a literal one.</summary>
internal readonly record struct ContentPart(string? Hash, string? Literal)
{
    public static ContentPart Stored(string hash) => new(hash, null);

    public static ContentPart Text(string literal) => new(null, literal);
}
