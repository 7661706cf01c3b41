using Integreat.Platform.Domain.Contacts;
using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.Numbers;
using Integreat.Platform.Domain.Organizations;
using Integreat.Platform.Domain.Translations;

namespace Integreat.Platform.Domain.Onboarding;

/// <summary>What of a template is taken into a region with these languages.</summary>
public sealed record CloneParts
{
    private CloneParts(Template template, ImmutableArray<LanguageCode> languages, ImmutableHashSet<ContactId> contacts)
    {
        (Template, Languages) = (template, languages);

        // Places and people are of the template's town: only those that its texts show come along. A region that moves takes its own with it.
        Contacts = [.. template.Contacts.Where(contact => template.IsForeign || contacts.Contains(contact.Id))];
        Locations = [.. template.Locations.Where(location => template.IsForeign || Contacts.Any(contact => contact.Details.Location == location.Id))];
        Contacts = Contacts.RemoveAll(contact => Locations.All(location => location.Id != contact.Details.Location));
        var owners = template.Pages.Select(page => page.Attributes.Organization)
            .Concat(Locations.Select(location => location.Details.Organization)).ToHashSet();
        Organizations = [.. template.Organizations.Where(organization => template.IsForeign || owners.Contains(organization.Id))];
    }

    public Template Template { get; }
    public ImmutableArray<LanguageCode> Languages { get; }
    public ImmutableArray<Contact> Contacts { get; }
    public ImmutableArray<Location> Locations { get; }
    public ImmutableArray<Organization> Organizations { get; }

    /// <summary>What gets a new number, by kind.</summary>
    internal IEnumerable<(string Kind, ImmutableArray<long> Old)> Numbered =>
    [
        (NumberKind.Media, [.. Template.Media.Select(media => media.File.Id.Value)]),
        (NumberKind.Organization, [.. Organizations.Select(organization => organization.Id.Value)]),
        (NumberKind.Location, [.. Locations.Select(location => location.Id.Value)]),
        (NumberKind.LocationTranslation, [.. Locations.SelectMany(location => Versions(location.Translations))]),
        (NumberKind.Contact, [.. Contacts.Select(contact => contact.Id.Value)]),
        (NumberKind.Event, [.. Template.Events.Select(each => each.Id.Value)]),
        (NumberKind.EventTranslation, [.. Template.Events.SelectMany(each => Versions(each.Translations))]),
        (NumberKind.Recurrence, [.. Template.Events.Select(each => each.Recurrence).OfType<RecurrenceId>().Select(recurrence => recurrence.Value)]),
        (NumberKind.Page, [.. Template.Pages.Select(page => page.Id.Value)]),
        (NumberKind.PageTranslation, [.. Template.Pages.SelectMany(page => Versions(page.Translations))]),
        (NumberKind.ImprintTranslation, [.. TextsOf(Template.Imprint).Select(text => text.Text.Shown.Id.Value)]),
    ];

    /// <summary>The texts of all pages and of the imprint, and of places and events that come along with their region, in the languages that are taken.</summary>
    public static IEnumerable<Translation> PageTexts(Template template, ImmutableArray<LanguageCode> languages) => template.Pages
        .Select(page => page.Translations).Append(template.Imprint)
        .Concat(template.IsForeign ? template.Locations.Select(location => location.Translations) : [])
        .Concat(template.Events.Select(each => each.Translations))
        .SelectMany(texts => languages.Select(texts.GetValueOrDefault).OfType<Translation>());

    public static CloneParts Of(Template template, ImmutableArray<LanguageCode> languages, ImmutableHashSet<ContactId> contacts) =>
        new(template, languages, contacts);

    /// <summary>The texts in the languages that are taken, in their sequence.</summary>
    internal IEnumerable<(LanguageCode Language, Translation Text)> TextsOf(ImmutableDictionary<LanguageCode, Translation> texts) =>
        Languages.Where(texts.ContainsKey).Select(language => (language, texts[language]));

    private IEnumerable<long> Versions(ImmutableDictionary<LanguageCode, Translation> texts) =>
        TextsOf(texts).SelectMany(text => CloneTexts.VersionsOf(text.Text)).Select(version => version.Id.Value);
}
