using System.Collections.Immutable;
using Integreat.Platform.Contracts.Locations;
using Integreat.Platform.Contracts.Platform;

namespace Integreat.Platform.Gateway.Platform;

/// <summary>A language without its short name, which stands in the address.</summary>
/// <param name="TextDirection">LEFT_TO_RIGHT or RIGHT_TO_LEFT.</param>
/// <param name="ContentNotAvailable">Says that a page does not exist in this language, before a list of those in which it does.</param>
/// <param name="PartialContentNotAvailable">The same for a part of a page.</param>
internal sealed record PlatformLanguageForm(
    string Bcp47Tag, string NativeName, string EnglishName, string TextDirection = "LEFT_TO_RIGHT", string PrimaryCountryCode = "",
    string SecondaryCountryCode = "", string TableOfContents = "", string ContentNotAvailable = "", string PartialContentNotAvailable = "",
    string Color = "", string WebAppTitle = "", string WebAppDescription = "")
{
    public LanguageData ToData(string slug) => new()
    {
        Slug = slug,
        Bcp47Tag = Bcp47Tag,
        NativeName = NativeName,
        EnglishName = EnglishName,
        TextDirection = TextDirection,
        PrimaryCountryCode = PrimaryCountryCode,
        SecondaryCountryCode = SecondaryCountryCode,
        TableOfContents = TableOfContents,
        ContentNotAvailable = ContentNotAvailable,
        PartialContentNotAvailable = PartialContentNotAvailable,
        Color = Color,
        WebAppTitle = WebAppTitle,
        WebAppDescription = WebAppDescription,
    };
}

/// <summary>An offer without its short name, which stands in the address.</summary>
/// <param name="PostalCodeMode">NONE, GET (appended to the address) or POST (a form field).</param>
internal sealed record OfferForm(
    string Name, ImmutableArray<PostFieldForm>? PostData = null, string Url = "", string Thumbnail = "", string PostalCodeMode = "NONE",
    bool IsHelpDeskForm = false, bool SupportedInContent = false)
{
    public OfferTemplateData ToData(string slug) => new()
    {
        Slug = slug,
        Name = Name,
        Url = Url,
        Thumbnail = Thumbnail,
        PostData = [.. (PostData ?? []).Select(field => KeyValuePair.Create(field.Name, field.Value))],
        PostalCodeMode = PostalCodeMode,
        IsHelpDeskForm = IsHelpDeskForm,
        SupportedInContent = SupportedInContent,
    };
}

/// <summary>A form field that is sent to the offer.</summary>
internal sealed record PostFieldForm(string Name, string Value);

/// <param name="Names">At most one in each language.</param>
/// <param name="Icon">One of the names that apps know, such as "office".</param>
/// <param name="Color">One of the colors that apps know, such as "#1DC6C6".</param>
internal sealed record CategoryForm(ImmutableArray<CategoryNameForm> Names, string Icon, string Color)
{
    public CategoryData ToData() => new()
    {
        Names = [.. Names.Select(name => KeyValuePair.Create(name.Language, name.Name))],
        Icon = Icon,
        Color = Color,
    };
}

internal sealed record CategoryNameForm(string Language, string Name);
