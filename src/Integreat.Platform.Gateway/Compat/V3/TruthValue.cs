namespace Integreat.Platform.Gateway.Compat.V3;

/// <summary>The words for true and false in parameters.</summary>
internal static class TruthValue
{
    private static readonly string[] True = ["y", "yes", "t", "true", "on", "1"];
    private static readonly string[] False = ["n", "no", "f", "false", "off", "0"];

    /// <summary>In any case of letters; false for everything else.</summary>
    public static bool TryParse(string word, out bool value)
    {
        var lower = word.ToLowerInvariant();
        value = True.Contains(lower);
        return value || False.Contains(lower);
    }
}
