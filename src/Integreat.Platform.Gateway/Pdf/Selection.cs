using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Integreat.Platform.Contracts.Directory;
using Integreat.Platform.Gateway.Delivery;

namespace Integreat.Platform.Gateway.Pdf;

/// <summary>The pages that a reader wants printed, in one edition at one moment.</summary>
/// <param name="Pages">In their order; never empty.</param>
internal sealed record Selection(
    string Branding, DirectoryEntry Region, DirectoryLanguage Language, string LanguageTag, ImmutableArray<PageTree.Node> Pages)
{
    private const int KeyBytes = 16;

    private string RegionName => Region.FullName.Length > 0 ? Region.FullName : Region.Name;

    /// <summary>Of the only page at the top, else the region's name.</summary>
    private string Title => Pages.Count(page => page.Depth == Pages[0].Depth) == 1 ? Pages[0].Page.Title : RegionName;

    public string FileName => ToBook([]).FileName;

    /// <summary>
    /// Another one whenever anything is another that can be read in the PDF: pages, their versions, dates, contents and places, the region,
    /// the language, and the program that prints it.
    /// </summary>
    public string Key()
    {
        using var bytes = new MemoryStream();
        using var key = new BinaryWriter(bytes, Encoding.UTF8);
        key.Write(typeof(Selection).Module.ModuleVersionId.ToByteArray());
        key.Write(Region.Region);
        foreach (var text in (ReadOnlySpan<string>)[Branding, RegionName, Language.Slug, Language.NativeName, LanguageTag])
        {
            key.Write(text);
        }

        key.Write(Language.RightToLeft);
        foreach (var (page, depth, _) in Pages)
        {
            key.Write(page.Id);
            key.Write(page.Translation ?? 0);
            key.Write(page.LastUpdated.UtcTicks);
            key.Write(page.LastUpdated.Offset.Ticks);
            key.Write(depth);
            key.Write(page.Title);
            key.Write(page.Hash.Span);
        }

        key.Flush();
        return Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()).AsSpan(0, KeyBytes));
    }

    /// <summary>With the contents of all pages.</summary>
    public Book ToBook() => ToBook([.. Pages.Select(
        node => new Chapter(node.Page.Title, node.Depth - Pages[0].Depth + 1, ItemText.Of(node.Page).Content))]);

    private Book ToBook(ImmutableArray<Chapter> chapters) => new(
        Branding, RegionName, Title, Language.NativeName, LanguageTag, Language.RightToLeft, Pages.Max(node => node.Page.LastUpdated), chapters);
}
