using System.Text;
using System.Text.Json;
using Integreat.Platform.Grains.Journaling;

namespace Integreat.Platform.Grains.Editions;

/// <summary>What an item's content is put together from, in sequence: stored texts by hash, and literal ones.</summary>
/// <param name="LastUpdated">When what readers see last changed.</param>
internal sealed record ContentPlan(ImmutableArray<ContentPart> Parts, DateTimeOffset LastUpdated)
{
    /// <summary>Equal plans give equal bytes.</summary>
    public string Key => string.Join('\n', Parts.Select(part => part.Hash ?? $"={part.Literal}"));

    /// <summary>The "excerpt" and "content" members of the item's JSON object, and its end.</summary>
    public byte[] Encode(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> bodies)
    {
        var content = string.Concat(Parts.Select(
            part => part.Hash is { } hash ? Encoding.UTF8.GetString(bodies[hash].Span) : part.Literal));
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
