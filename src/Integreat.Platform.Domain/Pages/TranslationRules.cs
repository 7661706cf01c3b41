using Integreat.Platform.Domain.Languages;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Texts;

namespace Integreat.Platform.Domain.Pages;

/// <summary>When a text may be saved, and under which slug.</summary>
internal static class TranslationRules
{
    public static Decision<RegionFact> Decide(this Region region, SaveTranslation command, TranslationId id)
    {
        if (region.Pages.Find(command.Page) is not { } page)
        {
            return PageRefusals.Unknown(command.Page);
        }

        if (!region.Languages.Contains(command.Language))
        {
            return LanguageRefusals.Unknown(command.Language);
        }

        var current = page.Translations.GetValueOrDefault(command.Language)?.Working.Number ?? 0;
        if (current != command.BasedOn)
        {
            return PageRefusals.Stale(command.BasedOn, current);
        }

        if (string.IsNullOrWhiteSpace(command.Title))
        {
            return PageRefusals.TitleMissing();
        }

        var wished = Slug.From(command.Slug is "" ? command.Title : command.Slug);
        if (wished is "")
        {
            return PageRefusals.SlugMissing();
        }

        var slug = Slug.NextFree(wished, candidate => region.Pages.IsSlugTaken(command.Language, candidate, command.Page));
        var version = new TranslationVersion(
            id, current + 1, command.Status, command.Title.Trim(), slug, command.Content, command.MinorEdit,
            command.CurrentlyInTranslation, command.MachineTranslated, command.At, command.By);
        return new Decision<RegionFact>([new TranslationSaved(command.Page, command.Language, version)], null) { Created = id.Value };
    }
}
