using System.Collections.Frozen;

namespace Integreat.Platform.Gateway.Import.Dump;

/// <summary>The names of models in a dump, and which of them are taken over.</summary>
internal static class DumpModels
{
    public const string Region = "cms.region";
    public const string Language = "cms.language";
    public const string LanguageNode = "cms.languagetreenode";
    public const string Page = "cms.page";
    public const string PageTranslation = "cms.pagetranslation";
    public const string Imprint = "cms.imprintpage";
    public const string ImprintTranslation = "cms.imprintpagetranslation";
    public const string Event = "cms.event";
    public const string EventTranslation = "cms.eventtranslation";
    public const string RecurrenceRule = "cms.recurrencerule";
    public const string News = "cms.pushnotification";
    public const string NewsText = "cms.pushnotificationtranslation";
    public const string Organization = "cms.organization";
    public const string Media = "cms.mediafile";
    public const string Offer = "cms.offertemplate";
    public const string Location = "cms.place";
    public const string LocationText = "cms.placetranslation";
    public const string Category = "cms.placecategory";
    public const string CategoryName = "cms.placecategorytranslation";
    public const string Contact = "cms.contact";
    public const string Chat = "cms.userchat";

    private static readonly FrozenSet<string> Understood = new[]
    {
        Region, Language, LanguageNode, Page, PageTranslation, Event, EventTranslation, RecurrenceRule, Organization, Media, Offer,
        Imprint, ImprintTranslation, Location, LocationText, Category, CategoryName, Contact,
        News, NewsText, Chat,
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What models were called before 2026. A record keeps its identity under its model's new name.</summary>
    private static readonly FrozenDictionary<string, string> Renamed = new Dictionary<string, string>
    {
        ["cms.poi"] = Location,
        ["cms.poitranslation"] = LocationText,
        ["cms.poicategory"] = Category,
        ["cms.poicategorytranslation"] = CategoryName,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Unneeded =
        new[] { "cms.role", "cms.directory", "cms.user" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] UnneededApps = ["auth.", "contenttypes.", "linkcheck."];

    /// <summary>The model's name today.</summary>
    public static string Today(string model) => Renamed.GetValueOrDefault(model, model);

    public static bool IsUnderstood(string model) => Understood.Contains(model);

    public static SkipReason ReasonToSkip(string model) =>
        Unneeded.Contains(model) || UnneededApps.Any(app => model.StartsWith(app, StringComparison.Ordinal))
            ? SkipReason.NotNeeded
            : SkipReason.NotUnderstoodYet;
}
