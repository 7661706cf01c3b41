using System.Collections.Immutable;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Deletion;
using Integreat.Platform.Domain.Media;
using Integreat.Platform.Domain.Pages;
using static Integreat.Platform.Tests.Domain.Story;
using StoredText = Integreat.Platform.Domain.Texts.Text;

namespace Integreat.Platform.Tests.Domain;

/// <summary>Files that were uploaded, and the folders they are in.</summary>
public sealed class LibraryTests
{
    private static readonly MediaId First = new(1_000_000);

    private static readonly StoredContent Photo = new(new string('a', 64), ".jpg", "image/jpeg", 2048, 1200, 800, [300, 800]);

    private static readonly StoredContent Other = Photo with { Hash = new string('b', 64), Size = 4096 };

    [Fact]
    public void An_uploaded_file_has_an_address_of_its_own()
    {
        var decision = Given().When(new UploadMedia(" Café am Fluß.JPEG ", Photo, null, Monday));

        const string File = "files/3/1000000/cafe-am-fluss.jpg";
        decision.Then(new MediaUploaded(
            new MediaFile(First, File, "files/3/1000000/300/cafe-am-fluss.jpg", "image/jpeg", "Café am Fluß.JPEG", "", 2048, false, Monday), Photo, null));
        Assert.Equal(1_000_000, decision.Created);
    }

    [Theory]
    [InlineData("map.png", ".png", "map.png")]
    [InlineData("virus.exe", ".png", "virus.png")] // the content says what it is
    [InlineData("../../etc/passwd", ".pdf", "file.pdf")]
    [InlineData("..", ".pdf", "file.pdf")]
    [InlineData("مدينة.gif", ".gif", "file.gif")]
    [InlineData("a  b--c.webp", ".webp", "a-b-c.webp")]
    [InlineData("page.svg.html", ".svg", "page-svg.svg")]
    [InlineData("<script>", ".svg", "script.svg")]
    public void An_address_is_made_of_plain_letters_and_ends_as_the_content_says(string name, string extension, string expected) =>
        Assert.Equal($"files/3/7/{expected}", MediaAddress.Of(new RegionId(3), new MediaId(7), name, extension));

    [Fact]
    public void An_animation_s_small_picture_is_no_animation() =>
        Assert.Equal("files/3/7/300/a.png", MediaAddress.Small("files/3/7/a.gif", 300));

    [Fact]
    public void What_is_replaced_keeps_its_address()
    {
        var before = Given().After(new UploadMedia("a.jpg", Photo, null, Monday));
        var after = before.After(new ReplaceMedia(First, Other, 1, Monday.AddHours(1)));

        Assert.Equal(before.Media[First].File, after.Media[First].File);
        Assert.Equal((4096, Monday.AddHours(1)), (after.Media[First].Size, after.Media[First].LastModified));
        Assert.Equal((2, Other.Hash), (after.Library.Of(First).Revision, after.Library.Of(First).Content!.Hash));
        Assert.Equal(2048 + 4096, after.Library.BytesOf(after.Media.Values)); // the earlier bytes are there, too
    }

    [Fact]
    public void The_same_bytes_again_replace_nothing() =>
        Given().After(new UploadMedia("a.jpg", Photo, null, Monday)).When(new ReplaceMedia(First, Photo, 1, Monday)).ThenNothing();

    [Fact]
    public void A_file_is_not_replaced()
    {
        var region = Given().After(new UploadMedia("a.jpg", Photo, null, Monday));

        region.When(new ReplaceMedia(new MediaId(404), Other, 1, Monday)).ThenRefused("media-unknown");
        region.When(new ReplaceMedia(First, Other, 0, Monday)).ThenRefused("stale-version");
        region.When(new ReplaceMedia(First, Other with { Type = "image/png" }, 1, Monday)).ThenRefused("media-type-differs");
    }

    [Fact]
    public void A_record_that_was_copied_from_another_region_does_not_replace_that_one_s_file()
    {
        var template = Given().After(new UploadMedia("a.jpg", Photo, null, Monday)).Media[First];

        Given(new MediaSaved(template with { Id = new MediaId(8) })).When(new ReplaceMedia(new MediaId(8), Other, 1, Monday))
            .ThenRefused("media-of-other-region");
    }

