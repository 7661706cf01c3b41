using System.Globalization;
using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Contracts.Register;

namespace Integreat.Platform.Gateway.Onboarding;

/// <summary>The settings of a region as far as the register knows them.</summary>
internal static class RegisterSettings
{
    public static RegionSettingsData Of(Municipality entry, string slug)
    {
        var (division, isSaid, prefix) = Division(entry);
        return new RegionSettingsData
        {
            Name = entry.Name,
            Slug = slug,
            AdministrativeDivision = division,
            AdministrativeDivisionIncluded = isSaid,
            CustomPrefix = prefix,
            PostalCode = entry.PostalCode,
            Latitude = entry.Latitude ?? 0,
            Longitude = entry.Longitude ?? 0,
            BoundingBox = entry.BoundingBox,
        };
    }

    /// <summary>The addresses that the region may have, the best first: of its name, of its name and what it is, and numbered ones.</summary>
    public static IEnumerable<string> Slugs(Municipality entry)
    {
        var slug = entry.Slug is "" ? $"region-{entry.Ags}" : entry.Slug;
        yield return slug;
        if (entry.IsDistrict && !slug.Contains("kreis", StringComparison.Ordinal))
        {
            yield return $"landkreis-{slug}";
        }

        for (var number = 2; ; number++)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}");
        }
    }

    // "Landkreis Rhein-Neckar-Kreis" is what nobody says.
    private static (string Division, bool IsSaid, string Prefix) Division(Municipality entry) => entry.Kind switch
    {
        "Landkreis" => ("RURAL_DISTRICT", !IsDistrictByName(entry), ""),
        "Kreis" => ("DISTRICT", !IsDistrictByName(entry), ""),
        var kind when entry.IsDistrict => ("DISTRICT", false, kind),
        var kind when kind.Contains("stadt", StringComparison.OrdinalIgnoreCase) => ("CITY", true, ""),
        "Markt" => ("MUNICIPALITY", false, "Markt"),
        _ => ("MUNICIPALITY", true, ""),
    };

    private static bool IsDistrictByName(Municipality entry) => entry.Name.Contains("kreis", StringComparison.OrdinalIgnoreCase);
}
