using System.Text.Json.Nodes;
using Integreat.Platform.Gateway.Import;
using Integreat.Platform.Gateway.Media;
using Integreat.Platform.Tests.Gateway;
using Integreat.Platform.Tests.Journal;
using static Integreat.Platform.Tests.Import.Records;

namespace Integreat.Platform.Tests.Import;

public sealed class MediaCopyTests : IDisposable
{
    private readonly SmallDump _dump = new();
    private readonly TemporaryFolder _folder = new();
    private readonly ImportCluster _cluster = new();

    private string There => Path.Combine(_folder.Path, "there");

    private string Here => Path.Combine(_folder.Path, "here");

    public void Dispose()
    {
        _dump.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Files_of_regions_and_of_the_platform_are_copied_and_no_others()
    {
        Write(There, "regions/1/map.png", "map");
        Write(There, "global/logo.png", "logo");
        Write(There, "regions/1/nobody's.png", "x");

        var report = await Import(File(1, 1, "regions/1/map.png"), File(2, null, "global/logo.png"), File(3, null, "global/logo.png"));

        Assert.Equal((2, 0, 0, 0, 0), Counts(report));
        Assert.Equal("map", Read("regions/1/map.png"));
        Assert.Equal("logo", Read("global/logo.png"));
        Assert.Equal(2, Directory.EnumerateFiles(Here, "*", SearchOption.AllDirectories).Count());
    }

    [Fact]
    public async Task The_same_bytes_are_not_written_again_and_others_are()
    {
        Write(There, "same.png", "same");
        Write(There, "other.png", "before");
        await Import(File(1, 1, "same.png"), File(2, 1, "other.png"));
        var written = System.IO.File.GetLastWriteTimeUtc(Path.Combine(Here, "same.png"));
        Write(There, "other.png", "behind"); // as long

        var report = await ImportAgain();

        Assert.Equal((1, 1, 0, 0, 0), Counts(report));
        Assert.Equal(written, System.IO.File.GetLastWriteTimeUtc(Path.Combine(Here, "same.png")));
        Assert.Equal("behind", Read("other.png"));
    }

    [Fact]
    public async Task A_file_that_is_missing_is_named_and_one_from_before_stays()
    {
        Write(Here, "kept.png", "kept");
        Directory.CreateDirectory(There);

        var report = await Import(File(1, 1, "kept.png"), File(2, 1, "lost.png"));

        Assert.Equal([new MissingFile("kept.png", IsKept: true), new MissingFile("lost.png", IsKept: false)], report.Media!.Missing);
        Assert.Equal(ImportResult.Complete, report.Result);
        Assert.Equal("kept", Read("kept.png"));
    }

    [Theory]
    [InlineData("../secret.png")]
    [InlineData("a/../../secret.png")]
    [InlineData("/etc/hostname")]
    public async Task A_path_that_leaves_the_folder_is_refused(string path)
    {
        Write(There, "../secret.png", "the secret");
        Write(There, "a/b.png", "b");

        var report = await Import(File(1, 1, path), File(2, 1, "a/b.png").Set("thumbnail", path));

        Assert.Equal([path, path], report.Media!.Refused);
        Assert.Equal(1, report.Media.Copied);
        Assert.Equal(["b.png"], Directory.EnumerateFiles(Here, "*", SearchOption.AllDirectories).Select(file => Path.GetFileName(file)));
    }

    [Fact]
    public async Task A_link_in_the_folder_is_not_followed()
    {
        Write(There, "../secret.png", "the secret");
        Write(There, "a.png", "a");
        System.IO.File.CreateSymbolicLink(Path.Combine(There, "link.png"), Path.Combine(There, "../secret.png"));

        var report = await Import(File(1, 1, "link.png"), File(2, 1, "a.png"));

        Assert.Equal([new MissingFile("link.png", IsKept: false)], report.Media!.Missing);
    }

    [Fact]
    public async Task A_thumbnail_that_is_there_is_copied_and_one_that_is_not_is_made_once()
    {
        Write(There, "photo.jpg", ThumbnailsTests.Image(800, 400).ToArray());
        Write(There, "drawn.png", ThumbnailsTests.Image(800, 400, SkiaSharp.SKEncodedImageFormat.Png).ToArray());
        Write(There, "thumbnails/drawn.png", "as it is");
        JsonObject[] records =
        [
            File(1, 1, "photo.jpg").Set("thumbnail", "thumbnails/photo.jpg"),
            File(2, 1, "drawn.png").Set("thumbnail", "thumbnails/drawn.png"),
        ];

        var first = await Import(records);
        var written = System.IO.File.GetLastWriteTimeUtc(Path.Combine(Here, "thumbnails/photo.jpg"));
        var second = await ImportAgain();

        Assert.Equal((3, 0, 1, 0, 0), Counts(first));
        Assert.Equal((0, 4, 0, 0, 0), Counts(second));
        Assert.Equal("as it is", Read("thumbnails/drawn.png"));
        Assert.Equal(written, System.IO.File.GetLastWriteTimeUtc(Path.Combine(Here, "thumbnails/photo.jpg")));
        using var thumbnail = SkiaSharp.SKBitmap.Decode(Path.Combine(Here, "thumbnails/photo.jpg"));
        Assert.Equal((300, 150), (thumbnail.Width, thumbnail.Height));
    }

    [Fact]
    public async Task Another_image_gets_another_thumbnail()
    {
        Write(There, "photo.jpg", ThumbnailsTests.Image(800, 400).ToArray());
        await Import(File(1, 1, "photo.jpg").Set("thumbnail", "small.jpg"));
        Write(There, "photo.jpg", ThumbnailsTests.Image(400, 800).ToArray());

        var report = await ImportAgain();

        Assert.Equal((1, 0, 1, 0, 0), Counts(report));
        using var thumbnail = SkiaSharp.SKBitmap.Decode(Path.Combine(Here, "small.jpg"));
        Assert.Equal((150, 300), (thumbnail.Width, thumbnail.Height));
    }

    [Fact]
    public async Task A_thumbnail_of_what_is_no_image_is_missing()
    {
        Write(There, "photo.jpg", "no image");

        var report = await Import(File(1, 1, "photo.jpg").Set("thumbnail", "small.jpg"));

        Assert.Equal([new MissingFile("small.jpg", IsKept: false)], report.Media!.Missing);
        Assert.Equal(1, report.Media.Copied);
    }

    [Fact]
    public async Task Files_are_there_before_any_record_is_taken_and_not_before_everybody_agrees()
    {
        Write(There, "a.png", "a");
        _cluster.Refusals["r:1 dry"] = "slug-taken";

        var refused = await Import(File(1, 1, "a.png"));
        Assert.Null(refused.Media);
        Assert.False(Directory.Exists(Here));

        _cluster.Refusals["p:platform take"] = "slug-taken";
        await ImportAgain();
        Assert.Equal("a", Read("a.png"));
    }

    [Fact]
    public async Task The_report_names_what_is_missing_and_refused()
    {
        Write(There, "a.png", "a");
        Write(Here, "kept.png", "kept");
        var lost = Enumerable.Range(10, 21).Select(key => File(key, 1, $"{key}.png"));
        var report = await Import([File(1, 1, "a.png"), File(2, 1, "kept.png"), File(3, 1, "../x.png"), .. lost]);
        using var text = new StringWriter { NewLine = "\n" };

        ImportReportText.Write(report, text);

        Assert.Contains(
            "\nMedia files\n  copied: 1\n  unchanged: 0\n  thumbnails made: 0\n  missing: 22\n    kept.png (kept as it was)\n    10.png\n",
            text.ToString(), StringComparison.Ordinal);
        Assert.EndsWith(
            "    28.png\n    and 2 more\n  refused, outside the folder: 1\n    ../x.png\n", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_counts_the_records()
    {
        Write(There, "a.png", "a");
        var seen = new List<ImportProgress>();

        await Import(new Progress(seen), File(1, 1, "a.png"), File(2, 1, "b.png"));

        Assert.Equal(
            [new(ImportPhase.Copying, 1, 2), new(ImportPhase.Copying, 2, 2)], seen.Where(value => value.Phase == ImportPhase.Copying));
    }

    private static JsonObject File(long key, long? region, string path) => Media(key, region).Set("file", path);

    private static (int Copied, int Unchanged, int Made, int Missing, int Refused) Counts(ImportReport report) =>
        report.Media is { } media
            ? (media.Copied, media.Unchanged, media.ThumbnailsMade, media.Missing.Length, media.Refused.Length)
            : throw new InvalidOperationException("No files were copied.");

    private static void Write(string root, string path, string content) => Write(root, path, System.Text.Encoding.UTF8.GetBytes(content));

    private static void Write(string root, string path, byte[] content)
    {
        var file = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        System.IO.File.WriteAllBytes(Path.GetFullPath(file), content);
    }

    private string Read(string path) => System.IO.File.ReadAllText(Path.Combine(Here, path));

    private Task<ImportReport> Import(params JsonObject[] files) => Import(null, files);

    private Task<ImportReport> Import(IProgress<ImportProgress>? progress, params JsonObject[] files)
    {
        _dump.With([Region(1), .. files]);
        return ImportAgain(progress);
    }

    private async Task<ImportReport> ImportAgain(IProgress<ImportProgress>? progress = null)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var dump = await CmsDump.ReadAsync(_dump.Files, _dump.Patches, null, cancellation);
        var import = _cluster.ImportWith(new MediaCopy(There, new FolderMediaStore(Here)));
        return await import.RunAsync(dump, progress, cancellation);
    }

    private sealed class Progress(List<ImportProgress> seen) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => seen.Add(value);
    }
}
