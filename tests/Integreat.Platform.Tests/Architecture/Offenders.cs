namespace Integreat.Platform.Tests.Architecture;

internal static class Offenders
{
    /// <summary>Fails with the full list of who breaks a rule.</summary>
    public static void None(IEnumerable<string?> offenders)
    {
        var list = offenders.ToList();
        Assert.True(list.Count == 0, string.Join('\n', list));
    }
}
