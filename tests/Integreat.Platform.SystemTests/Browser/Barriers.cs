using System.Text.Json;
using Integreat.Platform.Tests.Architecture;
using Microsoft.Playwright;

namespace Integreat.Platform.SystemTests.Browser;

/// <summary>
/// Looks for what keeps people from using a page, with axe. It comes from npm (<c>npm ci</c> in this folder).
/// </summary>
internal static class Barriers
{
    private static readonly Lazy<string> Axe = new(() => File.ReadAllText(Program));

    public static string Program =>
        Path.Combine(Repository.Root, "tests/Integreat.Platform.SystemTests/Browser/node_modules/axe-core/axe.min.js");

    /// <summary>The serious and critical ones on the page as it is now, each with the elements concerned.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(IPage page)
    {
        // Over the protocol of developers' tools, because no page of ours runs a script that is put into it.
        var tools = await page.Context.NewCDPSessionAsync(page);
        await EvaluateAsync(tools, Axe.Value);
        var found = await EvaluateAsync(
            tools,
            """
            axe.run(document, { resultTypes: ['violations'] }).then(result => JSON.stringify(result.violations
              .filter(each => each.impact === 'serious' || each.impact === 'critical')
              .map(each => `${each.id}: ${each.help} ${each.nodes.map(node => node.html + ' ' + node.failureSummary).join(' | ')}`)))
            """);
        await tools.DetachAsync();
        return JsonSerializer.Deserialize<string[]>(found!.Value.GetProperty("result").GetProperty("value").GetString()!)!;
    }

    private static async Task<JsonElement?> EvaluateAsync(ICDPSession tools, string script)
    {
        var answer = await tools.SendAsync("Runtime.evaluate", new Dictionary<string, object>
        {
            ["expression"] = script,
            ["awaitPromise"] = true,
            ["returnByValue"] = true,
        });
        Assert.False(answer!.Value.TryGetProperty("exceptionDetails", out var exception), exception.ToString());
        return answer;
    }
}
