using System.Collections.Immutable;
using System.Globalization;
using Integreat.Platform.Contracts.Import;
using Integreat.Platform.Contracts.Organizations;
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

    public RegionResolver(ParsedDump dump)
    {
        _dump = dump;
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
    }

    public ImmutableArray<ResolvedRegion> ResolveAll() => [.. _dump.Regions.Values.Select(Resolve)];

    private ResolvedRegion Resolve(ParsedRegion region)
    {
        var number = region.Origin.Key;
        var notes = ImmutableArray.CreateBuilder<ImportNote>();
        foreach (var offer in region.Settings.Offers)
        {
            _dump.Offers.Find(region.Origin, "offers", offer);
        }

        var bodies = ImmutableDictionary.CreateBuilder<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var text in _translations[number].Concat(_eventTranslations[number]).Concat(_imprints[number])
            .Where(text => text.Text.Body is not null))
        {
            bodies[text.Text.Body!] = text.Body;
        }

        var manifest = new RegionManifest
        {
            Source = region.Source,
            Settings = region.Settings with { Icon = OwnIcon(region.Origin, region.Settings.Icon, number, notes) },
            Languages = LanguageTreeResolver.Resolve([.. _nodes[number]], _dump),
            Media = [.. _media[number].Select(media => media.Media)],
            Organizations = [.. _organizations[number].Select(organization => new ImportedOrganization(
                organization.Source, WithOwnLogo(organization, notes)))],
            Pages = [.. PageTreeResolver.Order([.. _pages[number]], _dump).Select(page => new ImportedPage(
                page.Source, page.Parent, page.Order, page.Archived, OwnAttributes(page, notes), page.TokenHash))],
            Translations = TranslationResolver.Resolve(_translations[number], "page", _dump),
            Events = [.. _events[number].Select(each => Resolve(each, notes))],
            EventTranslations = TranslationResolver.Resolve(_eventTranslations[number], "event", _dump),
            Imprint = TranslationResolver.Resolve(_imprints[number], "page", _dump),
        };
        return new ResolvedRegion(manifest, bodies.ToImmutable(), notes.ToImmutable());
    }

    private ImportedEvent Resolve(ParsedEvent parsed, ImmutableArray<ImportNote>.Builder notes)
    {
        var recurrence = parsed.Recurrence is { } key ? _dump.Recurrences.Find(parsed.Origin, "recurrence_rule", key) : null;
        return new ImportedEvent(parsed.Source, recurrence?.Source, parsed.Archived, parsed.Details with
        {
            Recurrence = recurrence?.Recurrence,
            Icon = OwnIcon(parsed.Origin, parsed.Details.Icon, parsed.Region, notes),
        });
    }

    private long RegionOf(RecordOrigin from, long region) => _dump.Regions.Find(from, "region", region).Origin.Key;

    private OrganizationData WithOwnLogo(ParsedOrganization organization, ImmutableArray<ImportNote>.Builder notes) =>
        organization.Organization with { Logo = OwnIcon(organization.Origin, organization.Organization.Logo, organization.Region, notes) };

    private PageAttributesData OwnAttributes(ParsedPage page, ImmutableArray<ImportNote>.Builder notes)
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
            Icon = OwnIcon(page.Origin, page.Attributes.Icon, page.Region, notes),
            Organization = OwnOrganization(page, notes),
        };
    }

    // The reference platform's way to clone a region leaves references to the model's files behind. They are no reason to refuse a dump.
    private long? OwnIcon(RecordOrigin from, long? icon, long region, ImmutableArray<ImportNote>.Builder notes)
    {
        if (icon is not { } key || _dump.Media.Find(from, "icon", key) is { Region: var owner } && (owner is null || owner == region))
        {
            return icon;
        }

        notes.Add(Foreign(from, "icon", key));
        return null;
    }

    private long? OwnOrganization(ParsedPage page, ImmutableArray<ImportNote>.Builder notes)
    {
        if (page.Attributes.Organization is not { } key
            || _dump.Organizations.Find(page.Origin, "organization", key).Region == page.Region)
        {
            return page.Attributes.Organization;
        }

        notes.Add(Foreign(page.Origin, "organization", key));
        return null;
    }

    private static ImportNote Foreign(RecordOrigin from, string field, long key) => new(
        "reference-foreign", from.Model, from.Key,
        string.Create(CultureInfo.InvariantCulture, $"Its {field} {key} belongs to another region and was left out."));
}
