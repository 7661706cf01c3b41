using System.Collections.Immutable;
using Integreat.Platform.Contracts.Directory;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Gateway.Screens.Regions;

namespace Integreat.Platform.Gateway.Screens.Home;

/// <summary>
/// Translations that somebody may bring up to date. No role is limited to languages: those in which somebody has written are theirs, and whoever
/// has written no translation has all of them.
/// </summary>
/// <param name="Languages">Whose translations are looked at.</param>
/// <param name="AreOwn">The person has written in them.</param>
/// <param name="Texts">What readers have had longest stands first.</param>
internal sealed record OutdatedWork(ImmutableArray<DirectoryLanguage> Languages, bool AreOwn, ImmutableArray<OutdatedText> Texts)
{
    /// <param name="languages">Of the region, in the sequence of its tree.</param>
    /// <param name="account">For whom.</param>
    public static OutdatedWork Of(PageRows pages, ImmutableArray<DirectoryLanguage> languages, Desk desk, string account)
    {
        // The first language translates nothing.
        ImmutableArray<DirectoryLanguage> translations = [.. languages.Where(language => language.Active && pages.Languages.IndexOf(language.Slug) > 0)];
        var written = pages.Rows.SelectMany(row => row.Texts.Select((text, place) => (text.Author, Language: pages.Languages[place])))
            .Where(text => text.Author == account).Select(text => text.Language).ToHashSet();
        ImmutableArray<DirectoryLanguage> own = [.. translations.Where(language => written.Contains(language.Slug))];
        ImmutableArray<DirectoryLanguage> mine = own.IsEmpty ? [.. translations.Where(language => language.Visible)] : own;
        var texts = from row in pages.Rows
                    where !row.Archived && !row.IsHidden && desk.MayEdit(row)
                    from language in mine
                    let text = row.Texts[pages.Languages.IndexOf(language.Slug)]
                    where text.State is TranslationStates.Outdated
                    orderby text.LastUpdated
                    select new OutdatedText(row.Id, language.Slug, text.Title);
        return new OutdatedWork(mine, !own.IsEmpty, [.. texts]);
    }
}

/// <summary>A text that has not seen what its source says now.</summary>
internal sealed record OutdatedText(long Page, string Language, string? Title);
