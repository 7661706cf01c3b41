using System.Collections.Immutable;
using Integreat.Platform.Contracts.Directory;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Gateway.Screens.Home;
using Integreat.Platform.Gateway.Screens.Regions;

namespace Integreat.Platform.Tests.Screens;

/// <summary>Which outdated translations are whose.</summary>
public sealed class OutdatedWorkTests
{
    private static readonly ImmutableArray<DirectoryLanguage> Languages =
    [
        new("de", "Deutsch", RightToLeft: false, Active: true, Visible: true),
        new("ar", "العربية", RightToLeft: true, Active: true, Visible: true),
        new("en", "English", RightToLeft: false, Active: true, Visible: false),
        new("uk", "Українська", RightToLeft: false, Active: false, Visible: true),
    ];

    private static readonly PageRows Pages = PageRows.Of(
        7,
        ["de", "ar", "en", "uk"],
        [
            Row(1, arabic: ("lee", 3), english: ("lee", 5)),
            Row(2, arabic: ("lee", 2), english: ("mo", 1)),
            Row(3, arabic: ("lee", 1), english: ("mo", 1)) with { Archived = true },
            Row(4, arabic: ("lee", 1), english: ("mo", 1)) with { IsHidden = true },
        ]);

    [Fact]
    public void Whoever_has_written_a_translation_gets_its_language_and_what_is_oldest_first()
    {
        var work = Of("mo", "edit-pages");

        Assert.True(work.AreOwn);
        Assert.Equal(["en"], work.Languages.Select(language => language.Slug));
        Assert.Equal([(2L, "en"), (1, "en")], work.Texts.Select(text => (text.Page, text.Language)));
    }

    [Fact]
    public void Whoever_has_written_none_gets_all_that_readers_can_choose()
    {
        var work = Of("kim", "edit-pages"); // who writes German

        Assert.False(work.AreOwn);
        Assert.Equal(["ar"], work.Languages.Select(language => language.Slug));
        Assert.Equal([(2L, "ar"), (1, "ar")], work.Texts.Select(text => (text.Page, text.Language)));
    }

    [Fact]
    public void Only_what_somebody_may_write_waits_for_them()
    {
        Assert.Empty(Of("kim", "view-pages").Texts);
        Assert.Equal([1L], Work(Desk([], new PageRightView(1, "kim", MayPublish: false)), "kim").Texts.Select(text => text.Page));
    }

    private static OutdatedWork Of(string account, string capability) => Work(Desk([capability]), account);

    private static OutdatedWork Work(Desk desk, string account) => OutdatedWork.Of(Pages, Languages, desk, account);

    private static Desk Desk(ImmutableArray<string> capabilities, params ImmutableArray<PageRightView> rights) =>
        new(1, "stadt", "Stadt", "ACTIVE", new RightsView(null, null, null, capabilities, rights));

    private static PageRow Row(long id, (string Author, int Day) arabic, (string Author, int Day) english) => SmallTree.Row(id, null, 0, "Hilfe") with
    {
        Texts = [SmallTree.Text("Hilfe", "PUBLIC", TranslationStates.UpToDate), Outdated(arabic), Outdated(english), Outdated(("kim", 1))],
    };

    private static TextRow Outdated((string Author, int Day) version) => SmallTree.Text("Help", "PUBLIC", TranslationStates.Outdated) with
    {
        Author = version.Author,
        LastUpdated = DateTimeOffset.UnixEpoch.AddDays(version.Day),
    };
}
