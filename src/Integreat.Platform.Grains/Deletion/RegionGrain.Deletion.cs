using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Contacts;
using Integreat.Platform.Contracts.Events;
using Integreat.Platform.Contracts.Imprint;
using Integreat.Platform.Contracts.Locations;
using Integreat.Platform.Contracts.Media;
using Integreat.Platform.Contracts.News;
using Integreat.Platform.Contracts.Organizations;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Deletion;
using Integreat.Platform.Grains.Journaling;

namespace Integreat.Platform.Grains.Regions;

/// <summary>What is deleted for good, of every kind.</summary>
internal sealed partial class RegionGrain
{
    Task<Outcome> IRegionPages.DeleteAsync(CommandContext context, long page) =>
        ExecuteAsync(context, CommandDigest.Of("delete-page", page), new DeletePage(new PageId(page)));

    Task<Outcome> IRegionEvents.DeleteAsync(CommandContext context, long id) =>
        ExecuteAsync(context, CommandDigest.Of("delete-event", id), new DeleteEvent(new EventId(id)));

    Task<Outcome> IRegionLocations.DeleteAsync(CommandContext context, long location) =>
        ExecuteAsync(context, CommandDigest.Of("delete-location", location), new DeleteLocation(new LocationId(location)));

    Task<Outcome> IRegionContacts.DeleteAsync(CommandContext context, long contact) =>
        ExecuteAsync(context, CommandDigest.Of("delete-contact", contact), new DeleteContact(new ContactId(contact)));

    Task<Outcome> IRegionNews.DeleteAsync(CommandContext context, long news) =>
        ExecuteAsync(context, CommandDigest.Of("delete-news", news), new DeleteNews(new NewsId(news)));

    Task<Outcome> IRegionOrganizations.DeleteAsync(CommandContext context, long organization) => ExecuteAsync(
        context, CommandDigest.Of("delete-organization", organization), new DeleteOrganization(new OrganizationId(organization)));

    Task<Outcome> IRegionMedia.DeleteAsync(CommandContext context, long media) =>
        ExecuteAsync(context, CommandDigest.Of("delete-media", media), new DeleteMedia(new MediaId(media)));

    Task<Outcome> IRegionImprint.DeleteAsync(CommandContext context, string language, int basedOn) => ExecuteAsync(
        context, CommandDigest.Of("delete-imprint", language, basedOn), new DeleteImprint(new LanguageCode(language), basedOn));
}
