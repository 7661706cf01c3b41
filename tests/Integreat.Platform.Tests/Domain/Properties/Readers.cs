using System.Collections.Immutable;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Translations;

namespace Integreat.Platform.Tests.Domain.Properties;

/// <summary>What a region is to its readers and members, without what only counts: numbers, revisions, moments, versions.</summary>
internal static class Readers
{
    public static string Of(Region region) => Canonical.Write(new
    {
        region.Settings,
        Languages = region.Languages.Nodes.OrderBy(node => node.Language.Value, StringComparer.Ordinal),
        Pages = Branch(region, PageId.Root),
        Imprint = Texts(region.Imprint),
        Events = region.Events.Values.Where(each => !each.Archived).OrderBy(each => each.Id.Value)
            .Select(each => new { each.Id, each.Details, each.Changes, Texts = Texts(each.Translations) }),
        Locations = region.Locations.Values.Where(each => !each.Archived).OrderBy(each => each.Id.Value)
            .Select(each => new { each.Id, each.Details, Texts = Texts(each.Translations) }),
        Contacts = region.Contacts.Values.Where(each => !each.Archived).OrderBy(each => each.Id.Value).Select(each => new { each.Id, each.Details }),
        Organizations = region.Organizations.Values.OrderBy(each => each.Id.Value).Select(each => new { each.Id, each.Name, each.Website, each.Logo }),
        Members = region.Members.ByAccount.Values.OrderBy(member => member.Account, StringComparer.Ordinal),
        PageRights = region.Members.OnPages.Select(right => $"{right.Key} {right.Value}").Order(StringComparer.Ordinal),
    });

    // A page that was added, written to, or taken away by somebody else stands in no way of the comparison while nobody reads it.
    private static IEnumerable<object> Branch(Region region, PageId parent) => region.Pages.ChildrenOf(parent)
        .Select(page => region.Pages.Find(page)!)
        .Where(page => !page.Archived)
        .Select(page => new { page.Id, page.Attributes, Texts = Texts(page.Translations), Below = Branch(region, page.Id) });

    private static SortedDictionary<string, object> Texts(ImmutableDictionary<LanguageCode, Translation> texts) => new(
        texts.Where(text => text.Value.Public is not null).ToDictionary(
            text => text.Key.Value,
            object (text) => new { text.Value.Public!.Title, text.Value.Public.Slug, text.Value.Public.Content, text.Value.Public.MetaDescription }),
        StringComparer.Ordinal);
}
