using System.Security.Cryptography;
using System.Text;
using Integreat.Platform.Contracts.Editions;

namespace Integreat.Platform.Tests.Gateway;

/// <summary>Fragments as an edition makes them, with just enough JSON to tell them apart.</summary>
internal static class Pages
{
    /// <summary>Of an edition that has lived once.</summary>
    public static EditionEpochs Epochs { get; } = new("life", 0, []);

    public static Fragment Public(long page, string slug, long? parent = null, int order = 0, string content = "", params string[] earlier)
    {
        var envelope = Encoding.UTF8.GetBytes($"{{\"id\":{page},\"path\":\"/{slug}/\",");
        var tail = Encoding.UTF8.GetBytes($"\"content\":\"{content}\"}}");
        return new Fragment
        {
            Kind = ItemKinds.Page,
            Id = page,
            Visibility = Visibility.Public,
            Page = new PagePlace(parent, order),
            Slugs = [slug, .. earlier],
            Envelope = envelope,
            Content = tail,
            Hash = SHA256.HashData([.. envelope, .. tail]).AsMemory(0, 16),
        };
    }

    public static Fragment Unlisted(long page, Visibility visibility, string slug, long? parent = null) =>
        new() { Kind = ItemKinds.Page, Id = page, Visibility = visibility, Page = new PagePlace(parent, 0), Slugs = [slug] };

    /// <summary>Text that hardly gets smaller, the same every time.</summary>
    public static string Noise(int length, int seed)
    {
        var text = new StringBuilder(length + 64);
        for (var block = 0; text.Length < length; block++)
        {
            text.Append(Convert.ToHexString(SHA256.HashData(BitConverter.GetBytes(((long)seed << 32) + block))));
        }

        return text.ToString(0, length);
    }
}
