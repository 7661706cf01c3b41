namespace Integreat.Platform.Tests.Register;

/// <summary>Records of the Federal Statistical Office's format GV100AD.</summary>
internal static class Office
{
    public static string Eberbach { get; } = Municipality("08226013", "Eberbach, Stadt", "63", 8115, 14267, "69412");

    /// <summary>Two municipalities, the district that one of them lies in, a city that is a district itself, and a forest where nobody lives.</summary>
    public static string[] Lines { get; } =
    [
        Record("10", "08", "Baden-Württemberg", "Stuttgart", ""),
        Record("20", "082", "Reg.-Bez. Karlsruhe", "Karlsruhe", ""),
        Record("30", "0822", "Region Rhein-Neckar", "Mannheim", ""),
        Record("40", "08226", "Rhein-Neckar-Kreis", "Heidelberg", "44"),
        Record("50", "08226   5001", "Eberbach, VVG", "", "53"),
        Eberbach,
        Municipality("08226199", "Kleiner Odenwald, gemfr. Geb.", "66", 10, 0, ""),
        Record("40", "09162", "München, Landeshauptstadt", "München", "41"),
        Municipality("09162000", "München, Landeshauptstadt", "61", 31070, 1487708, "80313"),
    ];

    public static string Municipality(string ags, string name, string kind, int hectares, int population, string code) =>
        $"{Record("60", $"{ags}0000", name, "", kind),-128}{hectares:D11}{population:D11}{population / 2:D11}    {code,-5}*****  2840130262405277".PadRight(220);

    private static string Record(string kind, string key, string name, string seat, string mark) => $"{kind}20220131{key,-12}{name,-50}{seat,-50}{mark,-2}".PadRight(220)[..128];
}
