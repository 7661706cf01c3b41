using System.Collections.Immutable;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Languages;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Translations;
using static Integreat.Platform.Tests.Domain.Story;
using StoredText = Integreat.Platform.Domain.Texts.Text;

namespace Integreat.Platform.Tests.Domain;

/// <summary>German is translated to English, and English to Arabic.</summary>
public sealed class TranslationStateTests
{
    private const int Fresh = -1;

    private static readonly PageId Welcome = new(1);

    private static readonly Region Town = Given(
        new LanguageAdded(German, null, true, true), new LanguageAdded(English, German, true, true), new LanguageAdded(Arabic, English, true, true),
        new PageAdded(Welcome, PageId.Root, 1));

    private static readonly Region Translated = Save(Town, Text(German), Text(English), Text(Arabic));

    [Fact]
    public void Without_a_text_a_translation_is_missing()
    {
        AssertStates(Town, TranslationState.Missing, TranslationState.Missing, TranslationState.Missing);
        AssertStates(Save(Town, Text(German)), TranslationState.UpToDate, TranslationState.Missing, TranslationState.Missing);
        Assert.Equal((null, 1), Versions(Save(Town, Text(German)), English));
    }

    [Fact]
    public void A_translation_of_the_newest_source_is_up_to_date()
    {
        AssertStates(Translated, TranslationState.UpToDate, TranslationState.UpToDate, TranslationState.UpToDate);
        Assert.Equal((1, 1), Versions(Translated, English));
        Assert.Equal((null, null), Versions(Translated, German));
    }

    [Fact]
    public void A_change_of_the_source_outdates_all_that_follows_from_it()
    {
        var region = Save(Translated, Text(German));

        AssertStates(region, TranslationState.UpToDate, TranslationState.Outdated, TranslationState.Outdated);
        Assert.Equal((1, 2), Versions(region, English));
        Assert.Equal((1, 1), Versions(region, Arabic)); // of its own source it has seen everything
        AssertStates(Save(region, Text(English)), TranslationState.UpToDate, TranslationState.UpToDate, TranslationState.Outdated);
        AssertStates(Save(region, Text(English), Text(Arabic)), TranslationState.UpToDate, TranslationState.UpToDate, TranslationState.UpToDate);
    }

    [Fact]
    public void A_minor_edit_of_the_source_outdates_nothing()
    {
        var region = Save(Translated, Text(German, minor: true), Text(German, minor: true));

        AssertStates(region, TranslationState.UpToDate, TranslationState.UpToDate, TranslationState.UpToDate);
        Assert.Equal((1, 1), Versions(region, English));
        Assert.Equal((1, 4), Versions(Save(region, Text(German)), English));
    }

    [Theory]
    [InlineData(TranslationStatus.Draft)]
    [InlineData(TranslationStatus.Review)]
    [InlineData(TranslationStatus.AutoSave)]
    public void What_readers_do_not_see_outdates_nothing(TranslationStatus status) => AssertStates(
        Save(Translated, Text(German, status)), TranslationState.UpToDate, TranslationState.UpToDate, TranslationState.UpToDate);

    [Fact]
    public void A_slip_that_is_corrected_does_not_bring_a_translation_up_to_date() => AssertStates(
        Save(Translated, Text(German), Text(English, minor: true)), TranslationState.UpToDate, TranslationState.Outdated, TranslationState.Outdated);

    [Fact]
    public void A_draft_of_the_translation_does_not_bring_it_up_to_date_before_readers_see_it()
    {
        var draft = Save(Translated, Text(German), Text(English, TranslationStatus.Draft));

        AssertStates(draft, TranslationState.UpToDate, TranslationState.Outdated, TranslationState.Outdated);
        AssertStates(Save(draft, Text(English)), TranslationState.UpToDate, TranslationState.UpToDate, TranslationState.Outdated);
    }

