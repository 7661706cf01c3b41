using System.Text;
using Integreat.Platform.Contracts.Media;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Media;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Translations;

namespace Integreat.Platform.Grains.Media;

/// <summary>Finds the address of a file in texts, as it is written in HTML: letters that addresses do not take may be encoded or not.</summary>
internal sealed class MediaLinks
{
    private readonly ImmutableArray<byte[]> _written;

    public MediaLinks(MediaFile file)
    {
        // Of an uploaded file also the smaller pictures, which are below the same numbers.
        var address = $"/media/{(MediaAddress.IsOne(file.File) ? file.File[..(file.File.LastIndexOf('/') + 1)] : file.File)}";
        var encoded = string.Join('/', address.Split('/').Select(Uri.EscapeDataString));
        _written = [.. new[] { address, encoded, address.Replace("&", "&amp;", StringComparison.Ordinal) }.Distinct().Select(Encoding.UTF8.GetBytes)];
    }

    public bool StandIn(ReadOnlySpan<byte> text)
    {
        foreach (var written in _written)
        {
            if (text.IndexOf(written) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The newest and the public versions of all texts of a region, which are the same or not, by the hash of their bytes.</summary>
    public static IEnumerable<(string Hash, MediaUseView Use)> TextsOf(Region region) =>
    [
        .. region.Pages.ById.Values.OrderBy(page => page.Id.Value).SelectMany(page => TextsOf("page", page.Id.Value, page.Translations)),
        .. region.Events.Values.OrderBy(each => each.Id.Value).SelectMany(each => TextsOf("event", each.Id.Value, each.Translations)),
        .. region.Locations.Values.OrderBy(location => location.Id.Value)
            .SelectMany(location => TextsOf("location", location.Id.Value, location.Translations)),
        .. TextsOf("imprint", null, region.Imprint),
        .. region.News.Values.OrderBy(item => item.Id.Value).SelectMany(item => item.Texts
            .Where(text => text.Content.Hash is not null)
            .Select(text => (text.Content.Hash!, new MediaUseView("news", item.Id.Value, text.Language.Value)))),
    ];

    private static IEnumerable<(string Hash, MediaUseView Use)> TextsOf(
        string kind, long? number, ImmutableDictionary<LanguageCode, Translation> texts) =>
        from text in texts.OrderBy(text => text.Key.Value, StringComparer.Ordinal)
        from hash in new[] { text.Value.Working.Content.Hash, text.Value.Public?.Content.Hash }
        where hash is not null
        select (hash, new MediaUseView(kind, number, text.Key.Value));
}
