using System.Collections.Immutable;

namespace Integreat.Platform.Gateway.Pdf;

/// <summary>What is printed.</summary>
/// <param name="Title">Of the one page that all others stand below, or the region's name.</param>
/// <param name="Language">The language's own name for itself.</param>
/// <param name="LanguageTag">A BCP 47 tag.</param>
/// <param name="Updated">When any of it changed last, by the region's clock.</param>
/// <param name="Chapters">In their order; never empty.</param>
internal sealed record Book(
    string Branding, string Region, string Title, string Language, string LanguageTag, bool RightToLeft, DateTimeOffset Updated,
    ImmutableArray<Chapter> Chapters)
{
    /// <summary>Without what a file system or a header would stumble over.</summary>
    public string FileName => string.Concat($"{Branding} - {Language} - {Title}.pdf".Where(letter => !char.IsControl(letter)))
        .Replace('/', '-').Replace('\\', '-');
}

/// <summary>A page as it is printed.</summary>
/// <param name="Depth">1 for the topmost.</param>
/// <param name="Html">May be empty.</param>
internal sealed record Chapter(string Title, int Depth, string Html);
