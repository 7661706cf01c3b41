using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Integreat.Platform.Gateway.Assets;

/// <summary>The drawings for categories of locations, by the icon's name: "advice", "culture", ...</summary>
internal static class CategoryIcons
{
    private const string Folder = "Assets/place-category-icons/";

    public static FrozenDictionary<string, CategoryIcon> All { get; } = typeof(CategoryIcons).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .ToFrozenDictionary(name => Path.GetFileNameWithoutExtension(name[Folder.Length..]), Read);

    private static CategoryIcon Read(string name)
    {
        using var stream = typeof(CategoryIcons).Assembly.GetManifestResourceStream(name)!;
        var svg = new byte[stream.Length];
        stream.ReadExactly(svg);
        return new CategoryIcon(svg, new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(svg).AsSpan(0, 16))}\""));
    }
}

internal sealed record CategoryIcon(ReadOnlyMemory<byte> Svg, EntityTagHeaderValue Tag);
