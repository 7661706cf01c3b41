using System.Text;
using Integreat.Platform.Domain.Media;

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
}
