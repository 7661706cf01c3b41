using System.Text.Json;
using Integreat.Platform.Grains.Journaling;

namespace Integreat.Platform.Grains.Editions;

/// <summary>What an item's content is put together from, in sequence: stored texts by hash, and literal ones.</summary>
/// <param name="LastUpdated">When what readers see last changed.</param>
internal sealed record ContentPlan(
    ImmutableArray<ContentPart> Parts, DateTimeOffset LastUpdated, ContentForm Form = ContentForm.ExcerptAndContent)
{
    /// <summary>What looks like a shortcode in a plain text is none.</summary>
    public bool HasShortcodes => Form is ContentForm.ExcerptAndContent;

    /// <summary>Equal keys give equal bytes.</summary>
    /// <param name="expansion">What stands in the place of the shortcodes of the stored text with that hash; empty if it has none.</param>
    public string KeyOf(Func<string, string> expansion) => string.Join('\n', Parts
        .Select(part => part.Hash is not { } hash ? $"={part.Literal}" : HasShortcodes ? hash + expansion(hash) : hash)
        .Prepend($"{Form}"));

    /// <summary>The content in its form, and the end of the item's JSON object.</summary>
    /// <param name="read">The stored text with that hash, its shortcodes expanded if it has any.</param>
    public byte[] Encode(Func<string, string> read)
    {
        var content = string.Concat(Parts.Select(part => part.Hash is { } hash ? read(hash) : part.Literal));
        using var buffer = new MemoryStream(content.Length + 64);
        if (Form is ContentForm.ExcerptAndContent)
        {
            buffer.Write("\"excerpt\":"u8);
            JsonSerializer.Serialize(buffer, Markup.Strip(content), DomainJson.Options);
            buffer.Write(",\"content\":"u8);
        }

        JsonSerializer.Serialize(buffer, content, DomainJson.Options);
        buffer.Write("}"u8);
        return buffer.ToArray();
    }
}

/// <summary>How content stands in an item's JSON object.</summary>
internal enum ContentForm
{
    /// <summary>In two members, "excerpt" and "content".</summary>
    ExcerptAndContent = 0,

    /// <summary>As a bare string: the envelope ends with the name of its member, and several envelopes may share it.</summary>
    Text = 1,
}

/// <summary>Either a stored text or a literal one.</summary>
internal readonly record struct ContentPart(string? Hash, string? Literal)
{
    public static ContentPart Stored(string hash) => new(hash, null);

    public static ContentPart Text(string literal) => new(null, literal);
}
