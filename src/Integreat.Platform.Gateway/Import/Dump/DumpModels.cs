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
    public const string Organization = "cms.organization";
    public const string Media = "cms.mediafile";
    public const string Offer = "cms.offertemplate";

    private static readonly FrozenSet<string> Understood = new[]
    {
        Region, Language, LanguageNode, Page, PageTranslation, Event, EventTranslation, RecurrenceRule, Organization, Media, Offer,
        Imprint, ImprintTranslation,
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Unneeded =
        new[] { "cms.role", "cms.directory", "cms.user" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] UnneededApps = ["auth.", "contenttypes.", "linkcheck."];

    public static bool IsUnderstood(string model) => Understood.Contains(model);

    public static SkipReason ReasonToSkip(string model) =>
        Unneeded.Contains(model) || UnneededApps.Any(app => model.StartsWith(app, StringComparison.Ordinal))
            ? SkipReason.NotNeeded
            : SkipReason.NotUnderstoodYet;
}
