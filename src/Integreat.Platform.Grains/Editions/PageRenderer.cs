using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Grains.Sources;

namespace Integreat.Platform.Grains.Editions;

/// <summary>Every page of the region, listed or not.</summary>
internal sealed class PageRenderer(RenderContext context)
{
    private readonly PageContents _contents = new(context);
    private readonly PageEnvelopes _envelopes = new(
        context.Sources, context.Tree, context.Language, context.Addresses.CmsUrl, context.Zone);

    public IEnumerable<PlannedFragment> Plan() => context.Sources.Pages.Values.OrderBy(page => page.Id).Select(Plan);

    private PlannedFragment Plan(PageSource page)
    {
        var header = new Fragment
        {
            Kind = ItemKinds.Page,
            Id = page.Id,
            Visibility = context.Tree.VisibilityOf(page),
            Slugs = page.Slugs,
            Page = new PagePlace(page.Parent == 0 ? null : page.Parent, page.Order),
        };
        if (header.Visibility is not Visibility.Public)
        {
            return new PlannedFragment(header, null);
        }

        var text = EditionTree.TextOf(page, context.Language)!.Public!;
        var plan = _contents.PlanOf(page);
        return new PlannedFragment(
            header with
            {
                Translation = text.Id,
                Title = text.Title,
                Path = context.Tree.PathOf(page, context.Language),
                LastUpdated = plan.LastUpdated,
                Envelope = _envelopes.Write(page, plan.LastUpdated),
                Alternates =
                [
                    .. context.OtherLanguages
                        .Where(other => EditionTree.TextOf(page, other)?.Public is not null)
                        .Select(other => new Alternate(other, context.Tree.PathOf(page, other))),
                ],
            },
            plan);
    }
}
