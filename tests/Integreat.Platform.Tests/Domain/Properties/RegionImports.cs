using FsCheck;
using FsCheck.Fluent;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Events;
using Integreat.Platform.Domain.Import;
using Integreat.Platform.Domain.News;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Translations;
using Integreat.Platform.Tests.Domain.Events;
using static Integreat.Platform.Tests.Domain.Story;

namespace Integreat.Platform.Tests.Domain.Properties;

/// <summary>Invents what another system may hand over: always consistent in itself, and each time a little different.</summary>
internal static class RegionImports
{
    private static readonly Gen<string> Digest = Gen.Elements("1", "1", "2", "3");

    private static readonly Gen<bool> Coin = Gen.Elements(true, false);

    /// <summary>For <c>[Property(Arbitrary = ...)]</c>.</summary>
    public static Arbitrary<RegionImport> Import() => (
        from settings in Digest
        from languages in Languages()
        from pageCount in Gen.Choose(0, 4)
        from pages in Gen.CollectToArray(Enumerable.Range(1, pageCount), Page)
        from texts in Texts(pageCount)
        from eventCount in Gen.Choose(0, 3)
        from events in Gen.CollectToArray(Enumerable.Range(1, eventCount), Event)
        from eventTexts in Texts(eventCount)
        from places in Gen.Choose(0, 1)
        from archived in Coin
        from placeDigest in Digest
        from news in Gen.CollectToArray(Enumerable.Range(1, 2), News)
        select Dump.Small with
        {
            Locations = [.. Enumerable.Repeat(Dump.Location(new LocationId(1), Places.TownHall, archived, placeDigest), places)],
            LocationTexts =
            [
                .. Enumerable.Repeat(
                    Dump.LocationText(new LocationId(1), German, Version(1, 1, placeDigest), placeDigest), places),
            ],
            Contacts = [.. Enumerable.Repeat(
                Dump.Contact(new ContactId(1), Places.Contact(new LocationId(1)), archived, placeDigest), places)],
            Source = Dump.Small.Source with { Digest = settings },
            Settings = Settings with { Status = settings switch { "1" => RegionStatus.Active, "2" => RegionStatus.Hidden, _ => RegionStatus.Archived } },
            Languages = [.. languages],
            Pages = [.. pages],
            Translations = [.. texts],
            Events = [.. events],
            EventTranslations = [.. eventTexts.Select(text => text with { Source = text.Source with { Model = "cms.eventtranslation" } })],
            News = [.. news],
            At = Monday.AddHours(1),
        }).ToArbitrary();

    private static Gen<ImportedLanguageNode[]> Languages() =>
        from active in Coin
        from visible in Coin
        from below in Gen.Elements(German, English)
        from digest in Digest
        select new[]
        {
            Dump.Node(1, German, null),
            Dump.Node(2, English, German, active, visible, digest),
            Dump.Node(3, Arabic, below, visible, active, digest),
        };

    // Parents come before their children, and a page's parent has a smaller number.
    private static Gen<ImportedPage> Page(int number) =>
        from parent in Gen.Choose(0, number - 1)
        from order in Gen.Choose(1, 6)
        from archived in Coin
        from digest in Digest
        select Dump.Page(new PageId(number), new PageId(parent), order, archived, digest);

    private static Gen<ImportedEvent> Event(int number) =>
        from recurrence in Gen.Elements<Recurrence?>(null, Calendars.Daily(), Calendars.Yearly(2, "2040-01-01"))
        from hours in Gen.Choose(0, 9)
        from archived in Coin
        from digest in Digest
        from ruleDigest in Digest
        select Dump.Event(new EventId(number), recurrence, hours, archived, digest, ruleDigest);

    private static Gen<ImportedTranslation[]> Texts(int pages) =>
        from language in Gen.Elements(German, Arabic, Persian)
        from versions in Gen.Choose(0, 3)
        from texts in Gen.CollectToArray(
            from page in Enumerable.Range(1, pages) from version in Enumerable.Range(1, versions) select (page, version),
            key => Text(key.page, language, key.version))
        select texts;

    private static Gen<ImportedNews> News(int number) =>
        from digest in Digest
        from status in Gen.Elements(Enum.GetValues<NewsStatus>())
        from hours in Gen.Choose(0, 3)
        from title in Gen.Elements("Import", "")
        from textDigest in Digest
        select Dump.News(number, status, Monday.AddHours(hours), digest, Dump.NewsText(number * 10, German, title, textDigest));

    private static Gen<ImportedTranslation> Text(int page, LanguageCode language, int version) =>
        from status in Gen.Elements(Enum.GetValues<TranslationStatus>())
        from title in Gen.Elements("Hilfe", "Arbeit", "Import")
        from digest in Digest
        select Dump.Text(
            new PageId(page), language, Version((language.Value[0] * 1000) + (page * 10) + version, version, title, status), digest);
}
