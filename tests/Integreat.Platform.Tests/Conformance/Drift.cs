using System.Text.Json.Nodes;

namespace Integreat.Platform.Tests.Conformance;

/// <summary>What the reference platform's answers of June 2024 would say today: section 7 of the public API's contract.</summary>
internal static class Drift
{
    public static string Today(string name, string body)
    {
        body = body.Replace("/static/svg/poi-category-icons/", "/static/svg/place-category-icons/", StringComparison.Ordinal);
        if (!name.EndsWith("_events", StringComparison.Ordinal))
        {
            return body;
        }

        var events = JsonNode.Parse(body)!.AsArray();
        foreach (var item in events.Select(item => item!.AsObject()))
        {
            item.Remove("location_url", out var url);
            item["location_path"] = url is null ? null : Uri.UnescapeDataString(new Uri(url.GetValue<string>()).AbsolutePath);
            if (item["path"]!.GetValue<string>().Contains('$', StringComparison.Ordinal))
            {
                item.Remove("id"); // Occurrences had none.
                item["event"]!.AsObject().Remove("id");
            }
        }

        return events.ToJsonString();
    }
}
