using Integreat.Platform.Domain.Media;
using Integreat.Platform.Domain.Numbers;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Texts;

namespace Integreat.Platform.Domain.Organizations;

/// <summary>When an organisation may be saved, and under which slug.</summary>
internal static class OrganizationRules
{
    public static Decision<RegionFact> Decide(this Region region, SaveOrganization command, PlatformCatalog catalog)
    {
        if (command.Id is { } known && !region.Organizations.ContainsKey(known))
        {
            return OrganizationRefusals.Unknown(known);
        }

        if (command.BasedOn is { } seen && command.Id is { } changed && region.Organizations[changed].Revision != seen)
        {
            return OrganizationRefusals.Stale();
        }

        if (string.IsNullOrWhiteSpace(command.Name))
        {
            return OrganizationRefusals.NameMissing();
        }

        if (command.Logo is { } logo && !region.HasMedia(logo, catalog))
        {
            return MediaRefusals.Unknown(logo);
        }

        var wished = Slug.From(command.Slug is "" ? command.Name : command.Slug);
        if (wished is "")
        {
            return OrganizationRefusals.SlugMissing();
        }

        var slug = Slug.NextFree(wished, taken => region.Organizations.Values.Any(other => other.Slug == taken && other.Id != command.Id));
        return command.Id is { } id ? Saved(id) : region.WithNumber(
            NumberKind.Organization, number => Saved(new OrganizationId(number)) with { Created = number });

        Decision<RegionFact> Saved(OrganizationId id) =>
            new OrganizationSaved(new Organization(id, slug, command.Name.Trim(), command.Website, command.Logo));
    }

    /// <summary>The organisations with the one that was saved.</summary>
    public static ImmutableDictionary<OrganizationId, Organization> Apply(
        this ImmutableDictionary<OrganizationId, Organization> organizations, OrganizationSaved saved) => organizations.SetItem(
        saved.Organization.Id,
        saved.Organization with { Revision = (organizations.GetValueOrDefault(saved.Organization.Id)?.Revision ?? 0) + 1 });
}

/// <summary>Why something is not done to an organisation.</summary>
public static class OrganizationRefusals
{
    public static Refusal Unknown(OrganizationId id) =>
        new("organization-unknown", $"The region has no organisation with the number {id.Value}. Choose one of the region's organisations.");

    public static Refusal Stale() =>
        new("stale-version", "Somebody has changed the organisation meanwhile. Look at what has changed and save again.");

    public static Refusal NameMissing() => new("name-missing", "An organisation needs a name.");

    public static Refusal SlugMissing() => new("slug-missing", "Nothing of the name can stand in an address. Give the organisation a slug.");
}
