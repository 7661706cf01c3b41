using Integreat.Platform.Domain.Languages;
using Integreat.Platform.Domain.Media;
using Integreat.Platform.Domain.News;
using Integreat.Platform.Domain.Organizations;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;

namespace Integreat.Platform.Domain.Import;

/// <summary>
/// Decides what an import changes in a region. New records are added, changed ones overwrite, unchanged ones leave later edits alone,
/// missing ones remove nothing: so the same import again changes nothing.
/// </summary>
public static class RegionTakeover
{
    /// <summary>The facts that bring the region to the imported state, or why it is declined. Changes nothing.</summary>
    public static ImportDecision<RegionFact> Decide(this Region region, RegionImport import)
    {
        var ledger = new ImportLedger(record => region.Taken.GetValueOrDefault((record.Model, record.Key)));
        import = DeletedHere.LeaveOut(region, ledger, import);
        var draft = new RegionDraft(region);
        var refusal = TakeSettings(draft, ledger, import)
            ?? TakeLanguages(draft, ledger, import.Languages)
            ?? TakeFiles(draft, ledger, import)
            ?? TakePages(draft, ledger, import.Pages)
            ?? TranslationTakeover.OfPages.Take(draft, ledger, import.Translations)
            ?? TranslationTakeover.OfImprint.Take(draft, ledger, import.Imprint)
            ?? LocationTakeover.Take(draft, ledger, import)
            ?? EventTakeover.Take(draft, ledger, import.Events)
            ?? TranslationTakeover.OfEvents.Take(draft, ledger, import.EventTranslations)
            ?? TakeNews(draft, ledger, import);
        return ledger.Close<RegionFact>(refusal is null ? draft.Facts : refusal);
    }

    private static Refusal? TakeSettings(RegionDraft draft, ImportLedger ledger, RegionImport import)
    {
        if (SettingsRules.Check(import.Settings) is { } refusal)
        {
            return refusal;
        }

        if (draft.Region.Settings is not { } known)
        {
            ledger.Takes(import.Source);
            draft.Take(import.Source, new RegionCreated(import.Region, import.Settings));
            return null;
        }

        if (known.Slug != import.Settings.Slug && !draft.Region.EarlierSlugs.Contains(import.Settings.Slug))
        {
            return new Refusal(
                "number-taken",
                $"The number {import.Region.Value} of region \"{import.Settings.Slug}\" belongs to region \"{known.Slug}\" here.");
        }

        if (ledger.Takes(import.Source))
        {
            draft.Take(import.Source, new RegionSettingsChanged(import.Settings));
        }

        return null;
    }

    private static Refusal? TakeLanguages(RegionDraft draft, ImportLedger ledger, ImmutableArray<ImportedLanguageNode> nodes)
    {
        foreach (var node in nodes)
        {
            if (!ledger.Takes(node.Source))
            {
                continue;
            }

            var tree = draft.Region.Languages;
            if (node.Parent is null && tree.Default is { } root && root != node.Language)
            {
                return new Refusal(
                    "language-default-differs",
                    $"The default language is \"{node.Language}\" in the import and \"{root}\" here. Make them equal first.");
            }

            if (node.Parent is { } missing && !tree.Contains(missing))
            {
                return LanguageRefusals.Unknown(missing);
            }

            if (tree.Find(node.Language) is not { } known)
            {
                draft.Take(node.Source, new LanguageAdded(node.Language, node.Parent, node.Active, node.Visible));
                continue;
            }

            if (node.Parent is { } parent && known.Parent != parent)
            {
                if (tree.IsBelow(parent, node.Language))
                {
                    return LanguageRefusals.Cycle(node.Language, parent);
                }

                draft.Add(new LanguageMoved(node.Language, parent));
            }

            draft.Add(node.Active ? new LanguageActivated(node.Language) : new LanguageDeactivated(node.Language));
            draft.Take(node.Source, node.Visible ? new LanguageShown(node.Language) : new LanguageHidden(node.Language));
        }

        return null;
    }

    private static Refusal? TakeFiles(RegionDraft draft, ImportLedger ledger, RegionImport import)
    {
        foreach (var media in import.Media.Where(media => ledger.Takes(media.Source)))
        {
            draft.Take(media.Source, new MediaSaved(media.File));
        }

        foreach (var organization in import.Organizations.Where(organization => ledger.Takes(organization.Source)))
        {
            draft.Take(organization.Source, new OrganizationSaved(organization.Organization));
        }

        return null;
    }

    private static Refusal? TakePages(RegionDraft draft, ImportLedger ledger, ImmutableArray<ImportedPage> pages)
    {
        foreach (var page in pages.Where(page => ledger.Takes(page.Source)))
        {
            var tree = draft.Region.Pages;
            if (page.Parent != PageId.Root && tree.Find(page.Parent) is null)
            {
                return PageRefusals.Unknown(page.Parent);
            }

            if (tree.Find(page.Page) is not { } known)
            {
                known = Page.New(page.Page, page.Parent, page.Order);
                draft.Add(new PageAdded(page.Page, page.Parent, page.Order));
            }
            else if (tree.IsBelow(page.Parent, page.Page))
            {
                return PageRefusals.Cycle(page.Page, page.Parent);
            }
            else if (known.Parent != page.Parent || known.Order != page.Order)
            {
                draft.Add(new PageMoved(page.Page, page.Parent, page.Order));
            }

            if (known.Attributes != page.Attributes)
            {
                draft.Add(new PageChanged(page.Page, page.Attributes));
            }

            if (known.TokenHash != page.TokenHash)
            {
                draft.Add(new PageTokenChanged(page.Page, page.TokenHash));
            }

            if (known.Archived != page.Archived)
            {
                draft.Add(page.Archived ? new PageArchived(page.Page) : new PageRestored(page.Page));
            }

            draft.Take(page.Source);
        }

        return null;
    }

    private static Refusal? TakeNews(RegionDraft draft, ImportLedger ledger, RegionImport import)
    {
        foreach (var news in import.News)
        {
            var (item, taken) = ledger.Take(news, draft.Region.News.GetValueOrDefault(news.Item.Id), import.At);
            if (taken is [var first, .. var others])
            {
                draft.Take(first, new NewsSaved(item));
                others.ToList().ForEach(record => draft.Take(record));
            }
        }

        return null;
    }
}

/// <summary>A region under way: each fact is applied at once, so that the next one is decided on what is already there.</summary>
internal sealed class RegionDraft(Region region)
{
    private readonly ImmutableArray<RegionFact>.Builder _facts = ImmutableArray.CreateBuilder<RegionFact>();

    public Region Region { get; private set; } = region;

    public ImmutableArray<RegionFact> Facts => _facts.ToImmutable();

    public void Add(RegionFact fact)
    {
        _facts.Add(fact);
        Region = Region.Apply(fact);
    }

    /// <summary>Adds what a record says and remembers the record.</summary>
    public void Take(SourceRecord record, params ReadOnlySpan<RegionFact> facts)
    {
        foreach (var fact in facts)
        {
            Add(fact);
        }

        Add(new RecordTaken(record.Model, record.Key, record.Digest));
    }
}
