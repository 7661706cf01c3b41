using System.Collections.Immutable;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Gateway.Screens.Regions;

namespace Integreat.Platform.Gateway.Screens.Home;

/// <summary>What waits for somebody in a region, and how far its languages are.</summary>
/// <param name="Texts">The ones that wait, the most urgent reasons first.</param>
internal sealed record Work(ImmutableArray<WaitingText> Texts, ImmutableArray<LanguageCoverage> Languages)
{
    /// <param name="account">For whom.</param>
    public static Work Of(PageRows pages, Desk desk, string account)
    {
        var rows = pages.Rows.Where(row => !row.Archived && !row.IsHidden).ToList();
        var texts = rows.SelectMany(row => row.Texts.Select((text, place) => (Row: row, Text: text, Language: pages.Languages[place]))).ToList();
        return new Work(
            [
                .. texts.Select(each => (each.Row, each.Text, each.Language, Reason: ReasonOf(each.Row, each.Text, desk, account)))
                    .Where(each => each.Reason is not null)
                    .OrderBy(each => each.Reason).ThenByDescending(each => each.Text.LastUpdated)
                    .Select(each => new WaitingText(each.Reason!.Value, each.Row.Id, each.Language, each.Text.Title)),
            ],
            [.. pages.Languages.Select((language, place) => LanguageCoverage.Of(language, [.. rows.Select(row => row.Texts[place].State)]))]);
    }

    private static WaitingReason? ReasonOf(PageRow row, TextRow text, Desk desk, string account) =>
        text.IsReturned && text.Author == account ? WaitingReason.Returned
        : text.Status is "REVIEW" && desk.MayPublish(row) ? WaitingReason.Review
        : text.Status is "AUTO_SAVE" && text.Author == account ? WaitingReason.AutoSaved
        : null;
}

/// <summary>A text that waits for somebody.</summary>
internal sealed record WaitingText(WaitingReason Reason, long Page, string Language, string? Title);

/// <summary>Why a text waits; the most urgent first.</summary>
public enum WaitingReason
{
    /// <summary>A reviewer gave it back to its author.</summary>
    Returned,

    /// <summary>It was handed in.</summary>
    Review,

    /// <summary>A browser saved it by itself, and nobody has since.</summary>
    AutoSaved,
}

/// <summary>How many pages have a text in a language, and in which state.</summary>
internal sealed record LanguageCoverage(string Language, int Current, int Outdated, int Missing)
{
    /// <summary>From 0 to 1, how much of it readers can rely on.</summary>
    public double Share => Current + Outdated + Missing is var all and > 0 ? (double)Current / all : 0;

    public static LanguageCoverage Of(string language, ImmutableArray<string> states)
    {
        var missing = states.Count(state => state is TranslationStates.Missing);
        var outdated = states.Count(state => state is TranslationStates.Outdated or TranslationStates.InTranslation);
        return new LanguageCoverage(language, states.Length - missing - outdated, outdated, missing);
    }
}
