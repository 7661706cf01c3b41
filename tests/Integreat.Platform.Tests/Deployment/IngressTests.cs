namespace Integreat.Platform.Tests.Deployment;

/// <summary>How requests from outside come to the gateways.</summary>
public sealed class IngressTests
{
    private const string Affinity = "nginx.ingress.kubernetes.io/affinity";

    public static TheoryData<string> Overlays => Installation.Overlays;

    [Theory]
    [MemberData(nameof(Overlays))]
    public void Screens_come_back_to_their_gateway_and_nothing_else_does(string overlay)
    {
        var ingresses = Installation.Of(overlay).Kind("Ingress").ToList();

        Assert.Equal([("/", null), ("/_blazor", "cookie")], ingresses.Select(ingress => (Path(ingress), ingress.Root["metadata"]["annotations"][Affinity].Text)));
        Assert.Equal("platform.example.org", Assert.Single(ingresses.Select(ingress => ingress.Root["spec"]["rules"].Items.Single()["host"].Text).Distinct()));
    }

    private static string? Path(Manifest ingress) => ingress.Root["spec"]["rules"].Items.Single()["http"]["paths"].Items.Single()["path"].Text;
}
