using System.Collections.Frozen;

namespace Integreat.Platform.Gateway.Assets;

/// <summary>The drawings for categories of locations, by the icon's name: "advice", "culture", ...</summary>
internal static class CategoryIcons
{
    private const string Folder = "Assets/place-category-icons/";

    public static FrozenDictionary<string, Asset> All { get; } = typeof(CategoryIcons).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .ToFrozenDictionary(name => Path.GetFileNameWithoutExtension(name[Folder.Length..]), name => Asset.Read(name, "image/svg+xml"));
}
