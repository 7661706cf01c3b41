namespace Integreat.Platform.Benchmarks.Corpus;

/// <summary>The records of generated regions, in the words of the dump's models.</summary>
internal static class DumpRecords
{
    public const string Moment = "2026-01-01T12:00:00Z";
    private const int TreesPerRegion = 1000;

    public static IEnumerable<DumpRecord> Of(int regions, RegionSize size)
    {
        foreach (var language in size.Languages)
        {
            yield return Language(language);
        }

        foreach (var category in PlaceRecords.Categories(size.Languages))
        {
            yield return category;
        }

        for (var number = 1; number <= regions; number++)
        {
            foreach (var record in Of(new GeneratedRegion(number, size)))
            {
                yield return record;
            }
        }
    }

    private static IEnumerable<DumpRecord> Of(GeneratedRegion region)
    {
        yield return Region(region);
        foreach (var language in region.Size.Languages)
        {
            yield return LanguageNode(region, language);
        }

        var numbering = new PageNumbering(region.Size, firstTree: (region.Number * TreesPerRegion) + 1);
        for (var page = 0; page < region.Size.Pages; page++)
        {
            yield return Page(region, page, numbering[page]);
            foreach (var language in region.Size.Languages)
            {
                yield return Translation(region, page, language);
            }
        }

        foreach (var record in PlaceRecords.Of(region).Concat(EventRecords.Of(region)))
        {
            yield return record;
        }
    }

    /// <param name="owner">The field that refers to the item that has the text, and the item.</param>
    public static DumpRecord Text(
        string model, long key, string title, string slug, string content, CorpusLanguage language, (string Field, long Key) owner) =>
        new(model, key, new Dictionary<string, object?>
        {
            ["title"] = title,
            ["slug"] = slug,
            ["status"] = "PUBLIC",
            ["content"] = content,
            ["language"] = language.Key,
            ["currently_in_translation"] = false,
            ["machine_translated"] = false,
            ["version"] = 1,
            ["minor_edit"] = false,
            ["last_updated"] = Moment,
            ["creator"] = null,
            ["automatic_translation"] = false,
            [owner.Field] = owner.Key,
        });

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
        ContactsEnabled = true,
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
        var languages = region.Size.Languages.Length;
        var first = (region.Number - 1) * languages;
        return new DumpRecord("cms.languagetreenode", first + language.Key, new
        {
            Lft = isRoot ? 1 : (2 * language.Key) - 2,
            Rgt = isRoot ? 2 * languages : (2 * language.Key) - 1,
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
        Parent = region.Size.Parent(page) is { } parent ? region.PageKey(parent) : (long?)null,
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

    private static DumpRecord Translation(GeneratedRegion region, int page, CorpusLanguage language) => Text(
        "cms.pagetranslation",
        ((region.PageKey(page) - 1) * region.Size.Languages.Length) + language.Key,
        GeneratedRegion.Title(page, language),
        GeneratedRegion.TextSlug(page, language),
        region.Content(page, language),
        language,
        ("page", region.PageKey(page)));
}
