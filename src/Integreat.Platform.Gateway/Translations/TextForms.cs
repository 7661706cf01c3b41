using Integreat.Platform.Contracts.Pages;

namespace Integreat.Platform.Gateway.Translations;

/// <param name="Comment">For the author, in plain text.</param>
internal sealed record CommentForm(string Comment);

/// <param name="Status">DRAFT, REVIEW, PUBLIC or AUTO_SAVE.</param>
/// <param name="Slug">Left out or empty: made from the title.</param>
/// <param name="Content">HTML; what may not stand in content is left out.</param>
/// <param name="MetaDescription">What search engines show, of locations only.</param>
internal sealed record TextForm(
    string Status, string Title, string Content = "", string Slug = "", bool MinorEdit = false, bool CurrentlyInTranslation = false,
    bool MachineTranslated = false, string? MetaDescription = null)
{
    public TranslationData ToData(int basedOn) => new()
    {
        BasedOn = basedOn,
        Status = Status,
        Title = Title,
        Slug = Slug,
        Content = Content,
        MinorEdit = MinorEdit,
        CurrentlyInTranslation = CurrentlyInTranslation,
        MachineTranslated = MachineTranslated,
        MetaDescription = MetaDescription,
    };
}
