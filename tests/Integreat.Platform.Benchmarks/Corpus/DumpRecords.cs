namespace Integreat.Platform.Benchmarks.Corpus;

/// <summary>The records of generated regions, in the words of the dump's models.</summary>
internal static class DumpRecords
{
    private const string Moment = "2026-01-01T12:00:00Z";
    private const int TreesPerRegion = 1000;

    public static IEnumerable<DumpRecord> Of(int regions)
    {
        foreach (var language in CorpusLanguage.All)
        {
            yield return Language(language);
        }

        for (var number = 1; number <= regions; number++)
        {
            foreach (var record in Of(new GeneratedRegion(number)))
            {
                yield return record;
            }
        }
    }

    private static IEnumerable<DumpRecord> Of(GeneratedRegion region)
    {
        yield return Region(region);
        foreach (var language in CorpusLanguage.All)
        {
            yield return LanguageNode(region, language);
        }

        var numbering = new PageNumbering(firstTree: (region.Number * TreesPerRegion) + 1);
        for (var page = 0; page < GeneratedRegion.Pages; page++)
        {
            yield return Page(region, page, numbering[page]);
            foreach (var language in CorpusLanguage.All)
            {
                yield return Translation(region, page, language);
            }
        }
    }

    private static DumpRecord Language(CorpusLanguage language) => new("cms.language", language.Key, new
    {
        language.Slug,
        Bcp47Tag = language.Tag,
        language.NativeName,
        language.EnglishName,
        TextDirection = language.RightToLeft ? "RIGHT_TO_LEFT" : "LEFT_TO_RIGHT",
        PrimaryCountryCode = language.Country,
        SecondaryCountryCode = "",
        CreatedDate = Moment,
        LastUpdated = Moment,
        TableOfContents = "",
        MessageContentNotAvailable = "",
        MessagePartialLiveContentNotAvailable = "",
    });

    private static DumpRecord Region(GeneratedRegion region) => new("cms.region", region.Number, new
    {
        region.Name,
        region.Slug,
        Status = "ACTIVE",
        AdministrativeDivision = "RURAL_DISTRICT",
        AdministrativeDivisionIncluded = true,
        CustomPrefix = "",
        Aliases = new { },
        EventsEnabled = true,
        LocationsEnabled = true,
        PushNotificationsEnabled = true,
        ExternalNewsEnabled = false,
        FallbackTranslationsEnabled = false,
        Latitude = 49.0,
        Longitude = 8.0,
        PostalCode = "12345",
        Timezone = "Europe/Berlin",
        AdminMail = "redaktion@mustertal.example",
        Offers = Array.Empty<long>(),
        Icon = (long?)null,
        CreatedDate = Moment,
        LastUpdated = Moment,
    });

    /// <summary>The first language is the root, the others stand below it.</summary>
    private static DumpRecord LanguageNode(GeneratedRegion region, CorpusLanguage language)
    {
        var isRoot = language.Key == 1;
        var first = (region.Number - 1) * CorpusLanguage.All.Length;
        return new DumpRecord("cms.languagetreenode", first + language.Key, new
        {
            Lft = isRoot ? 1 : (2 * language.Key) - 2,
            Rgt = isRoot ? 2 * CorpusLanguage.All.Length : (2 * language.Key) - 1,
            TreeId = region.Number,
            Depth = isRoot ? 1 : 2,
            Parent = isRoot ? (long?)null : first + 1,
            Region = region.Number,
            Language = language.Key,
            Visible = true,
            Active = true,
            CreatedDate = Moment,
            LastUpdated = Moment,
        });
    }

    private static DumpRecord Page(GeneratedRegion region, int page, PagePlace place) => new("cms.page", region.PageKey(page), new
    {
        CreatedDate = Moment,
        Lft = place.Left,
        Rgt = place.Right,
        TreeId = place.Tree,
        place.Depth,
        Parent = GeneratedRegion.Parent(page) is { } parent ? region.PageKey(parent) : (long?)null,
        Region = region.Number,
        ExplicitlyArchived = false,
        Icon = (long?)null,
        MirroredPage = (long?)null,
        MirroredPageFirst = true,
        Organization = (long?)null,
        ApiToken = "",
        HixIgnore = false,
        Authors = Array.Empty<string>(),
        Editors = Array.Empty<string>(),
        EmbeddedOffers = Array.Empty<long>(),
    });

    private static DumpRecord Translation(GeneratedRegion region, int page, CorpusLanguage language)
    {
        var key = ((region.PageKey(page) - 1) * CorpusLanguage.All.Length) + language.Key;
        return new DumpRecord("cms.pagetranslation", key, new
        {
            Title = GeneratedRegion.Title(page, language),
            Slug = GeneratedRegion.TextSlug(page, language),
            Status = "PUBLIC",
            Content = region.Content(page, language),
            Language = language.Key,
            CurrentlyInTranslation = false,
            MachineTranslated = false,
            Version = 1,
            MinorEdit = false,
            LastUpdated = Moment,
            Creator = (string[]?)null,
            AutomaticTranslation = false,
            Page = region.PageKey(page),
        });
    }
}
