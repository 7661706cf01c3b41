using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.Tests.Protection;

[Collection(PlatformTests.Name)]
public sealed class StrangeAddressTests(PlatformFixture fixture)
{
    [Theory]
    [InlineData("/api/v3/regions?x=\u0016", "/api/v3/regions/?x=%16")]
    [InlineData("/api/v3/regions?\u0001=ä\u007f", "/api/v3/regions/?%01=%C3%A4%7F")]
    [InlineData("/api/v3/{was}/de/pages/?\u0016", "/api/v3/{is}/de/pages/?%16")]
    [InlineData("/feeds/{was}/de?\u0016", "/feeds/{is}/de?%16")]
    public async Task A_control_character_in_the_query_is_led_on_escaped(string address, string expected)
    {
        var (was, today) = await RenameAsync();

        var answer = await RawConnection.TalkAsync(
            fixture.Platform, $"GET {address.Replace("{was}", was, StringComparison.Ordinal)} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 301 ", answer, StringComparison.Ordinal);
        Assert.Contains($"\r\nLocation: {expected.Replace("{is}", today, StringComparison.Ordinal)}\r\n", answer, StringComparison.Ordinal);
    }

    private async Task<(string Was, string Today)> RenameAsync()
    {
        var was = $"steuer-{Guid.NewGuid():n}";
        var town = await Town.FoundAsync(fixture.Platform, was, "de");
        await town.DoAsync(context => town.Settings.ChangeAsync(context, Town.SettingsOf($"{was}-neu"), basedOn: 1));
        await town.VisibleAsync();
        return (was, $"{was}-neu");
    }
}
