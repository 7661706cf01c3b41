using FsCheck;
using FsCheck.Fluent;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Texts;
using Integreat.Platform.Domain.Translations;
using static Integreat.Platform.Tests.Domain.Properties.CommandSequences;
using static Integreat.Platform.Tests.Domain.Story;

namespace Integreat.Platform.Tests.Domain.Properties;

/// <summary>Invents commands about the texts of pages, good and bad.</summary>
internal static class PageTextCommands
{
    public static Gen<RegionCommand> Any { get; } = Gen.Frequency(
        (16, from page in Pages
             from language in Languages
             from basedOn in BasedOn
             from status in Gen.Elements(Enum.GetValues<TranslationStatus>())
             from title in Gen.Elements<string>(Titles)
             from slug in Gen.Elements("", "", "hilfe", "rat", "!")
             select (RegionCommand)Save(page, language, basedOn, title, slug, status)),
        (5, from page in Pages
            from language in Languages
            from basedOn in BasedOn
            select (RegionCommand)new WithdrawTranslation(page, language, basedOn)),
        (6, from page in Pages
            from language in Languages
            from basedOn in BasedOn
            from comment in Gen.Elements("Bitte kürzer.", "Bitte kürzer.", " ")
            from command in Gen.Elements<RegionCommand>(
                new AcceptTranslation(page, language, basedOn, Monday, "sam"),
                new ReturnTranslation(page, language, basedOn, Text.Of(comment), Monday, "sam"))
            select command),
        (4, from page in Pages
            from language in Languages
            from basedOn in BasedOn
            from at in Moments
            select (RegionCommand)new ConfirmTranslation(page, language, basedOn, at)));

    /// <summary>The command with the version that is there now, where it asks for that.</summary>
    public static RegionCommand Resolve(RegionCommand command, Region region) => command switch
    {
        SaveTranslation { Text.BasedOn: Fresh } save =>
            save with { Text = save.Text with { BasedOn = Current(region, save.Page, save.Text.Language) } },
        WithdrawTranslation { BasedOn: Fresh } withdraw => withdraw with { BasedOn = Current(region, withdraw.Page, withdraw.Language) },
        AcceptTranslation { BasedOn: Fresh } accept => accept with { BasedOn = Current(region, accept.Page, accept.Language) },
        ReturnTranslation { BasedOn: Fresh } giveBack => giveBack with { BasedOn = Current(region, giveBack.Page, giveBack.Language) },
        ConfirmTranslation { BasedOn: Fresh } confirm => confirm with { BasedOn = Current(region, confirm.Page, confirm.Language) },
        _ => command,
    };

    private static int Current(Region region, PageId page, LanguageCode language) =>
        region.Pages.Find(page)?.Translations.GetValueOrDefault(language)?.Working.Number ?? 0;
}
