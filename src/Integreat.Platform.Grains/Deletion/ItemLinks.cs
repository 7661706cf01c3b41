using System.Net;
using System.Text.RegularExpressions;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Translations;
using Integreat.Platform.Grains.Shortcodes;

namespace Integreat.Platform.Grains.Deletion;

/// <summary>Finds out whether a text links to a thing, by one of the addresses that it has or ever had, or names it by number.</summary>
internal sealed partial class ItemLinks
{
    private readonly ImmutableArray<string> _regions;
    private readonly ImmutableArray<string> _hosts;
    private readonly ImmutableHashSet<(string Language, string Slug)> _slugs;
    private readonly string? _folder;
    private readonly ImmutableArray<ShortcodeKind> _kinds;
    private readonly long _id;

    /// <param name="folder">What stands between language and slug in the addresses of such things; null for pages, which have those above them there.</param>
    private ItemLinks(
        Region region, PublicAddresses addresses, string? folder, ImmutableArray<ShortcodeKind> kinds, long id, IEnumerable<KeyValuePair<LanguageCode, Translation>> texts)
    {
        (_folder, _kinds, _id) = (folder, kinds, id);
        _regions = [region.Settings!.Slug, .. region.EarlierSlugs];
        _hosts = [.. new[] { addresses.WebAppUrl, addresses.CmsUrl }.Where(address => address is not "").Select(WithoutScheme).Distinct()];
        _slugs = [.. texts.SelectMany(text => text.Value.Slugs, (text, slug) => (text.Key.Value, slug.ToLowerInvariant()))];
    }

    public static ItemLinks To(Region region, PublicAddresses addresses, PageId page) =>
        new(region, addresses, null, [ShortcodeKind.Page, ShortcodeKind.PageLinkStart], page.Value, region.Pages.Find(page)!.Translations);

    public static ItemLinks To(Region region, PublicAddresses addresses, EventId id) =>
        new(region, addresses, "events", [ShortcodeKind.Event], id.Value, region.Events[id].Translations);

    public static ItemLinks To(Region region, PublicAddresses addresses, LocationId location) =>
        new(region, addresses, "locations", [ShortcodeKind.Location], location.Value, region.Locations[location].Translations);

    public static ItemLinks To(Region region, PublicAddresses addresses, ContactId contact) => new(region, addresses, null, [ShortcodeKind.Contact], contact.Value, []);

    public bool StandIn(string html) => Names(html) || (!_slugs.IsEmpty && Addresses().Matches(html).Any(address => IsOne(address.Groups["address"].Value)));

    private bool Names(string html) =>
        (Mark is { } mark && html.Contains(string.Create(CultureInfo.InvariantCulture, $"data-{mark}-id=\"{_id}\""), StringComparison.Ordinal))
        || ShortcodeParser.Parse(html).Any(code => code.Number == _id && _kinds.Contains(code.Kind));

    // What older systems wrote around pages and contacts that they named; events and locations had only addresses there.
    private string? Mark => _kinds[0] switch
    {
        ShortcodeKind.Page => "page",
        ShortcodeKind.Contact => "contact",
        _ => null,
    };

    private bool IsOne(string written)
    {
        var address = WebUtility.HtmlDecode(written);
        if (!address.StartsWith('/'))
        {
            address = WithoutScheme(address);
            if (_hosts.FirstOrDefault(host => address.StartsWith(host + '/', StringComparison.OrdinalIgnoreCase)) is not { } host)
            {
                return false;
            }

            address = address[host.Length..];
        }

        var path = Uri.UnescapeDataString(address.Split('?', '#')[0]).Split('/', StringSplitOptions.RemoveEmptyEntries);
        return path is [var region, var language, .. { Length: > 0 } rest] && _regions.Contains(region) && _slugs.Contains((language, SlugIn(rest).ToLowerInvariant()));
    }

    // One date of an event that repeats has an address of its own.
    private string SlugIn(string[] path) => (path, _folder) switch
    {
        (["events" or "locations" or "news", _], null) => "",
        (_, null) => path[^1],
        ([var folder, var slug], _) when folder == _folder => slug.Split('$')[0],
        _ => "",
    };

    private static string WithoutScheme(string address) =>
        address.IndexOf("//", StringComparison.Ordinal) is var slashes and >= 0 ? address[(slashes + 2)..] : address;

    [GeneratedRegex("""\bhref\s*=\s*(?:"(?<address>[^"]*)"|'(?<address>[^']*)')""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Addresses();
}