    [Fact]
    public void What_is_in_translation_is_neither_outdated_nor_does_it_outdate()
    {
        var region = Save(Translated, Text(German), Text(English, minor: true, inTranslation: true));

        AssertStates(region, TranslationState.UpToDate, TranslationState.InTranslation, TranslationState.UpToDate);
    }

    [Fact]
    public void What_a_machine_wrote_is_marked_until_it_is_outdated_or_somebody_has_looked_at_it()
    {
        var region = Save(Town, Text(German), Text(English, machine: true));

        AssertStates(region, TranslationState.UpToDate, TranslationState.MachineTranslated, TranslationState.Missing);
        AssertStates(Save(region, Text(German)), TranslationState.UpToDate, TranslationState.Outdated, TranslationState.Missing);
        AssertStates(Save(region, Text(English)), TranslationState.UpToDate, TranslationState.UpToDate, TranslationState.Missing);
    }

    [Fact]
    public void Where_nobody_recorded_what_was_translated_the_moments_tell()
    {
        var older = Monday.AddDays(-1);
        var region = Given(
            new LanguageAdded(German, null, true, true), new LanguageAdded(English, German, true, true), new PageAdded(Welcome, PageId.Root, 1),
            new TranslationSaved(Welcome, German, Version(1, 3, "Willkommen")),
            new TranslationSaved(Welcome, English, Version(2, 5, "Welcome") with { LastUpdated = older }));

        Assert.Equal(TranslationState.Outdated, States(region)[1].State);
        Assert.Equal((0, 3), Versions(region, English));
        var corrected = Save(region, Text(English, minor: true));
        Assert.Equal(TranslationState.Outdated, States(corrected)[1].State);
        Assert.Equal(TranslationState.UpToDate, States(Save(region, Text(English)))[1].State);
    }

    [Fact]
    public void Coverage_counts_every_item_once_in_each_language()
    {
        var texts = Save(Translated, Text(German)).Pages.Find(Welcome)!.Translations;

        var coverage = Coverage.Of(Town.Languages, [texts, Translated.Pages.Find(Welcome)!.Translations, ImmutableDictionary<LanguageCode, Translation>.Empty]);

        Assert.Equal(
            [
                new Coverage(German, 3, UpToDate: 2, Outdated: 0, Missing: 1, InTranslation: 0, MachineTranslated: 0),
                new Coverage(English, 3, UpToDate: 1, Outdated: 1, Missing: 1, InTranslation: 0, MachineTranslated: 0),
                new Coverage(Arabic, 3, UpToDate: 1, Outdated: 1, Missing: 1, InTranslation: 0, MachineTranslated: 0),
            ],
            coverage);
    }

    // Everybody has seen what is there.
    private static Region Save(Region region, params ReadOnlySpan<SaveTranslation> texts)
    {
        foreach (var text in texts)
        {
            var newest = region.Pages.Find(Welcome)!.Translations.GetValueOrDefault(text.Text.Language)?.Working.Number ?? 0;
            region = region.After(text with { Text = text.Text with { BasedOn = newest } });
        }

        return region;
    }

    private static SaveTranslation Text(
        LanguageCode language, TranslationStatus status = TranslationStatus.Public, bool minor = false, bool inTranslation = false,
        bool machine = false) => new(
            Welcome, new TextEdit(language, Fresh, status, "Titel", "", StoredText.Of("<p>Text</p>"), minor, inTranslation, machine, Monday, "kim"));

    private static ImmutableArray<LanguageState> States(Region region) =>
        region.Languages.StatesOf(region.Pages.Find(Welcome)!.Translations);

    private static (int? Translates, int? Source) Versions(Region region, LanguageCode language)
    {
        var state = States(region).Single(each => each.Language == language);
        return (state.Translates, state.Source);
    }

    private static void AssertStates(Region region, params TranslationState[] expected) =>
        Assert.Equal(expected, States(region).Select(state => state.State));
}
