using System.Collections.Immutable;
using System.Globalization;
using Integreat.Platform.Contracts.Media;

namespace Integreat.Platform.Gateway.Screens.Library;

/// <summary>The folders of a library, each before those in it.</summary>
public sealed record FolderTree(ImmutableArray<FolderRow> Rows)
{
    public static FolderTree None { get; } = new([]);

    public static FolderTree Of(ImmutableArray<MediaFolderView> folders, CultureInfo culture)
    {
        var within = folders.ToLookup(folder => folder.Parent ?? 0);
        var names = StringComparer.Create(culture, ignoreCase: true);
        return new FolderTree([.. Below(0, 0)]);

        IEnumerable<FolderRow> Below(long parent, int depth) => within[parent].OrderBy(folder => folder.Name, names)
            .SelectMany(folder => Below(folder.Id, depth + 1).Prepend(new FolderRow(folder, depth)));
    }

    public MediaFolderView? Find(long? folder) => Rows.FirstOrDefault(row => row.Folder.Id == folder)?.Folder;

    /// <summary>There is no file in it, and no folder.</summary>
    public bool IsEmpty(MediaFolderView folder) => folder.Files is 0 && Rows.All(row => row.Folder.Parent != folder.Id);
}

/// <param name="Depth">0: in no other.</param>
public sealed record FolderRow(MediaFolderView Folder, int Depth)
{
    /// <summary>For a list of choices, which shows no other difference.</summary>
    public string Indented => $"{string.Concat(Enumerable.Repeat("\u2003", Depth))}{Folder.Name}";
}
