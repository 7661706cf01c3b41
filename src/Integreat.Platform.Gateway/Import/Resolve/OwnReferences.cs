using System.Collections.Immutable;
using System.Globalization;
using Integreat.Platform.Contracts.Import;
using Integreat.Platform.Gateway.Import.Dump;
using Integreat.Platform.Gateway.Import.Models;

namespace Integreat.Platform.Gateway.Import.Resolve;

/// <summary>
/// References that must stay within a region. The reference platform's way to clone a region leaves references to the model's files behind.
/// They are no reason to refuse a dump: they are left out and noted.
/// </summary>
internal sealed class OwnReferences(ParsedDump dump, long region)
{
    private readonly ImmutableArray<ImportNote>.Builder _notes = ImmutableArray.CreateBuilder<ImportNote>();

    public ImmutableArray<ImportNote> Notes => _notes.ToImmutable();

    /// <summary>The file, if it is the region's or the platform's.</summary>
    public long? Icon(RecordOrigin from, long? icon)
    {
        if (icon is not { } key || dump.Media.Find(from, "icon", key) is { Region: var owner } && (owner is null || owner == region))
        {
            return icon;
        }

        LeaveOut(from, "icon", key);
        return null;
    }

    public long? Organization(RecordOrigin from, long? organization)
    {
        if (organization is not { } key || dump.Organizations.Find(from, "organization", key).Region == region)
        {
            return organization;
        }

        LeaveOut(from, "organization", key);
        return null;
    }

    public long? Location(RecordOrigin from, long? location)
    {
        if (location is not { } key || dump.Locations.Find(from, "location", key).Region == region)
        {
            return location;
        }

        LeaveOut(from, "location", key);
        return null;
    }

    private void LeaveOut(RecordOrigin from, string field, long key) => _notes.Add(new ImportNote(
        "reference-foreign", DumpModels.Today(from.Model), from.Key,
        string.Create(CultureInfo.InvariantCulture, $"Its {field} {key} belongs to another region and was left out.")));
}
