namespace Integreat.Platform.Gateway.Screens.Words;

/// <summary>What the screen of the platform's offers and categories says.</summary>
public sealed record CatalogueWords
{
    public required string Menu { get; init; }
    public required string Heading { get; init; }
    public required string Hint { get; init; }
    public required string MayOnlySee { get; init; }
    public required string Offers { get; init; }
    public required string OffersHint { get; init; }
    public required string NoOffers { get; init; }
    public required string AddOffer { get; init; }
    public required string Name { get; init; }
    public required string Slug { get; init; }
    public required string SlugHint { get; init; }
    public required string Url { get; init; }
    public required string UrlHint { get; init; }
    public required string Thumbnail { get; init; }
    public required string PostalCode { get; init; }
    public required string ForPages { get; init; }
    public required string ForPagesShort { get; init; }
    public required string HelpDeskForm { get; init; }
    public required string HelpDeskShort { get; init; }
    public required string FormFields { get; init; }
    public required string FormFieldsHint { get; init; }
    public required string FieldName { get; init; }
    public required string FieldValue { get; init; }
    public required string AddField { get; init; }
    public required string Categories { get; init; }
    public required string CategoriesHint { get; init; }
    public required string NoCategories { get; init; }
    public required string AddCategory { get; init; }
    public required string Icon { get; init; }
    public required string Color { get; init; }
    public required string NamesByLanguage { get; init; }
    public required string NamesHint { get; init; }
    public required string OtherNames { get; init; }
    public required string Edit { get; init; }
    public required string Retire { get; init; }
    public required string BringBack { get; init; }
    public required string Retired { get; init; }
    public required string Field { get; init; }
    public required string NothingOverwritten { get; init; }
    public required Func<bool, string> YesOrNo { get; init; }

    /// <summary>NONE, GET or POST.</summary>
    public required Func<string, string> PostalCodeMode { get; init; }

    /// <summary>What a drawing stands for; one that is not known has its own name.</summary>
    public required Func<string, string> IconName { get; init; }

    /// <inheritdoc cref="IconName"/>
    public required Func<string, string> ColorName { get; init; }

    /// <summary>The name of what has the short name already.</summary>
    public required Func<string, string> SlugTaken { get; init; }
    public required Func<string, string> Overtaken { get; init; }
    public required Func<string, string> WasAdded { get; init; }
    public required Func<string, string> WasSaved { get; init; }
    public required Func<string, string> WasRetired { get; init; }
    public required Func<string, string> WasBroughtBack { get; init; }

    public static CatalogueWords German => CatalogueWordsGerman.Words;

    public static CatalogueWords English => CatalogueWordsEnglish.Words;
}
