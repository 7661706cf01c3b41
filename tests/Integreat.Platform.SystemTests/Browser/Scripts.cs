using Integreat.Platform.Tests.Architecture;
using Microsoft.Playwright;

namespace Integreat.Platform.SystemTests.Browser;

/// <summary>
/// Scripts of others, from npm (<c>npm ci</c> in this folder). They go over the protocol of developers' tools, because no page of ours runs what is put
/// into it.
/// </summary>
internal static class Scripts
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests/Integreat.Platform.SystemTests/Browser/node_modules");

    /// <summary>Finds barriers.</summary>
    public static string Axe => Path.Combine(Folder, "axe-core/axe.min.js");

    /// <summary>Reads QR codes.</summary>
    public static string Scanner => Path.Combine(Folder, "jsqr/dist/jsQR.js");

    public static bool AreThere => File.Exists(Axe) && File.Exists(Scanner);

    /// <summary>The text in a QR code of the page.</summary>
    public static Task<string> ScanAsync(IPage page, string selector) => RunAsync(
        page,
        Scanner,
        $$"""
        (async () => {
          const [image, canvas] = [document.querySelector('{{selector}}'), document.createElement('canvas')];
          await image.decode();
          canvas.width = canvas.height = 900;
          const sheet = canvas.getContext('2d');
          sheet.drawImage(image, 0, 0, 900, 900);
          return jsQR(sheet.getImageData(0, 0, 900, 900).data, 900, 900)?.data ?? 'nothing';
        })()
        """);

    /// <summary>Loads a script into the page, and answers with the text to which another one comes.</summary>
    public static async Task<string> RunAsync(IPage page, string file, string then)
    {
        // Not detached afterwards: that would take the page's passkeys away, too.
        var tools = await page.Context.NewCDPSessionAsync(page);
        await EvaluateAsync(tools, await File.ReadAllTextAsync(file));
        return (await EvaluateAsync(tools, then))!;
    }

    private static async Task<string?> EvaluateAsync(ICDPSession tools, string script)
    {
        var answer = await tools.SendAsync("Runtime.evaluate", new Dictionary<string, object>
        {
            ["expression"] = script,
            ["awaitPromise"] = true,
            ["returnByValue"] = true,
        });
        Assert.False(answer!.Value.TryGetProperty("exceptionDetails", out var exception), exception.ToString());
        return answer.Value.GetProperty("result").TryGetProperty("value", out var value) ? value.ToString() : null;
    }
}
