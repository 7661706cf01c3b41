using System.Collections.Immutable;
using System.Text.Json;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Platform;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Translations;
using Integreat.Platform.Grains.Journaling;

namespace Integreat.Platform.Tests.Domain.Properties;

/// <summary>States as text: equal states give equal text, whatever sequence their dictionaries have.</summary>
internal static class Canonical
{
    private static readonly JsonSerializerOptions Indented = new(DomainJson.Options) { WriteIndented = true, NewLine = "\n" };

    public static string Of(Region region) => Write(new
    {
        region.Id,
        region.Settings,
        region.SettingsRevision,
        region.SyncedAt,
        region.EarlierSlugs,
        region.Launch,
        Languages = region.Languages.Nodes,
        Tree = Branch(region.Pages, default),
        Pages = region.Pages.ById.Values.OrderBy(page => page.Id.Value).Select(page => new
        {
            page.Id,
            page.Parent,
            page.Order,
            page.Archived,
            page.Attributes,
            page.TokenHash,
            Translations = Texts(page.Translations),
        }),
        Events = region.Events.Values.OrderBy(each => each.Id.Value).Select(each => new
        {
            each.Id,
            each.Revision,
            each.Archived,
            each.Details,
            each.Recurrence,
            each.Changes,
            Translations = Texts(each.Translations),
        }),
        Imprint = new SortedDictionary<string, Translation>(
            region.Imprint.ToDictionary(text => text.Key.Value, text => text.Value), StringComparer.Ordinal),
        Locations = region.Locations.Values.OrderBy(location => location.Id.Value).Select(location => new
        {
            location.Id,
            location.Archived,
            location.Details,
            location.Revision,
            Translations = Texts(location.Translations),
        }),
        Contacts = region.Contacts.Values.OrderBy(contact => contact.Id.Value),
        Organizations = region.Organizations.Values.OrderBy(organization => organization.Id.Value),
        Media = region.Media.Values.OrderBy(file => file.Id.Value),
        Library = region.Library.Details.OrderBy(details => details.Key.Value).Select(details => new { File = details.Key, details.Value }),
        Folders = region.Library.Folders.Values.OrderBy(folder => folder.Id.Value),
        region.Library.LastFolder,
        News = region.News.Values.OrderBy(item => item.Id.Value),
        Members = region.Members.ByAccount.Values.OrderBy(member => member.Account, StringComparer.Ordinal),
        PageRights = region.Members.OnPages
            .Select(right => new { right.Key.Page, right.Key.Account, Right = right.Value })
            .OrderBy(right => right.Page.Value).ThenBy(right => right.Account, StringComparer.Ordinal),
        Numbers = region.Numbers.Blocks.OrderBy(block => block.Key, StringComparer.Ordinal),
        Taken = Records(region.Taken),
        Erased = region.Erased.IsEmpty ? null : region.Erased.Order(StringComparer.Ordinal),
    });

    public static string Of(PlatformState platform) => Write(new
    {
        Languages = platform.Languages.Values.OrderBy(language => language.Id.Value),
        Offers = platform.Offers.Values.OrderBy(offer => offer.Id.Value),
        Categories = platform.Categories.Values.OrderBy(category => category.Id.Value),
        Catalog = platform.Catalog.OrderBy(entry => entry.Key).Select(entry => $"{entry.Key.Kind} {entry.Key.Id} {entry.Value.Revision} {entry.Value.Retired}"),
        Media = platform.Media.Values.OrderBy(file => file.Id.Value),
        News = platform.News.Values.OrderBy(news => news.Item.Id.Value),
        Staff = platform.Staff.OrderBy(member => member.Key, StringComparer.Ordinal),
        HighestNumbers = platform.HighestNumbers.OrderBy(number => number.Key, StringComparer.Ordinal),
        Taken = Records(platform.Taken),
    });

    private static SortedDictionary<string, Translation> Texts(ImmutableDictionary<LanguageCode, Translation> texts) =>
        new(texts.ToDictionary(text => text.Key.Value, text => text.Value), StringComparer.Ordinal);

    private static IEnumerable<object> Branch(PageTree tree, PageId parent) =>
        tree.ChildrenOf(parent).Select(page => new { Page = page, Below = Branch(tree, page) });

    private static IEnumerable<string> Records<T>(IEnumerable<KeyValuePair<(string Model, long Key), T>> taken) => taken
        .OrderBy(record => record.Key.Model, StringComparer.Ordinal)
        .ThenBy(record => record.Key.Key)
        .Select(record => $"{record.Key.Model} {record.Key.Key} {record.Value}");

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Indented) + "\n";
}
