using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Gateway.Screens.Words;

namespace Integreat.Platform.Gateway.Screens.Team;

/// <summary>An offer of the platform while somebody fills in its form.</summary>
internal sealed class OfferDraft
{
    /// <summary>What is being changed, as its author saw it; null: nothing, it is a new one.</summary>
    public NumberedOffer? Before { get; set; }

    public bool IsNew => Before is null;

    public string Slug { get; set; } = "";

    public string Name { get; set; } = "";

    public string Url { get; set; } = "";

    public string Thumbnail { get; set; } = "";

    public string PostalCodeMode { get; set; } = "NONE";

    public bool IsHelpDeskForm { get; set; }

    public bool IsForPages { get; set; }

    public List<FieldDraft> Fields { get; } = [];

    public static OfferDraft Of(NumberedOffer known)
    {
        var draft = new OfferDraft
        {
            Before = known,
            Slug = known.Offer.Slug,
            Name = known.Offer.Name,
            Url = known.Offer.Url,
            Thumbnail = known.Offer.Thumbnail,
            PostalCodeMode = known.Offer.PostalCodeMode,
            IsHelpDeskForm = known.Offer.IsHelpDeskForm,
            IsForPages = known.Offer.SupportedInContent,
        };
        draft.Fields.AddRange(known.Offer.PostData.Select(field => new FieldDraft
        {
            Name = field.Key,
            Value = field.Value,
        }));
        return draft;
    }

    public OfferTemplateData ToData() => new()
    {
        Slug = Slug.Trim(),
        Name = Name.Trim(),
        Url = Url.Trim(),
        Thumbnail = Thumbnail.Trim(),
        PostData = [.. Fields.Where(field => field.Name.Trim() is not "").Select(field => KeyValuePair.Create(field.Name.Trim(), field.Value))],
        PostalCodeMode = PostalCodeMode,
        IsHelpDeskForm = IsHelpDeskForm,
        SupportedInContent = IsForPages,
    };

    /// <summary>What differs between what somebody wants and what is saved.</summary>
    public static IEnumerable<CatalogChange> Compare(CatalogueWords words, OfferTemplateData yours, OfferTemplateData theirs) => CatalogChange.Of(
        new CatalogChange(words.Name, yours.Name, theirs.Name),
        new CatalogChange(words.Url, yours.Url, theirs.Url),
        new CatalogChange(words.Thumbnail, yours.Thumbnail, theirs.Thumbnail),
        new CatalogChange(words.PostalCode, words.PostalCodeMode(yours.PostalCodeMode), words.PostalCodeMode(theirs.PostalCodeMode)),
        new CatalogChange(words.FormFields, FieldsOf(yours), FieldsOf(theirs)),
        new CatalogChange(words.HelpDeskForm, words.YesOrNo(yours.IsHelpDeskForm), words.YesOrNo(theirs.IsHelpDeskForm)),
        new CatalogChange(words.ForPages, words.YesOrNo(yours.SupportedInContent), words.YesOrNo(theirs.SupportedInContent)));

    private static string FieldsOf(OfferTemplateData offer) => string.Join(", ", offer.PostData.Select(field => $"{field.Key}={field.Value}"));
}

/// <summary>A form field that is sent to an offer.</summary>
internal sealed class FieldDraft
{
    public string Name { get; set; } = "";

    public string Value { get; set; } = "";
}
