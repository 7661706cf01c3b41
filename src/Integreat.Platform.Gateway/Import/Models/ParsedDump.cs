using Integreat.Platform.Contracts.Import;
using Integreat.Platform.Gateway.Import.Dump;

namespace Integreat.Platform.Gateway.Import.Models;

/// <summary>All records that are understood, each with its types right; references between them are keys yet.</summary>
internal sealed record ParsedDump
{
    public required KeyIndex<ParsedRegion> Regions { get; init; }
    public required KeyIndex<ImportedLanguage> Languages { get; init; }
    public required KeyIndex<ParsedLanguageNode> LanguageNodes { get; init; }
    public required KeyIndex<ParsedMedia> Media { get; init; }
    public required KeyIndex<ParsedOrganization> Organizations { get; init; }
    public required KeyIndex<ImportedOffer> Offers { get; init; }
    public required KeyIndex<ParsedPage> Pages { get; init; }
    public required KeyIndex<ParsedTranslation> Translations { get; init; }
    public required KeyIndex<ParsedImprint> Imprints { get; init; }
    public required KeyIndex<ParsedTranslation> ImprintTranslations { get; init; }
    public required KeyIndex<ParsedEvent> Events { get; init; }
    public required KeyIndex<ParsedTranslation> EventTranslations { get; init; }
    public required KeyIndex<ParsedRecurrence> Recurrences { get; init; }
    public required KeyIndex<ParsedLocation> Locations { get; init; }
    public required KeyIndex<ParsedTranslation> LocationTexts { get; init; }
    public required KeyIndex<ParsedContact> Contacts { get; init; }
    public required KeyIndex<ParsedChat> Chats { get; init; }
    public required KeyIndex<ParsedCategory> Categories { get; init; }
    public required KeyIndex<ParsedCategoryName> CategoryNames { get; init; }
    public required KeyIndex<ParsedNews> News { get; init; }
    public required KeyIndex<ParsedNewsText> NewsTexts { get; init; }

    /// <exception cref="DumpException">A field is missing or has the wrong type.</exception>
    public static ParsedDump Parse(DumpContent dump) => new()
    {
        Regions = KeyIndex.Of(dump, DumpModels.Region, RegionParser.Region),
        Languages = KeyIndex.Of(dump, DumpModels.Language, RecordParsers.Language),
        LanguageNodes = KeyIndex.Of(dump, DumpModels.LanguageNode, RecordParsers.LanguageNode),
        Media = KeyIndex.Of(dump, DumpModels.Media, RecordParsers.Media),
        Organizations = KeyIndex.Of(dump, DumpModels.Organization, RecordParsers.Organization),
        Offers = KeyIndex.Of(dump, DumpModels.Offer, OfferParser.Offer),
        Pages = KeyIndex.Of(dump, DumpModels.Page, PageParser.Page),
        Translations = KeyIndex.Of(dump, DumpModels.PageTranslation, record => TranslationParser.Parse(record, "page")),
        Imprints = KeyIndex.Of(dump, DumpModels.Imprint, RecordParsers.Imprint),
        ImprintTranslations = KeyIndex.Of(
            dump, DumpModels.ImprintTranslation, record => TranslationParser.Parse(record, "page", slug: "")),
        Events = KeyIndex.Of(dump, DumpModels.Event, EventParser.Event),
        EventTranslations = KeyIndex.Of(dump, DumpModels.EventTranslation, record => TranslationParser.Parse(record, "event")),
        Recurrences = KeyIndex.Of(dump, DumpModels.RecurrenceRule, EventParser.Recurrence),
        Locations = KeyIndex.Of(dump, DumpModels.Location, LocationParser.Location),
        LocationTexts = KeyIndex.Of(dump, DumpModels.LocationText, LocationParser.Text),
        Contacts = KeyIndex.Of(dump, DumpModels.Contact, LocationParser.Contact),
        Chats = KeyIndex.Of(dump, DumpModels.Chat, RecordParsers.Chat),
        Categories = KeyIndex.Of(dump, DumpModels.Category, LocationParser.Category),
        CategoryNames = KeyIndex.Of(dump, DumpModels.CategoryName, LocationParser.CategoryName),
        News = KeyIndex.Of(dump, DumpModels.News, NewsParser.News),
        NewsTexts = KeyIndex.Of(dump, DumpModels.NewsText, NewsParser.Text),
    };
}
