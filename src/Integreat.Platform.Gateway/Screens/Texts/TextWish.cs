using Integreat.Platform.Contracts.Pages;

namespace Integreat.Platform.Gateway.Screens.Texts;

/// <summary>What somebody's browser wants to have saved, beside the content.</summary>
/// <param name="Id">Of the command: the browser keeps it until it has an answer, and sends the same again if it gets none.</param>
/// <param name="Status">DRAFT, REVIEW, PUBLIC or AUTO_SAVE.</param>
/// <param name="Slug">Empty: made from the title.</param>
public sealed record TextWish(
    string Id, string Status, int BasedOn, string Title, string Slug, bool MinorEdit = false, bool CurrentlyInTranslation = false)
{
    internal TranslationData ToData(string content) => new()
    {
        BasedOn = BasedOn,
        Status = Status,
        Title = Title,
        Slug = Slug,
        Content = content,
        MinorEdit = MinorEdit,
        CurrentlyInTranslation = CurrentlyInTranslation,
    };
}

/// <summary>What the browser is told.</summary>
/// <param name="Kind">saved; conflict: two texts stand against each other; refused; again: nobody knows yet, send it again.</param>
/// <param name="Number">Of the version that was made.</param>
/// <param name="Slug">Null: what stands in the browser may stay.</param>
/// <param name="Content">Null unless somebody else's content came in beside what was changed here.</param>
public sealed record TextAnswer(
    string Kind, int Number = 0, string? Status = null, string? Title = null, string? Slug = null, string? Content = null, DateTimeOffset? At = null)
{
    public static readonly TextAnswer Again = new("again");
    public static readonly TextAnswer Conflict = new("conflict");
    public static readonly TextAnswer Refused = new("refused");
}