    [Fact]
    public void What_is_said_of_a_file_is_replaced()
    {
        var region = Given(new Integreat.Platform.Domain.Languages.LanguageAdded(German, null, true, true))
            .After(new AddMediaFolder(" Bilder ", null), new UploadMedia("a.jpg", Photo, null, Monday));
        ImmutableArray<AlternativeText> texts = [new(German, StoredText.Of("Das Rathaus"))];
        var change = new ChangeMedia(First, " Rathaus ", new MediaFolderId(1), true, texts, 1);

        region.When(change).Then(new MediaChanged(First, "Rathaus", new MediaFolderId(1), true, texts));
        region.When(change with { BasedOn = 2 }).ThenRefused("stale-version");
        region.When(change with { Name = "" }).ThenRefused("name-invalid");
        region.When(change with { Name = new string('a', 256) }).ThenRefused("name-invalid");
        region.When(change with { Folder = new MediaFolderId(2) }).ThenRefused("media-folder-unknown");
        region.When(change with { AlternativeTexts = [new(English, StoredText.Of("x"))] }).ThenRefused("language-unknown");
        region.When(change with { AlternativeTexts = [.. texts, .. texts] }).ThenRefused("language-twice");
        region.When(change with { Media = new MediaId(404) }).ThenRefused("media-unknown");
    }

    [Fact]
    public void Folders_are_a_tree()
    {
        var region = Given().After(
            new AddMediaFolder("Bilder", null), new AddMediaFolder("2026", new MediaFolderId(1)), new AddMediaFolder("2026", null));

        region.When(new AddMediaFolder("bilder", null)).ThenRefused("media-folder-exists");
        region.When(new AddMediaFolder("Neu", new MediaFolderId(404))).ThenRefused("media-folder-unknown");
        region.When(new ChangeMediaFolder(new MediaFolderId(1), "Bilder", new MediaFolderId(2), 1)).ThenRefused("media-folder-cycle");
        region.When(new ChangeMediaFolder(new MediaFolderId(1), "Bilder", new MediaFolderId(1), 1)).ThenRefused("media-folder-cycle");
        region.When(new ChangeMediaFolder(new MediaFolderId(3), "2026", new MediaFolderId(1), 1)).ThenRefused("media-folder-exists");
        region.When(new ChangeMediaFolder(new MediaFolderId(3), "2025", new MediaFolderId(1), 2)).ThenRefused("stale-version");
        region.When(new ChangeMediaFolder(new MediaFolderId(3), "2025", new MediaFolderId(1), 1))
            .Then(new MediaFolderSaved(new MediaFolderId(3), "2025", new MediaFolderId(1)));
    }

    [Fact]
    public void Only_an_empty_folder_is_deleted_and_its_number_is_not_used_again()
    {
        var region = Given().After(
            new AddMediaFolder("Bilder", null), new AddMediaFolder("2026", new MediaFolderId(1)),
            new UploadMedia("a.jpg", Photo, new MediaFolderId(2), Monday));

        region.When(new DeleteMediaFolder(new MediaFolderId(1))).ThenRefused("media-folder-not-empty");
        region.When(new DeleteMediaFolder(new MediaFolderId(2))).ThenRefused("media-folder-not-empty");
        region.When(new DeleteMediaFolder(new MediaFolderId(404))).ThenRefused("media-folder-unknown");
        region = region.After(new DeleteMedia(First), new DeleteMediaFolder(new MediaFolderId(2)));
        region.When(new AddMediaFolder("2027", null)).Then(new MediaFolderSaved(new MediaFolderId(3), "2027", null));
    }

    [Fact]
    public void A_deleted_file_takes_no_room_any_more()
    {
        var region = Given(new PageAdded(new PageId(1), PageId.Root, 1)).After(new UploadMedia("a.jpg", Photo, null, Monday));
        Assert.Equal(2048, region.Library.BytesOf(region.Media.Values));

        region = region.After(new DeleteMedia(First));

        Assert.Equal(0, region.Library.BytesOf(region.Media.Values));
        Assert.Empty(region.Library.Details);
    }

    [Fact]
    public void A_file_is_not_uploaded()
    {
        Given().When(new UploadMedia("", Photo, null, Monday)).ThenRefused("name-invalid");
        Given().When(new UploadMedia("a\u0000.jpg", Photo, null, Monday)).ThenRefused("name-invalid");
        Given().When(new UploadMedia("a.jpg", Photo, new MediaFolderId(1), Monday)).ThenRefused("media-folder-unknown");
    }
}
