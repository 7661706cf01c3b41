using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Translations;
using Integreat.Platform.Grains.Rights;

namespace Integreat.Platform.Grains.Translations;

/// <summary>Which texts of items a list asks for. An item is listed if all of it holds of its text in one language.</summary>
internal sealed class TextFilter
{
    private readonly TranslationState? _state;
    private readonly TranslationStatus? _status;

    private TextFilter(TranslationState? state, TranslationStatus? status) => (_state, _status) = (state, status);

    /// <summary>Stands in the title; capitals do not matter.</summary>
    public string? Text { get; init; }

    /// <summary>Null: in any language.</summary>
    public string? Language { get; init; }
    public string? Author { get; init; }
    public DateTimeOffset? ChangedSince { get; init; }

    private bool IsOpen => this is { Text: null, _state: null, _status: null, Author: null, ChangedSince: null };

    /// <summary>The filter for these words, or why one of them is none.</summary>
    public static (TextFilter? Filter, Refusal? Refusal) Of(string? stateWord, string? statusWord)
    {
        TranslationState? state = stateWord is null ? null : RightsMapping.Parse<TranslationState>(stateWord);
        TranslationStatus status = default;
        return stateWord is not null && state is null
            ? (null, Invalid($"The states are {string.Join(", ", Contracts.Pages.TranslationStates.All)}."))
            : statusWord is not null && !TranslationMapping.TryParseStatus(statusWord, out status)
                ? (null, Invalid("A version is DRAFT, REVIEW, PUBLIC or AUTO_SAVE."))
                : (new TextFilter(state, statusWord is null ? null : status), null);
    }

    /// <summary>Why the query makes no sense.</summary>
    public static Refusal Invalid(string detail) => new("query-invalid", detail);

    public TextFilter With(string? text, string? language, string? author, DateTimeOffset? changedSince) =>
        new(_state, _status) { Text = text, Language = language, Author = author, ChangedSince = changedSince };

    public bool Fits(ImmutableDictionary<LanguageCode, Translation> texts, ImmutableArray<LanguageState> states) =>
        IsOpen || states.Any(state => (Language is null || state.Language.Value == Language) && Fits(texts, state));

    private bool Fits(ImmutableDictionary<LanguageCode, Translation> texts, LanguageState state)
    {
        var newest = texts.GetValueOrDefault(state.Language)?.Working;
        return (_state is not { } wanted || state.State == wanted)
            && (_status is not { } status || newest?.Status == status)
            && (Author is not { } author || newest?.Creator == author)
            && (ChangedSince is not { } since || newest?.LastUpdated >= since)
            && (Text is not { } text || newest?.Title.Contains(text, StringComparison.InvariantCultureIgnoreCase) == true);
    }

    /// <summary>An item's texts as lists show them: one for each language of the region.</summary>
    public static ImmutableArray<TextRow> Rows(
        ImmutableDictionary<LanguageCode, Translation> texts, ImmutableArray<LanguageState> states) =>
        [.. states.Select(state => Row(texts.GetValueOrDefault(state.Language), state))];

    private static TextRow Row(Translation? text, LanguageState state) => new(
        RightsMapping.Name(state.State),
        text?.Working.Number ?? 0,
        text?.Public?.Number,
        text is null ? null : TranslationMapping.Word(text.Working.Status),
        text?.Working.Title,
        text?.Working.Creator,
        text?.Working.LastUpdated,
        state.Translates,
        state.Source,
        text?.Returned is not null);
}
