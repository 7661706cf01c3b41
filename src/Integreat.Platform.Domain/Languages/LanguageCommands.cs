using Integreat.Platform.Domain.Regions;

namespace Integreat.Platform.Domain.Languages;

public sealed record AddLanguage(LanguageCode Language, LanguageCode? Parent, bool Active, bool Visible) : RegionCommand;

public sealed record MoveLanguage(LanguageCode Language, LanguageCode Parent) : RegionCommand;

public sealed record ShowLanguage(LanguageCode Language) : RegionCommand;

public sealed record HideLanguage(LanguageCode Language) : RegionCommand;

public sealed record ActivateLanguage(LanguageCode Language) : RegionCommand;

public sealed record DeactivateLanguage(LanguageCode Language) : RegionCommand;

internal static class LanguageRefusals
{
    public static Refusal Unknown(LanguageCode language) =>
        new("language-unknown", $"The region has no language \"{language}\". Add it to the region's language tree first.");

    public static Refusal NotOnPlatform(LanguageCode language) =>
        new("language-not-on-platform", $"The platform has no language \"{language}\". Ask the service team to add it.")
        {
            BlamesCatalog = true,
        };

    public static Refusal Exists(LanguageCode language) =>
        new("language-exists", $"The region has the language \"{language}\" already.");

    public static Refusal RootExists(LanguageCode root) =>
        new("language-parent-missing", $"Name the language from which this one is translated; the region's default is \"{root}\".");

    public static Refusal Inactive(LanguageCode language) =>
        new("language-inactive", $"The language \"{language}\" is not active. Activate it before you show it.");

    public static Refusal IsDefault(LanguageCode language) =>
        new("language-default", $"\"{language}\" is the region's default language and must stay where it is, active.");

    public static Refusal Cycle(LanguageCode language, LanguageCode parent) =>
        new("language-cycle", $"\"{parent}\" is itself translated from \"{language}\". Choose another parent.");
}
