using System.Text.Json;
using Integreat.Platform.Contracts.Editions;

namespace Integreat.Platform.Gateway.Delivery;

/// <summary>What other documents than the API need of an item's JSON object, besides its header.</summary>
/// <param name="Content">HTML; of local news plain text.</param>
/// <param name="Excerpt">The content without tags, entities still encoded; null for news.</param>
/// <param name="ExternalUrl">Where news are read, at whosever site; null for everything else.</param>
internal sealed record ItemText(string Content, string? Excerpt, string? ExternalUrl)
{
    public static ItemText Of(Fragment item)
    {
        using var json = JsonDocument.Parse((byte[])[.. item.Envelope.Span, .. item.Content.Span]);
        return new ItemText(
            Member(json.RootElement, "content") ?? "", Member(json.RootElement, "excerpt"), Member(json.RootElement, "externalUrl"));
    }

    private static string? Member(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? value.GetString() : null;
}
