using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Integreat.Platform.Contracts.Editions;

namespace Integreat.Platform.Grains.Editions;

/// <summary>By which an item is known to be the same from one life of an edition to the next.</summary>
internal static class FragmentDigest
{
    /// <summary>Over everything that replicas hold: the bytes, and what look-ups and trees work on.</summary>
    public static string Of(Fragment fragment)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> numbers = stackalloc byte[20];
        BinaryPrimitives.WriteInt32LittleEndian(numbers, (int)fragment.Visibility);
        BinaryPrimitives.WriteInt32LittleEndian(numbers[4..], fragment.Page?.Order ?? 0);
        BinaryPrimitives.WriteInt64LittleEndian(numbers[8..], fragment.Page?.Parent ?? 0);
        BinaryPrimitives.WriteInt32LittleEndian(numbers[16..], fragment.Slugs.Length);
        hash.AppendData(numbers);
        foreach (var slug in fragment.Slugs)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(slug));
            hash.AppendData([0]);
        }

        if (fragment.Event is { } dates)
        {
            // What the occurrences show is in the hash below.
            hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(dates with { Occurrences = [] }, JsonSerializerOptions.Web));
        }

        if (fragment.Location is { } place)
        {
            // In which lists a location is; the rest of its place is in the hash below.
            hash.AppendData([place.OnMap ? (byte)1 : (byte)0]);
        }

        hash.AppendData(fragment.Hash.Span);
        return Text(hash);
    }

    /// <summary>Over the item's own JSON object; empty unless it is public. Which occurrences of an event are near makes no difference.</summary>
    public static string OfItem(Fragment fragment)
    {
        if (fragment.Visibility is not Visibility.Public)
        {
            return "";
        }

        if (fragment.Event is null)
        {
            return Convert.ToBase64String(fragment.Hash.Span);
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(fragment.Envelope.Span);
        hash.AppendData(fragment.Content.Span);
        return Text(hash);
    }

    private static string Text(IncrementalHash hash) => Convert.ToBase64String(hash.GetHashAndReset().AsSpan(0, 16));
}
