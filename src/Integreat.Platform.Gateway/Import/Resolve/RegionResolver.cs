using System.Collections.Immutable;
using Integreat.Platform.Contracts.Chat;
using Integreat.Platform.Contracts.Import;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Gateway.Import.Dump;
using Integreat.Platform.Gateway.Import.Models;

namespace Integreat.Platform.Gateway.Import.Resolve;

/// <summary>Sorts a dump's records by region and resolves what they refer to.</summary>
internal sealed class RegionResolver
{
    private readonly ParsedDump _dump;
    private readonly ILookup<long, ParsedLanguageNode> _nodes;
    private readonly ILookup<long, ParsedMedia> _media;
    private readonly ILookup<long, ParsedOrganization> _organizations;
    private readonly ILookup<long, ParsedPage> _pages;
    private readonly ILookup<long, ParsedTranslation> _translations;
    private readonly ILookup<long, ParsedTranslation> _imprints;
    private readonly ILookup<long, ParsedEvent> _events;
    private readonly ILookup<long, ParsedTranslation> _eventTranslations;
    private readonly LocationResolver _locations;
    private readonly NewsResolver _news;
    private readonly ILookup<long, ParsedChat> _chats;

    public RegionResolver(ParsedDump dump, NewsResolver news)
    {
        _dump = dump;
        _news = news;
        _nodes = dump.LanguageNodes.Values.ToLookup(node => RegionOf(node.Origin, node.Region));
        _media = dump.Media.Values.Where(media => media.Region is not null)
            .ToLookup(media => RegionOf(media.Origin, media.Region!.Value));
        _organizations = dump.Organizations.Values.ToLookup(organization => RegionOf(organization.Origin, organization.Region));
        _pages = dump.Pages.Values.ToLookup(page => RegionOf(page.Origin, page.Region));
        _translations = dump.Translations.Values.ToLookup(text => dump.Pages.Find(text.Origin, "page", text.Text.Owner).Region);
        _imprints = dump.ImprintTranslations.Values.ToLookup(text =>
        {
            var imprint = dump.Imprints.Find(text.Origin, "page", text.Text.Owner);
            return RegionOf(imprint.Origin, imprint.Region);
        });
        _events = dump.Events.Values.ToLookup(each => RegionOf(each.Origin, each.Region));
        _eventTranslations = dump.EventTranslations.Values.ToLookup(text => dump.Events.Find(text.Origin, "event", text.Text.Owner).Region);
        _locations = new LocationResolver(dump);
        _chats = dump.Chats.Values.Where(chat => chat.Region is not null).ToLookup(chat => RegionOf(chat.Origin, chat.Region!.Value));
    }

    public ImmutableArray<ResolvedRegion> ResolveAll() => [.. _dump.Regions.Values.Select(Resolve)];

    private ResolvedRegion Resolve(ParsedRegion region)
    {
        var number = region.Origin.Key;
        var own = new OwnReferences(_dump, number);
        foreach (var offer in region.Settings.Offers)
        {
            _dump.Offers.Find(region.Origin, "offers", offer);
        }

        var bodies = ImmutableDictionary.CreateBuilder<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var texts = _translations[number].Concat(_eventTranslations[number]).Concat(_imprints[number]).Concat(_locations.Texts(number));
        foreach (var text in texts.Where(text => text.Text.Body is not null))
        {
            bodies[text.Text.Body!] = text.Body;
        }

        var manifest = new RegionManifest
        {
            Source = region.Source,
            Settings = region.Settings with { Icon = own.Icon(region.Origin, region.Settings.Icon) },
            Languages = LanguageTreeResolver.Resolve([.. _nodes[number]], _dump),
            Media = [.. _media[number].Select(media => media.Media)],
            Organizations = [.. _organizations[number].Select(organization => new ImportedOrganization(
                organization.Source, organization.Organization with
                {
                    Logo = own.Icon(organization.Origin, organization.Organization.Logo),
                }))],
            Pages = [.. PageTreeResolver.Order([.. _pages[number]], _dump).Select(page => new ImportedPage(
                page.Source, page.Parent, page.Order, page.Archived, OwnAttributes(page, own), page.TokenHash))],
            Translations = TranslationResolver.Resolve(_translations[number], "page", _dump),
            Events = [.. _events[number].Select(each => Resolve(each, own))],
            EventTranslations = TranslationResolver.Resolve(_eventTranslations[number], "event", _dump),
            Imprint = TranslationResolver.Resolve(_imprints[number], "page", _dump),
            Locations = _locations.Locations(number, own),
            LocationTexts = TranslationResolver.Resolve(_locations.Texts(number), "place", _dump),
            Contacts = _locations.Contacts(number, bodies),
            News = _news.Of(number),
        };
        foreach (var (hash, body) in _news.Bodies(manifest.News))
        {
            bodies[hash] = body;
        }

        return new ResolvedRegion(manifest, bodies.ToImmutable(), own.Notes)
        {
            HelpDesk = region.HelpDesk,
            Chats = [.. _chats[number].GroupBy(chat => chat.Device).Select(chats => Resolve(chats.Last()))],
        };
    }

    /// <summary>Of several chats of a device the one with the largest key is its present one.</summary>
    private AdoptedChat Resolve(ParsedChat chat) =>
        new(chat.Device, _dump.Languages.Find(chat.Origin, "language", chat.Language).Language.Slug, chat.Ticket);

    private ImportedEvent Resolve(ParsedEvent parsed, OwnReferences own)
    {
        var recurrence = parsed.Recurrence is { } key ? _dump.Recurrences.Find(parsed.Origin, "recurrence_rule", key) : null;
        return new ImportedEvent(parsed.Source, recurrence?.Source, parsed.Archived, parsed.Details with
        {
            Recurrence = recurrence?.Recurrence,
            Icon = own.Icon(parsed.Origin, parsed.Details.Icon),
            Location = own.Location(parsed.Origin, parsed.Details.Location),
        });
    }

    private long RegionOf(RecordOrigin from, long region) => _dump.Regions.Find(from, "region", region).Origin.Key;

    private PageAttributesData OwnAttributes(ParsedPage page, OwnReferences own)
    {
        foreach (var offer in page.Attributes.EmbeddedOffers)
        {
            _dump.Offers.Find(page.Origin, "embedded_offers", offer);
        }

        if (page.Attributes.MirroredPage is { } mirrored)
        {
            _dump.Pages.Find(page.Origin, "mirrored_page", mirrored);
        }

        return page.Attributes with
        {
            Icon = own.Icon(page.Origin, page.Attributes.Icon),
            Organization = own.Organization(page.Origin, page.Attributes.Organization),
        };
    }
}
