using Integreat.Platform.Domain.Texts;

namespace Integreat.Platform.Domain.Translations;

/// <summary>The next version of a text as its author hands it in.</summary>
/// <param name="BasedOn">The number of the version the author saw; 0 for the first one.</param>
/// <param name="Slug">Empty: made from the title.</param>
/// <param name="By">The account; null for a machine that pushes content.</param>
/// <param name="Restores">The earlier version whose content this is; null for a new one. A translation has seen what that had seen of its source.</param>
public sealed record TextEdit(
    LanguageCode Language, int BasedOn, TranslationStatus Status, string Title, string Slug, Text Content, bool MinorEdit,
    bool CurrentlyInTranslation, bool MachineTranslated, DateTimeOffset At, string? By, string? MetaDescription = null,
    TranslationVersion? Restores = null);
