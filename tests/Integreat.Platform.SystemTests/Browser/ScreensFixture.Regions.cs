namespace Integreat.Platform.SystemTests.Browser;

public sealed partial class ScreensFixture
{
    /// <summary>One more region, with what the demo region has in German and hidden as yet; for stories that need something of which no other has to know.</summary>
    /// <param name="ags">Of the municipality, which stands in the register.</param>
    /// <returns>Its slug.</returns>
    internal async Task<string> FoundAsync(string ags)
    {
        using var administrator = await ClientAsync(person: null);
        var founded = await administrator.OkAsync(HttpMethod.Post, "regions", new { ags, template = Region, languages = new[] { "de" } });
        return founded.GetProperty("region").GetString()!;
    }
}
