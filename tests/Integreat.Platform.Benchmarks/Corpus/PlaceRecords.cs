using System.Collections.Immutable;
using System.Globalization;

namespace Integreat.Platform.Benchmarks.Corpus;

/// <summary>The records of a region's locations, and the categories of all regions, in the words of the dump's models.</summary>
internal static class PlaceRecords
{
    private static readonly string[] Icons = ["advice", "culture", "education", "health", "leisure", "mobility", "office", "shopping"];

    private static readonly string[] Colors = ["#3700D2", "#2E98FB", "#1DC6C6", "#3F8F01"];

    /// <summary>They belong to the platform.</summary>
    public static IEnumerable<DumpRecord> Categories(ImmutableArray<CorpusLanguage> languages)
    {
        for (var number = 0; number < Icons.Length; number++)
        {
            yield return new DumpRecord(
                "cms.placecategory", number + 1, new { Icon = Icons[number], Color = Colors[number % Colors.Length] });
            foreach (var language in languages)
            {
                yield return new DumpRecord("cms.placecategorytranslation", (number * languages.Length) + language.Key, new
                {
                    Category = number + 1,
                    Language = language.Key,
                    Name = language.Words[number],
                });
            }
        }
    }

    public static IEnumerable<DumpRecord> Of(GeneratedRegion region)
    {
        var places = new GeneratedPlaces(region);
        for (var number = 0; number < region.Size.Places; number++)
        {
            var key = places.Key(number);
            yield return Place(region, key, number);
            foreach (var language in region.Size.Languages)
            {
                yield return DumpRecords.Text(
                    "cms.placetranslation",
                    ((key - 1) * region.Size.Languages.Length) + language.Key,
                    GeneratedRegion.Title(number, language),
                    GeneratedRegion.TextSlug(number, language),
                    new GeneratedText(language, new Dice(((ulong)key << 8) + 0x20 + (ulong)language.Key), GeneratedText.ShortBytes).Write(),
                    language,
                    ("place", key));
            }

            for (var contact = 0; contact < GeneratedPlaces.MostContacts; contact++)
            {
                if (GeneratedPlaces.HasContact(number, contact))
                {
                    yield return Contact(key, number, contact);
                }
            }
        }
    }

    private static DumpRecord Place(GeneratedRegion region, long key, int number) => new("cms.place", key, new
    {
        CreatedDate = DumpRecords.Moment,
        Region = region.Number,
        Address = GeneratedPlaces.Address(number),
        Postcode = "12345",
        City = region.Name,
        Country = "Deutschland",
        Latitude = 49.0 + (number / 1000.0),
        Longitude = 8.0 + (number % 17 / 100.0),
        PlaceOnMap = GeneratedPlaces.IsOnMap(number),
        Icon = (long?)null,
        Archived = false,
        Category = 1 + (number % Icons.Length),
        Organization = (long?)null,
        TemporarilyClosed = false,
        OpeningHours = GeneratedPlaces.Hours(number),
        AppointmentUrl = "",
        BarrierFree = number % 2 == 0,
    });

    private static DumpRecord Contact(long place, int number, int contact) => new(
        "cms.contact", ((place - 1) * GeneratedPlaces.MostContacts) + contact + 1, new
        {
            Place = place,
            AreaOfResponsibility = contact == 0 ? "" : CorpusLanguage.All[0].Words[number % CorpusLanguage.All[0].Words.Length],
            Name = string.Create(CultureInfo.InvariantCulture, $"Anlaufstelle {number + 1}"),
            Email = string.Create(CultureInfo.InvariantCulture, $"stelle-{number + 1}-{contact + 1}@mustertal.example"),
            PhoneNumber = string.Create(CultureInfo.InvariantCulture, $"+49 1234 {1000 + number}"),
            MobilePhoneNumber = "",
            Website = string.Create(CultureInfo.InvariantCulture, $"https://www.mustertal.example/stelle/{number + 1}/"),
            Archived = false,
            OpeningHours = contact == 0 ? null : GeneratedPlaces.Hours(number + 1),
            AppointmentUrl = "",
        });
}
