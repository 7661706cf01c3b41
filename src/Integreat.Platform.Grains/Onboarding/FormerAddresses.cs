using System.Text;
using System.Text.RegularExpressions;
using Integreat.Platform.Domain.Onboarding;

namespace Integreat.Platform.Grains.Onboarding;

/// <summary>Lets links that lead to a region in its former installation lead to this one. Links to other regions there stay.</summary>
internal sealed class FormerAddresses
{
    private readonly Regex _webApp;
    private readonly Regex _cms;
    private readonly byte[][] _marks;
    private readonly PublicAddresses _here;

    /// <param name="webApp">Such as "https://integreat.app".</param>
    public FormerAddresses(Template template, string webApp, string cms, PublicAddresses here)
    {
        var slugs = string.Join('|', template.EarlierSlugs.Append(template.Settings.Slug).Select(Regex.Escape));
        _here = here;
        _webApp = new Regex($"""https?://{Host(webApp)}(?=/(?:{slugs})(?:[/"'?#<\s]|$))""", RegexOptions.CultureInvariant);
        _cms = new Regex($"""https?://{Host(cms)}(?=/(?:media/|(?:{slugs})(?:[/"'?#<\s]|$)))""", RegexOptions.CultureInvariant);
        _marks = [.. ((string[])[webApp, cms]).Select(address => Encoding.UTF8.GetBytes(Bare(address)))];
    }

    public bool MayRefer(ReadOnlySpan<byte> text)
    {
        foreach (var mark in _marks)
        {
            if (text.IndexOf(mark) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    public string Rewrite(string html) => _cms.Replace(_webApp.Replace(html, _ => _here.WebAppUrl), _ => _here.CmsUrl);

    private static string Host(string address) => Regex.Escape(Bare(address));

    private static string Bare(string address) => address[(address.IndexOf("//", StringComparison.Ordinal) + 2)..];
}
