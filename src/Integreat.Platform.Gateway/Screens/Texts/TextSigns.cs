using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Gateway.Screens.Words;

namespace Integreat.Platform.Gateway.Screens.Texts;

/// <summary>How lists show the state of a text: a sign to see, and words to hear.</summary>
internal static class TextSigns
{
    public static string Of(TextRow text) => text switch
    {
        { Number: 0 } => "–",
        { Status: "REVIEW" } => "?",
        { PublicNumber: null } => "✎",
        { State: TranslationStates.Outdated } => "!",
        { State: TranslationStates.InTranslation } => "…",
        { State: TranslationStates.MachineTranslated } => "⚙",
        _ => "✓",
    };

    public static string Describe(TextRow text, string language, PageWords words) =>
        $"{language}: {words.StateOf(text.State)}{(text.Status is { } status ? $", {words.StatusOf(status)}" : "")}";
}
