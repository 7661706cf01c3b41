using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Gateway.Delivery;

namespace Integreat.Platform.Gateway.Compat.V3.WebApp;

/// <summary>A title and a content and nothing else, for programs that read. Rules: section 5.2 of the public API's contract.</summary>
internal static class RawContent
{
    public static string Render(WebAppDocument document)
    {
        var content = document.Item is { } item ? ContentOf(item) : "";
        return $"<h1>{Html.Encode(document.Title)}</h1>\n\n" + (string.IsNullOrWhiteSpace(content) ? "" :
            $"""
                <div lang="{Html.Encode(document.Language)}">
                    {content}
                </div>

            """);
    }

    public static string Render(WebAppError error) => $"<!-- Error {error.Status}: {error.Reason} -->\n";

    /// <summary>Everything but the region's own news is HTML already.</summary>
    private static string ContentOf(Fragment item)
    {
        var content = ItemText.Of(item).Content;
        return item.Kind is ItemKinds.News ? Html.Encode(content).ReplaceLineEndings("<br>") : content;
    }
}
