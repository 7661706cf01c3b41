using System.Text.Json;
using Microsoft.Playwright;

namespace Integreat.Platform.SystemTests.Browser;

/// <summary>Looks for what keeps people from using a page, with axe.</summary>
internal static class Barriers
{
    /// <summary>The serious and critical ones on the page as it is now, each with the elements concerned.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(IPage page) => JsonSerializer.Deserialize<string[]>(await Scripts.RunAsync(
        page,
        Scripts.Axe,
        """
        axe.run(document, { resultTypes: ['violations'] }).then(result => JSON.stringify(result.violations
          .filter(each => each.impact === 'serious' || each.impact === 'critical')
          .map(each => `${each.id}: ${each.help} ${each.nodes.map(node => node.html + ' ' + node.failureSummary).join(' | ')}`)))
        """))!;
}
