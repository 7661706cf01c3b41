using System.Text;

namespace Integreat.Platform.Gateway.Pdf.Text;

/// <summary>
/// The fonts that every gateway has, whatever is installed on its machine. Scripts stand in an order of preference: a letter is set in the
/// first font that has it, and one that none has becomes the first font's sign for a missing letter.
/// </summary>
internal sealed class FontLibrary : IDisposable
{
    private static readonly string[] Families =
    [
        "NotoSans", "NotoSansArabic", "NotoSansHebrew", "NotoSansEthiopic", "NotoSansGeorgian", "NotoSansArmenian", "NotoSansDevanagari",
        "NotoSansTamil", "NotoSansThai", "NotoSansSymbols", "NotoSansSymbols2",
    ];

    private readonly FontFace[] _regular;
    private readonly FontFace[] _bold;
    private readonly Dictionary<int, int> _families = [];

    public FontLibrary()
    {
        _regular = [.. Families.Select(family => Load($"{family}-Regular")!)];
        _bold = [.. Families.Select((family, place) => Load($"{family}-Bold") ?? _regular[place])];
    }

    /// <summary>The family of this letter, by its place.</summary>
    public int FamilyOf(Rune letter)
    {
        if (!_families.TryGetValue(letter.Value, out var family))
        {
            family = Math.Max(0, Array.FindIndex(_regular, face => face.Has(letter)));
            _families.Add(letter.Value, family);
        }

        return family;
    }

    public bool Has(int family, Rune letter) => _regular[family].Has(letter);

    public FontFace Face(int family, bool bold) => bold ? _bold[family] : _regular[family];

    public void Dispose()
    {
        foreach (var face in _regular.Concat(_bold).Distinct())
        {
            face.Dispose();
        }
    }

    private static FontFace? Load(string name)
    {
        using var file = typeof(FontLibrary).Assembly.GetManifestResourceStream($"Pdf/Fonts/{name}.ttf");
        if (file is null)
        {
            return null; // A family of signs is never bold.
        }

        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return new FontFace(bytes);
    }
}
