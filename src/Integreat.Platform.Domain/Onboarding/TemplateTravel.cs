using Integreat.Platform.Domain.Contacts;
using Integreat.Platform.Domain.Events;
using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.Merging;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Translations;

namespace Integreat.Platform.Domain.Onboarding;

/// <summary>A region on its way into another installation.</summary>
public static class TemplateTravel
{
    /// <summary>
    /// What of a region may leave: a template of it and its calendar, without names of accounts, earlier versions, mail address and help desk, and
    /// without what only its installation has, such as pages and files of others.
    /// </summary>
    public static Template Leaving(this Region region, long version)
    {
        var template = Template.Of(region, version);
        var files = template.Media.Select(media => media.File.Id).ToHashSet();
        var pages = template.Pages.Select(page => page.Id).ToHashSet();
        return template with
        {
            IsForeign = true,
            Settings = template.Settings with
            {
                AdminMail = "",
                Icon = null,
                Chat = new ChatSettings(false, "", "", 0, false),
                TranslationBudget = new TranslationBudget(0, 0, 0),
            },
            Pages = [.. template.Pages.Select(page => page with
            {
                Origin = null,
                Earlier = Past.None<PageAttributes>(),
                Translations = Nameless(page.Translations),
                Attributes = page.Attributes with
                {
                    Icon = Own(page.Attributes.Icon),
                    MirroredPage = page.Attributes.MirroredPage is { } mirrored && pages.Contains(mirrored) ? mirrored : null,
                },
            })],
            Imprint = Nameless(template.Imprint),
            Organizations = [.. template.Organizations.Select(organization => organization with { Logo = Own(organization.Logo) })],
            Locations = [.. template.Locations.Select(location => location with
            {
                Earlier = Past.None<LocationDetails>(),
                Translations = Nameless(location.Translations),
                Details = location.Details with { Icon = Own(location.Details.Icon) },
            })],
            Contacts = [.. template.Contacts.Select(contact => contact with { Earlier = Past.None<ContactDetails>() })],
            Events = [.. region.Events.Values.Where(each => !each.Archived).OrderBy(each => each.Id.Value).Select(each => each with
            {
                Earlier = Past.None<EventDetails>(),
                Translations = Nameless(each.Translations),
                Details = each.Details with { Icon = Own(each.Details.Icon) },
            })],
        };

        MediaId? Own(MediaId? file) => file is { } some && files.Contains(some) ? some : null;
    }

    /// <summary>All texts that a region made of it has, by hash.</summary>
    public static ImmutableArray<string> Texts(this Template template) =>
    [
        .. template.Pages.Select(page => page.Translations).Append(template.Imprint)
            .Concat(template.Locations.Select(location => location.Translations)).Concat(template.Events.Select(each => each.Translations))
            .SelectMany(texts => texts.Values)
            .SelectMany(text => new[] { text.Working.Content, text.Public?.Content })
            .Concat(template.Contacts.Select(contact => contact.Details.Card))
            .Concat(template.Media.SelectMany(media => media.AlternativeTexts).Select(text => text.Text))
            .Select(text => text?.Hash).OfType<string>().Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary>The template with offers and categories of this platform in the place of those of the former one. Offers without one are left out.</summary>
    public static Template Arriving(
        this Template template, ImmutableDictionary<OfferId, OfferId> offers, ImmutableDictionary<CategoryId, CategoryId> categories)
    {
        return template with
        {
            Settings = template.Settings with { Offers = Here(template.Settings.Offers) },
            Pages = [.. template.Pages.Select(page => page with
            {
                Attributes = page.Attributes with { EmbeddedOffers = Here(page.Attributes.EmbeddedOffers) },
            })],
            Locations = [.. template.Locations.Select(location => location with
            {
                Details = location.Details with { Category = categories.GetValueOrDefault(location.Details.Category, location.Details.Category) },
            })],
        };

        ImmutableArray<OfferId> Here(ImmutableArray<OfferId> former) => [.. former.Where(offers.ContainsKey).Select(offer => offers[offer])];
    }

    private static ImmutableDictionary<LanguageCode, Translation> Nameless(ImmutableDictionary<LanguageCode, Translation> texts) =>
        texts.ToImmutableDictionary(text => text.Key, text => text.Value with
        {
            Working = text.Value.Working with { Creator = null },
            Public = text.Value.Public is { } shown ? shown with { Creator = null } : null,
            Earlier = [],
            Returned = null,
        });
}
