using System.Text;
using HarfBuzzSharp;

namespace Integreat.Platform.Gateway.Pdf.Text;

/// <summary>Which script letters belong to.</summary>
internal static class Scripts
{
    /// <summary>For each UTF-16 unit. What is of no script has that of the letters before it, or of the first ones.</summary>
    public static Script[] Of(string text)
    {
        var scripts = new Script[text.Length];
        var current = Script.Common;
        for (var place = 0; place < text.Length; place++)
        {
            var known = Rune.TryGetRuneAt(text, place, out var letter);
            if (known && !Follows(letter))
            {
                if (current == Script.Common)
                {
                    scripts.AsSpan(..place).Fill(Of(letter));
                }

                current = Of(letter);
            }

            scripts[place] = current;
            if (known && letter.Utf16SequenceLength == 2)
            {
                scripts[++place] = current;
            }
        }

        return scripts;
    }

    /// <summary>Signs and marks of no script.</summary>
    public static bool Follows(Rune letter) => Of(letter) is var script && (script == Script.Common || script == Script.Inherited);

    /// <summary>Joins, directions and the like, which need no glyph.</summary>
    public static bool IsUnseen(Rune letter) =>
        letter.Value is 0xAD or 0x61C or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F)
            or (>= 0xFE00 and <= 0xFE0F) or 0xFEFF;

    private static Script Of(Rune letter) => letter.Value switch
    {
        (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') => Script.Latin,
        < 0x80 => Script.Common,
        var value => UnicodeFunctions.Default.GetScript(value),
    };
}
