using Integreat.Platform.Domain.Media;
using Integreat.Platform.Domain.Onboarding;
using Integreat.Platform.Domain.Organizations;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Translations;

namespace Integreat.Platform.Domain.Pages;

/// <summary>What may be done to a region's page tree, and what a fact does to it.</summary>
internal static class PageRules
{
    public static Decision<RegionFact> Decide(this PageTree tree, AddPage command, PageId id)
    {
        if (command.Parent != PageId.Root && tree.Find(command.Parent) is null)
        {
            return PageRefusals.Unknown(command.Parent);
        }

        var siblings = tree.ChildrenOf(command.Parent);
        if (command.After is { } after && !siblings.Contains(after))
        {
            return PageRefusals.NotSibling(after);
        }

        var place = tree.After(command.Parent, command.After ?? (siblings is [.., var last] ? last : null), moving: null);
        return Placed(place, new PageAdded(id, command.Parent, place.Order)) with { Created = id.Value };
    }

    public static Decision<RegionFact> Decide(this PageTree tree, MovePage command)
    {
        if (tree.CheckMove(command.Page, command.Parent) is { } refusal)
        {
            return refusal;
        }

        var page = tree.Find(command.Page)!;
        if (command.After is { } after && (after == command.Page || !tree.ChildrenOf(command.Parent).Contains(after)))
        {
            return PageRefusals.NotSibling(after);
        }

        if (page.Parent == command.Parent && tree.Before(page) == command.After)
        {
            return ImmutableArray<RegionFact>.Empty;
        }

        var place = tree.After(command.Parent, command.After, command.Page);
        return Placed(place, new PageMoved(command.Page, command.Parent, place.Order));
    }

    public static Decision<RegionFact> Decide(this PageTree tree, PutPageBack command) =>
        tree.CheckMove(command.Page, command.Parent) is { } refusal ? refusal
        : tree.Find(command.Page) is { } page && page.Parent == command.Parent && page.Order == command.Order ? ImmutableArray<RegionFact>.Empty
        : new PageMoved(command.Page, command.Parent, command.Order);

    public static Decision<RegionFact> Decide(this PageTree tree, ArchivePage command) => tree.Find(command.Page) switch
    {
        null => PageRefusals.Unknown(command.Page),
        { Archived: true } => PageRefusals.Archived(command.Page),
        _ => new PageArchived(command.Page),
    };

    public static Decision<RegionFact> Decide(this PageTree tree, RestorePage command) => tree.Find(command.Page) switch
    {
        null => PageRefusals.Unknown(command.Page),
        { Archived: false } => PageRefusals.NotArchived(command.Page),
        _ => new PageRestored(command.Page),
    };

    public static Decision<RegionFact> Decide(this Region region, ChangePage command, PlatformCatalog catalog)
    {
        if (region.Pages.Find(command.Page) is not { } page)
        {
            return PageRefusals.Unknown(command.Page);
        }

        var (attributes, stale) = page.Earlier.Bring(
            PageFields.All, page.Revision, page.Attributes, command.BasedOn ?? page.Revision, command.Attributes, PageRefusals.Stale());
        return attributes switch
        {
            null => stale!,
            { Icon: { } icon } when icon != page.Attributes.Icon && !region.HasMedia(icon, catalog) => MediaRefusals.Unknown(icon),
            { Organization: { } owner } when !region.Organizations.ContainsKey(owner) => OrganizationRefusals.Unknown(owner),
            { EmbeddedOffers: var offers } when catalog.CheckChosen(offers, page.Attributes.EmbeddedOffers) is { } refusal => refusal,
            { MirroredPage: { } mirrored } when mirrored == command.Page => PageRefusals.MirrorsItself(command.Page),
            _ when attributes == page.Attributes => ImmutableArray<RegionFact>.Empty,
            _ => new PageChanged(command.Page, attributes),
        };
    }

    public static Decision<RegionFact> Decide(this Region region, SaveTranslation command, TranslationId id) =>
        region.Pages.Find(command.Page) is not { } page
            ? PageRefusals.Unknown(command.Page)
            : command.Text.Decide(
                region.Languages, page.Translations, id,
                slug => region.Pages.IsSlugTaken(command.Text.Language, slug, command.Page),
                version => new TranslationSaved(command.Page, command.Text.Language, version));

