using Integreat.Platform.Contracts.Platform;

namespace Integreat.Platform.Gateway.Screens.Team;

/// <summary>A language of the platform while somebody fills in its form.</summary>
internal sealed class LanguageDraft
{
    /// <summary>The revision that is being changed; 0 for a new one.</summary>
    public int BasedOn { get; init; }

    public string Slug { get; set; } = "";

    public string Tag { get; set; } = "";

    public string NativeName { get; set; } = "";

    public string EnglishName { get; set; } = "";

    public string Direction { get; set; } = "LEFT_TO_RIGHT";

    public string Country { get; set; } = "";

    public string SecondCountry { get; set; } = "";

    public string TableOfContents { get; set; } = "";

    public string NotAvailable { get; set; } = "";

    public string PartNotAvailable { get; set; } = "";

    public string WebAppTitle { get; set; } = "";

    public string WebAppDescription { get; set; } = "";

    // No field of the form, and not to be lost by it.
    private string Color { get; init; } = "";

    public bool IsNew => BasedOn is 0;

    public bool IsRightToLeft => Direction is "RIGHT_TO_LEFT";

    public static LanguageDraft Of(NumberedLanguage known) => new()
    {
        BasedOn = known.Revision,
        Slug = known.Language.Slug,
        Tag = known.Language.Bcp47Tag,
        NativeName = known.Language.NativeName,
        EnglishName = known.Language.EnglishName,
        Direction = known.Language.TextDirection,
        Country = known.Language.PrimaryCountryCode,
        SecondCountry = known.Language.SecondaryCountryCode,
        TableOfContents = known.Language.TableOfContents,
        NotAvailable = known.Language.ContentNotAvailable,
        PartNotAvailable = known.Language.PartialContentNotAvailable,
        Color = known.Language.Color,
        WebAppTitle = known.Language.WebAppTitle,
        WebAppDescription = known.Language.WebAppDescription,
    };

    public LanguageData ToData() => new()
    {
        Slug = Slug.Trim(),
        Bcp47Tag = Tag.Trim(),
        NativeName = NativeName.Trim(),
        EnglishName = EnglishName.Trim(),
        TextDirection = Direction,
        PrimaryCountryCode = Country.Trim(),
        SecondaryCountryCode = SecondCountry.Trim(),
        TableOfContents = TableOfContents.Trim(),
        ContentNotAvailable = NotAvailable.Trim(),
        PartialContentNotAvailable = PartNotAvailable.Trim(),
        Color = Color,
        WebAppTitle = WebAppTitle.Trim(),
        WebAppDescription = WebAppDescription.Trim(),
    };
}
