using Integreat.Platform.Domain.Contacts;
using Integreat.Platform.Domain.Events;
using Integreat.Platform.Domain.Imprint;
using Integreat.Platform.Domain.Languages;
using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.Media;
using Integreat.Platform.Domain.Numbers;
using Integreat.Platform.Domain.Organizations;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Translations;

namespace Integreat.Platform.Domain.Onboarding;

/// <summary>The facts by which a new region gets what is taken of a template.</summary>
/// <param name="retired">Offers that stay behind.</param>
internal sealed class CloneFacts(CloneRegion command, CloneParts parts, CloneNumbers numbers, ImmutableHashSet<OfferId> retired)
{
    private readonly LanguageTree _was = new(command.Template.Languages);
    private readonly ImmutableArray<LanguageNode> _languages = CloneRules.Languages(command.Template, command.Languages);

    /// <summary>Whatever is referred to comes before what refers to it.</summary>
    public IEnumerable<RegionFact> All =>
    [
        .. _languages.Select(node => new LanguageAdded(node.Language, node.Parent, node.Active, node.Visible)),
        .. command.Template.Media.SelectMany(Of),
        .. parts.Organizations.Select(organization => new OrganizationSaved(
            organization with { Id = numbers.Organization(organization.Id)!.Value, Logo = numbers.Media(organization.Logo) })),
        .. parts.Locations.SelectMany(Of),
        .. parts.Contacts.Select(contact => new ContactAdded(
            new ContactId(numbers.Find(NumberKind.Contact, contact.Id.Value)!.Value),
            contact.Details with { Location = NumberOf(contact.Details.Location) })),
        .. command.Template.Events.SelectMany(Of),
        .. command.Template.Pages.SelectMany(Of),
        .. Texts(command.Template.Imprint).Select(text => (text.Language, Version: text.Versions.First())).Select(
            text => new ImprintSaved(
                text.Language, Ready(NumberKind.ImprintTranslation, command.Template.IsForeign ? text.Version : AsDraft(text.Version)))),
    ];

    // It names who answers for another region: whoever runs this one has to write their own into it.
    private static TranslationVersion AsDraft(TranslationVersion version) => version with { Status = TranslationStatus.Draft };

    // Uploaded files have addresses of the region's own; their bytes are shared. Folders stay behind.
    private IEnumerable<RegionFact> Of(TemplateMedia media)
    {
        var number = numbers.Media(media.File.Id)!.Value;
        var (was, now) = (MediaAddress.FolderOf(command.Template.Region, media.File.Id), MediaAddress.FolderOf(command.Region, number));
        var file = media.File with
        {
            Id = number,
            File = media.File.File.Replace(was, now, StringComparison.Ordinal),
            Thumbnail = media.File.Thumbnail.Replace(was, now, StringComparison.Ordinal),
        };
        yield return media.Content is { } content ? new MediaUploaded(file, content, null) : new MediaSaved(file);
        if (media.AlternativeTexts.RemoveAll(text => !command.Languages.Contains(text.Language)) is { IsEmpty: false } texts)
        {
            yield return new MediaChanged(number, file.Name, null, file.Hidden, texts);
        }
    }

    private IEnumerable<RegionFact> Of(Location location)
    {
        var number = NumberOf(location.Id);
        yield return new LocationAdded(number, location.Details with
        {
            Icon = numbers.Media(location.Details.Icon),
            Organization = numbers.Organization(location.Details.Organization),
        });
        foreach (var (language, versions) in Texts(location.Translations))
        {
            foreach (var version in versions)
            {
                yield return new LocationTextSaved(number, language, Ready(NumberKind.LocationTranslation, version));
            }
        }
    }

    // An event may take place where there is nothing any more.
    private IEnumerable<RegionFact> Of(CalendarEvent each)
    {
        var number = new EventId(numbers.Find(NumberKind.Event, each.Id.Value)!.Value);
        var details = each.Details with
        {
            Icon = numbers.Media(each.Details.Icon),
            Location = each.Details.Location is { } was && numbers.Find(NumberKind.Location, was.Value) is { } place ? new LocationId(place) : null,
        };
        yield return new EventAdded(
            number, details, each.Recurrence is { } rule ? new RecurrenceId(numbers.Find(NumberKind.Recurrence, rule.Value)!.Value) : null);
        foreach (var date in each.Changes.Cancelled)
        {
            yield return new OccurrenceCancelled(number, date);
        }

        foreach (var moved in each.Changes.Moved)
        {
            yield return new OccurrenceMoved(number, moved);
        }

        foreach (var (language, versions) in Texts(each.Translations))
        {
            foreach (var version in versions)
            {
                yield return new EventTranslationSaved(number, language, Ready(NumberKind.EventTranslation, version));
            }
        }
    }

    private IEnumerable<RegionFact> Of(Page page)
    {
        var number = numbers.Page(page.Id)!.Value;
        yield return new PageAdded(number, page.Parent == PageId.Root ? PageId.Root : numbers.Page(page.Parent)!.Value, page.Order);
        if (!command.Template.IsForeign)
        {
            yield return new PageCopied(number, new PageOrigin(command.Template.Region, page.Id, command.Template.Version));
        }

        if (Attributes(page.Attributes) is var attributes && attributes != PageAttributes.None)
        {
            yield return new PageChanged(number, attributes);
        }

        foreach (var (language, versions) in Texts(page.Translations))
        {
            foreach (var version in versions)
            {
                yield return new TranslationSaved(number, language, Ready(NumberKind.PageTranslation, version));
            }
        }
    }

    private PageAttributes Attributes(PageAttributes was) => was with
    {
        Icon = numbers.Media(was.Icon),
        Organization = numbers.Organization(was.Organization),
        EmbeddedOffers = was.EmbeddedOffers.RemoveAll(retired.Contains),
        MirroredPage = was.MirroredPage is { } mirrored ? numbers.Page(mirrored) ?? mirrored : null,
    };

    private IEnumerable<(LanguageCode Language, IEnumerable<TranslationVersion> Versions)> Texts(
        ImmutableDictionary<LanguageCode, Translation> texts) =>
        from node in _languages
        where texts.ContainsKey(node.Language)
        select (node.Language, CloneTexts.Begin(texts[node.Language], node, _was, texts));

    private TranslationVersion Ready(string kind, TranslationVersion version) => version with
    {
        Id = numbers.Translation(kind, version),
        Content = version.Content.Hash is { } hash ? command.Texts.GetValueOrDefault(hash, version.Content) : version.Content,
    };

    private LocationId NumberOf(LocationId location) => new(numbers.Find(NumberKind.Location, location.Value)!.Value);
}