    public static Decision<RegionFact> Decide(this PageTree tree, PushContent command, TranslationId id)
    {
        if (tree.ById.Values.Where(page => page.TokenHash == command.TokenHash).MinBy(page => page.Id.Value) is not { } page)
        {
            return PageRefusals.TokenDenied();
        }

        if (!page.Translations.TryGetValue(command.Language, out var text))
        {
            return PageRefusals.TranslationMissing(page.Id, command.Language);
        }

        // A machine says what the text is, not what it is called or whether readers may see it. Nobody is its author.
        var version = new TranslationVersion(
            id, text.Working.Number + 1, text.Working.Status, text.Working.Title, text.Working.Slug, command.Content, MinorEdit: false,
            CurrentlyInTranslation: false, MachineTranslated: false, command.At, Creator: null);
        return new Decision<RegionFact>([new TranslationSaved(page.Id, command.Language, version)], null) { Created = id.Value };
    }

    public static Decision<RegionFact> Decide(this PageTree tree, WithdrawTranslation command) => tree.Find(command.Page) is not { } page
        ? PageRefusals.Unknown(command.Page)
        : page.Translations.DecideWithdrawal(
            command.Language, command.BasedOn, () => new TranslationWithdrawn(command.Page, command.Language));

    public static Decision<RegionFact> Decide(this Region region, AcceptTranslation command, TranslationId id) =>
        region.Pages.Find(command.Page) is not { } page
            ? PageRefusals.Unknown(command.Page)
            : page.Translations.DecideAcceptance(
                region.Languages, command.Language, command.BasedOn, id, command.At, command.By,
                version => new TranslationSaved(command.Page, command.Language, version));

    public static Decision<RegionFact> Decide(this PageTree tree, ReturnTranslation command) =>
        tree.Find(command.Page) is not { } page
            ? PageRefusals.Unknown(command.Page)
            : page.Translations.DecideReturn(
                command.Language, command.BasedOn, command.Comment,
                () => new TranslationReturned(command.Page, command.Language, command.Comment, command.At, command.By));

    public static Decision<RegionFact> Decide(this Region region, ConfirmTranslation command) =>
        region.Pages.Find(command.Page) is not { } page
            ? PageRefusals.Unknown(command.Page)
            : page.Translations.DecideConfirmation(
                region.Languages, command.Language, command.BasedOn, command.At,
                confirmation => new TranslationConfirmed(command.Page, command.Language, confirmation));

    public static PageTree Apply(this PageTree tree, RegionFact fact) => fact switch
    {
        PageAdded added => tree.Add(Page.New(added.Page, added.Parent, added.Order)),
        PageMoved moved => tree.Move(moved.Page, moved.Parent, moved.Order),
        PagesRenumbered renumbered => renumbered.Orders.Aggregate(
            tree, (before, sibling) => before.Move(sibling.Page, before.Find(sibling.Page)!.Parent, sibling.Order)),
        PageArchived archived => tree.Change(archived.Page, page => page with { Archived = true }),
        PageRestored restored => tree.Change(restored.Page, page => page with { Archived = false }),
        PageChanged changed => tree.Change(changed.Page, page => page.With(changed.Attributes)),
        PageCopied copied => tree.Change(copied.Page, page => page with { Origin = copied.Origin }),
        PageTokenChanged token => tree.Change(token.Page, page => page with { TokenHash = token.TokenHash }),
        TranslationSaved saved => tree.Save(saved.Page, saved.Language, saved.Version),
        TranslationWithdrawn withdrawn => tree.Change(withdrawn.Page, page => page with
        {
            Translations = page.Translations.Withdraw(withdrawn.Language),
        }),
        TranslationReturned returned => tree.Change(returned.Page, page => page with
        {
            Translations = page.Translations.Return(
                returned.Language, new ReturnedReview(returned.By, returned.At, returned.Comment)),
        }),
        TranslationConfirmed confirmed => tree.Change(confirmed.Page, page => page with
        {
            Translations = page.Translations.Confirm(confirmed.Language, confirmed.Confirmation),
        }),
        _ => tree,
    };

    private static Refusal? CheckMove(this PageTree tree, PageId page, PageId parent) =>
        tree.Find(page) is null ? PageRefusals.Unknown(page)
        : parent != PageId.Root && tree.Find(parent) is null ? PageRefusals.Unknown(parent)
        : tree.IsBelow(parent, page) ? PageRefusals.Cycle(page, parent)
        : null;

    private static Decision<RegionFact> Placed(PagePlace place, RegionFact fact) =>
        place.Renumbered.IsEmpty ? fact : ImmutableArray.Create<RegionFact>(new PagesRenumbered(place.Renumbered), fact);
}
