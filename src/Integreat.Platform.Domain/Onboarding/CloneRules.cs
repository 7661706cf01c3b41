using Integreat.Platform.Domain.Languages;
using Integreat.Platform.Domain.Numbers;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Rights;

namespace Integreat.Platform.Domain.Onboarding;

/// <summary>How a region is made of another one: all of it at once, or nothing.</summary>
internal static class CloneRules
{
    public static Decision<RegionFact> Decide(this Region region, CloneRegion command, PlatformCatalog catalog)
    {
        var template = command.Template;
        var settings = Settings(command.Settings, template.Settings, catalog);
        var parts = CloneParts.Of(template, command.Languages, command.Contacts);
        if (region.Settings is not null)
        {
            return RegionRefusals.Exists(region.Id);
        }

        var missing = CloneNumbers.TryTake(region.Numbers, parts, out var numbers);
        return SettingsRules.Check(settings, catalog) is { } unfit ? unfit
            : CheckLanguages(command, catalog) is { } refusal ? refusal
            : command.Manager is { } manager && !MemberRules.IsAccount(manager) ? MemberRefusals.AccountInvalid()
            : missing.Keys.Order(StringComparer.Ordinal).FirstOrDefault() is { } kind ? NumberSupply.Exhausted(kind)
            : new Decision<RegionFact>(
                [
                    new RegionCreated(command.Region, settings),
                    .. command.Manager is { } account ? [new MembershipGranted(account, RegionRole.Manager, null)] : Array.Empty<RegionFact>(),
                    .. new CloneFacts(command, parts, numbers, catalog.RetiredOffers).All,
                ],
                null)
            {
                Created = command.Region.Value,
            };
    }

    /// <summary>The languages of the new region, in the template's sequence; each below the nearest one that comes along.</summary>
    public static ImmutableArray<LanguageNode> Languages(Template template, ImmutableArray<LanguageCode> chosen)
    {
        var was = new LanguageTree(template.Languages);
        var kept = template.Languages.Where(node => chosen.Contains(node.Language)).Select(node => node with { Parent = ParentOf(node) });

        // What the template does not have begins without texts, so readers are not shown it yet.
        var added = chosen.Where(language => !was.Contains(language)).Select(language => new LanguageNode(language, was.Default, true, false));
        return [.. kept, .. added];

        LanguageCode? ParentOf(LanguageNode node)
        {
            var parent = node.Parent;
            while (parent is { } above && !chosen.Contains(above))
            {
                parent = was.Find(above)!.Parent;
            }

            return parent;
        }
    }

    private static RegionSettings Settings(RegionSettings own, RegionSettings template, PlatformCatalog catalog) => own with
    {
        Status = RegionStatus.Hidden,
        EventsEnabled = template.EventsEnabled,
        LocationsEnabled = template.LocationsEnabled,
        ContactsEnabled = template.ContactsEnabled,
        PushNotificationsEnabled = template.PushNotificationsEnabled,
        ExternalNewsEnabled = template.ExternalNewsEnabled,
        FallbackTranslationsEnabled = template.FallbackTranslationsEnabled,
        Offers = template.Offers.RemoveAll(catalog.RetiredOffers.Contains),
    };

    private static Refusal? CheckLanguages(CloneRegion command, PlatformCatalog catalog)
    {
        var languages = command.Languages;
        var foreign = languages.Where(language => !catalog.Languages.Contains(language)).Select(language => (LanguageCode?)language).FirstOrDefault();
        return new LanguageTree(command.Template.Languages).Default is not { } root ? CloneRefusals.Empty(command.Template.Settings.Slug)
            : !languages.Contains(root) ? CloneRefusals.DefaultMissing(root)
            : languages.Distinct().Count() != languages.Length ? CloneRefusals.LanguageTwice()
            : foreign is { } unknown ? LanguageRefusals.NotOnPlatform(unknown)
            : null;
    }
}

internal static class CloneRefusals
{
    public static Refusal Empty(string template) =>
        new("template-empty", $"The region \"{template}\" has no language, so nothing can be made of it. Choose another template.");

    public static Refusal DefaultMissing(LanguageCode root) => new(
        "default-language-missing", $"The template is written in \"{root}\", from which all else is translated. Choose it as well.");

    public static Refusal LanguageTwice() => new("language-twice", "A language is named twice. Name each once.");
}
