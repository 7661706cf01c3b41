using Integreat.Platform.Domain.Texts;

namespace Integreat.Platform.Domain.Regions;

/// <summary>Which settings a region may have.</summary>
internal static class SettingsRules
{
    /// <summary>First segments of addresses that a region of the same name could never be reached under.</summary>
    private static readonly ImmutableHashSet<string> Reserved =
    [
        "regions", "social", "raw-content", "webhook", "api", "wp-json", "media", "static", "admin", "openapi", "docs", "pdf", "health",
        "landing", "recommend", "licenses", "main-disclaimer", "jpal", "not-found", "consent", "sitemap",

        // The screens below /admin have these.
        "platform", "me", "sign-in", "invitation", "password-reset",
    ];

    /// <summary>Changes what another system may manage. That it did so is a fact of its own, also if nothing is different.</summary>
    public static Decision<RegionFact> Decide(RegionSettings settings, SyncSettings command)
    {
        var synced = command.Patch.ApplyTo(settings);
        return Check(synced) is { } refusal ? refusal
            : synced == settings ? new SettingsSynced(command.At)
            : ImmutableArray.Create<RegionFact>(new RegionSettingsChanged(synced), new SettingsSynced(command.At));
    }

    /// <summary>Replaces what their author has changed of the settings.</summary>
    public static Decision<RegionFact> Decide(Region region, RegionSettings now, ChangeSettings command, PlatformCatalog catalog)
    {
        var (settings, stale) = region.EarlierSettings.Bring(
            SettingsFields.All, region.SettingsRevision, now, command.BasedOn, command.Settings, RegionRefusals.StaleSettings());
        return settings is null ? stale!
            : settings.Status != now.Status ? RegionRefusals.StatusElsewhere()
            : (Check(settings) ?? catalog.CheckChosen(settings.Offers, now.Offers)) is { } refusal ? refusal
            : new RegionSettingsChanged(settings);
    }

    /// <summary>The first thing that is wrong with the settings, or null.</summary>
    public static Refusal? Check(RegionSettings settings, PlatformCatalog catalog) =>
        Check(settings) ?? catalog.CheckChosen(settings.Offers, []);

    /// <summary>The same without a look at what the platform offers.</summary>
    public static Refusal? Check(RegionSettings settings) => settings switch
    {
        { Name: var name } when string.IsNullOrWhiteSpace(name) => new("name-missing", "A region needs a name."),
        { Slug: var slug } when !Slug.IsAddressable(slug) || slug.Any(char.IsAsciiLetterUpper) =>
            new("slug-invalid", "A region's address may hold small letters a to z, digits and hyphens only."),
        { Slug: var slug } when Reserved.Contains(slug) => new("slug-reserved", $"The address \"{slug}\" is reserved. Choose another one."),
        { AdministrativeDivision: var division } when !AdministrativeDivisions.Names.ContainsKey(division) =>
            new("division-unknown", $"\"{division}\" is not a kind of municipality that the platform knows."),
        { Latitude: var latitude } when latitude is < -90 or > 90 || double.IsNaN(latitude) =>
            new("latitude-invalid", "The latitude must lie between -90 and 90 degrees."),
        { Longitude: var longitude } when longitude is < -180 or > 180 || double.IsNaN(longitude) =>
            new("longitude-invalid", "The longitude must lie between -180 and 180 degrees."),
        { BoundingBox: { } box } when !(box.South <= box.North && box.West <= box.East) =>
            new("bounding-box-invalid", "The bounding box needs its south below its north and its west left of its east."),
        { Chat.TesterPercentage: < 0 or > 100 } => new("percentage-invalid", "The share of chat testers must lie between 0 and 100 percent."),
        { TranslationBudget.Booked: < 0 } => new("budget-invalid", "The booked translation budget must not be negative."),
        { TranslationBudget.RenewalMonth: < 0 or > 11 } =>
            new("renewal-month-invalid", "The month in which the translation budget is renewed must lie between 0 and 11."),
        _ => null,
    };
}
