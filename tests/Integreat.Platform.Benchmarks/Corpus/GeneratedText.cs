using System.Text;

namespace Integreat.Platform.Benchmarks.Corpus;

/// <summary>HTML as editors write it: headings, paragraphs, lists and links, filled with words until it has its size.</summary>
internal sealed class GeneratedText(CorpusLanguage language, Dice dice, int size = GeneratedText.PageBytes)
{
    /// <summary>UTF-8 bytes of each page's text, give or take a word.</summary>
    public const int PageBytes = 4096;

    /// <summary>The same of an event or a location.</summary>
    public const int ShortBytes = 1024;

    private readonly StringBuilder _html = new(size);
    private int _bytes;

    public string Write()
    {
        while (_bytes < size)
        {
            switch (dice.Roll(6))
            {
                case 0:
                    Element("h2", words: 3 + dice.Roll(4));
                    break;
                case 1:
                    List(items: 2 + dice.Roll(4));
                    break;
                case 2:
                    Link();
                    break;
                default:
                    Element("p", words: 20 + dice.Roll(40));
                    break;
            }
        }

        return _html.ToString();
    }

    private void Element(string name, int words)
    {
        Add($"<{name}>");
        for (var word = 0; word < words && _bytes < size - name.Length - 3; word++)
        {
            Add(word == 0 ? "" : " ");
            Add(dice.Pick(language.Words.AsSpan()));
        }

        Add($"</{name}>\n");
    }

    private void List(int items)
    {
        Add("<ul>\n");
        for (var item = 0; item < items && _bytes < size; item++)
        {
            Element("li", words: 4 + dice.Roll(10));
        }

        Add("</ul>\n");
    }

    private void Link()
    {
        Add($"<p><a href=\"https://www.mustertal.example/amt/{dice.Roll(1000)}\">");
        Add(dice.Pick(language.Words.AsSpan()));
        Add("</a></p>\n");
    }

    private void Add(string text)
    {
        _html.Append(text);
        _bytes += Encoding.UTF8.GetByteCount(text);
    }
}
