using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Import;
using Integreat.Platform.Domain.Media;
using Integreat.Platform.Domain.Numbers;
using Integreat.Platform.Domain.Platform;
using static Integreat.Platform.Tests.Domain.PlatformTests;
using static Integreat.Platform.Tests.Domain.Story;

namespace Integreat.Platform.Tests.Domain;

public sealed class PlatformTakeoverTests
{
    private static readonly PlatformImport Small = new(
        [(new SourceRecord("cms.language", 1, "1"), Deutsch)],
        [(new SourceRecord("cms.offertemplate", 1, "1"), Sprungbrett)],
        [(
            new SourceRecord("cms.mediafile", 9, "1"),
            new MediaFile(GlobalIcon, "icon.svg", "", "image/svg+xml", "icon", "", 10, false, Monday))],
        [(NumberKind.Page, 28), (NumberKind.PageTranslation, 1_000_300)]);

    private static readonly PlatformState Imported = After(PlatformState.Empty, Small);

    [Fact]
    public void A_first_import_keeps_its_numbers_and_raises_the_marks_past_them()
    {
        Assert.Equal(German, Imported.Languages[new LanguageId(1)].Code);
        Assert.Equal("sprungbrett", Imported.Offers[new OfferId(1)].Slug);
        Assert.Equal("icon.svg", Imported.Media[GlobalIcon].File);
        Assert.Equal(1_000_301, Imported.NextNumber(NumberKind.PageTranslation));
        Assert.Equal(1_000_000, Imported.NextNumber(NumberKind.Page));
        Assert.Empty(PlatformState.Empty.Decide(Small).Notes);
    }

    [Fact]
    public void The_same_import_again_changes_nothing()
    {
        var again = Imported.Decide(Small);

        Assert.Empty(again.Decision.Facts);
        Assert.Equal(3, again.Unchanged.Values.Sum());
        Assert.Empty(again.Taken);
        Assert.Empty(again.Notes);
    }

    [Fact]
    public void A_language_and_an_offer_whose_slugs_exist_keep_their_numbers_and_that_is_noted()
    {
        var platform = PlatformState.Empty
            .Apply(new LanguageSaved(Deutsch with { Id = new LanguageId(1_000_000), NativeName = "alt" }))
            .Apply(new OfferSaved(Sprungbrett with { Id = new OfferId(1_000_000), Name = "alt" }));

        var report = platform.Decide(Small);

        Assert.Equal(
            [("number-kept", "cms.language", 1L, 1_000_000L), ("number-kept", "cms.offertemplate", 1L, 1_000_000L)],
            report.Notes.Select(note => (note.Code, note.Record.Model, note.Record.Key, note.StoredId!.Value)));
        Assert.Equal("Deutsch", Assert.Single(After(platform, Small).Languages).Value.NativeName);
        Assert.Equal("Sprungbrett", Assert.Single(After(platform, Small).Offers).Value.Name);
    }

    [Fact]
    public void A_kept_number_is_noted_each_time_because_the_regions_must_know_it()
    {
        var platform = After(PlatformState.Empty.Apply(new LanguageSaved(Deutsch with { Id = new LanguageId(1_000_000) })), Small);

        var again = platform.Decide(Small);

        Assert.Empty(again.Decision.Facts);
        Assert.Equal(1_000_000, Assert.Single(again.Notes).StoredId);
    }

    [Fact]
    public void A_number_that_belongs_to_another_slug_is_replaced_by_a_new_one()
    {
        var platform = PlatformState.Empty.Apply(new LanguageSaved(Deutsch with { Code = English }));

        var report = platform.Decide(Small);

        Assert.Equal(1_000_000, Assert.Single(report.Notes).StoredId);
        var after = After(platform, Small);
        Assert.Equal(English, after.Languages[new LanguageId(1)].Code);
        Assert.Equal(German, after.Languages[new LanguageId(1_000_000)].Code);
        Assert.Empty(after.Decide(Small).Decision.Facts);
    }

    [Fact]
    public void A_changed_record_overwrites_and_is_noted()
    {
        var changed = Small with { Languages = [(new SourceRecord("cms.language", 1, "2"), Deutsch with { Color = "#fff" })] };

        Assert.Equal(["record-changed"], Imported.Decide(changed).Notes.Codes());
        Assert.Equal("#fff", After(Imported, changed).Languages[new LanguageId(1)].Color);
    }

    [Fact]
    public void A_record_whose_slug_changed_is_still_the_item_that_was_made_of_it()
    {
        var changed = Small with { Offers = [(new SourceRecord("cms.offertemplate", 1, "2"), Sprungbrett with { Slug = "jobs" })] };

        var offer = Assert.Single(After(Imported, changed).Offers).Value;
        Assert.Equal(("jobs", new OfferId(1)), (offer.Slug, offer.Id));
    }

    [Fact]
    public void A_bad_language_or_offer_stops_the_whole_import()
    {
        var language = Small with { Languages = [(new SourceRecord("cms.language", 1, "1"), Deutsch with { NativeName = "" })] };
        var offer = Small with { Offers = [(new SourceRecord("cms.offertemplate", 1, "1"), Sprungbrett with { Slug = "" })] };

        PlatformState.Empty.Decide(language).Decision.ThenRefused("name-missing");
        PlatformState.Empty.Decide(offer).Decision.ThenRefused("slug-invalid");
    }

    private static PlatformState After(PlatformState platform, PlatformImport import)
    {
        var decision = platform.Decide(import).Decision;
        Assert.Null(decision.Refusal);
        return decision.Facts.Aggregate(platform, (state, fact) => state.Apply(fact));
    }
}
