using System.Globalization;
using Integreat.Platform.Gateway.Screens.Library;

namespace Integreat.Platform.Tests.Screens;

/// <summary>What the media library says of folders and files.</summary>
public sealed class FolderTreeTests
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    private static readonly FolderTree Tree = FolderTree.Of(
        [
            new(1, 1, "Zoo", Parent: null, Files: 0),
            new(2, 1, "ämter", Parent: null, Files: 0),
            new(3, 1, "Bürgerbüro", Parent: 2, Files: 4),
            new(4, 1, "Archiv", Parent: 3, Files: 0),
        ],
        German);

    [Fact]
    public void Folders_stand_by_name_each_before_those_in_it()
    {
        Assert.Equal(["ämter", "Bürgerbüro", "Archiv", "Zoo"], Tree.Rows.Select(row => row.Folder.Name));
        Assert.Equal([0, 1, 2, 0], Tree.Rows.Select(row => row.Depth));
        Assert.Equal("\u2003Bürgerbüro", Tree.Rows[1].Indented);
    }

    [Fact]
    public void A_folder_with_files_or_folders_is_not_empty()
    {
        Assert.Equal(["Archiv", "Zoo"], Tree.Rows.Where(row => Tree.IsEmpty(row.Folder)).Select(row => row.Folder.Name));
    }

    [Theory]
    [InlineData(17, "17 Byte")]
    [InlineData(1536, "1,5 KB")]
    [InlineData(20 * 1024 * 1024, "20 MB")]
    [InlineData(3L * 1024 * 1024 * 1024, "3 GB")]
    [InlineData(2000L * 1024 * 1024 * 1024 * 1024, "2.000 TB")]
    public void A_size_is_said_in_the_unit_in_which_it_is_short(long bytes, string words) => Assert.Equal(words, FileSize.Of(bytes, German));
}
