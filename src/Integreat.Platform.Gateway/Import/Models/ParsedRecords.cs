using System.Collections.Immutable;
using Integreat.Platform.Contracts.Chat;
using Integreat.Platform.Contracts.Contacts;
using Integreat.Platform.Contracts.Events;
using Integreat.Platform.Contracts.Import;
using Integreat.Platform.Contracts.Locations;
using Integreat.Platform.Contracts.Organizations;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Gateway.Import.Dump;

namespace Integreat.Platform.Gateway.Import.Models;

/// <summary>A region; icon and offers in its settings are keys that are not checked yet.</summary>
internal sealed record ParsedRegion(RecordOrigin Origin, RecordSource Source, RegionSettingsData Settings)
{
    public required HelpDeskSecrets HelpDesk { get; init; }
}

/// <summary>A place in a language tree, with the keys of its neighbours.</summary>
internal sealed record ParsedLanguageNode(RecordOrigin Origin, RecordSource Source)
{
    public required long Region { get; init; }
    public required long Language { get; init; }
    public required long? Parent { get; init; }
    public required int Tree { get; init; }
    public required int Left { get; init; }
    public required bool Active { get; init; }
    public required bool Visible { get; init; }
}

/// <summary>A file; without region it belongs to the platform.</summary>
internal sealed record ParsedMedia(RecordOrigin Origin, long? Region, ImportedMedia Media);

internal sealed record ParsedOrganization(RecordOrigin Origin, RecordSource Source, long Region, OrganizationData Organization);

/// <summary>A page; parent and attributes are keys that are not checked yet.</summary>
internal sealed record ParsedPage(RecordOrigin Origin, RecordSource Source)
{
    public required long Region { get; init; }
    public required long? Parent { get; init; }

    /// <summary>The number that places it among its siblings: of its tree for a root page, else the left number inside the tree.</summary>
    public required int Order { get; init; }
    public required bool Archived { get; init; }
    public required PageAttributesData Attributes { get; init; }
    public required string? TokenHash { get; init; }
}

/// <summary>The imprint of a region; it holds nothing but that.</summary>
internal sealed record ParsedImprint(RecordOrigin Origin, long Region);
/// <summary>An event; what its details refer to are keys that are not checked yet.</summary>
/// <param name="Recurrence">The key of the recurrence that the details lack yet.</param>
internal sealed record ParsedEvent(
    RecordOrigin Origin, RecordSource Source, long Region, long? Recurrence, bool Archived, EventData Details);

internal sealed record ParsedRecurrence(RecordSource Source, RecurrenceData Recurrence);

/// <summary>One version of an item's text. <see cref="Text"/> has no language yet, <see cref="Language"/> is its key.</summary>
internal sealed record ParsedTranslation(RecordOrigin Origin, long Language, ImportedTranslation Text, ReadOnlyMemory<byte> Body);

/// <summary>A location; icon, category and organisation are keys that are not checked yet.</summary>
internal sealed record ParsedLocation(RecordOrigin Origin, RecordSource Source)
{
    public required long Region { get; init; }
    public required bool Archived { get; init; }
    public required LocationData Location { get; init; }
}

internal sealed record ParsedContact(RecordOrigin Origin, RecordSource Source)
{
    public required long Location { get; init; }
    public required bool Archived { get; init; }
    public required ContactCard Card { get; init; }
    public required ImmutableArray<OpeningDayData> OpeningHours { get; init; }
    public required string AppointmentUrl { get; init; }
}

/// <summary>A device's chat; none of its ticket's messages is in a dump.</summary>
internal sealed record ParsedChat(RecordOrigin Origin, long? Region, string Device, long Language, long Ticket);

/// <summary>A category without its names, which are records of their own.</summary>
internal sealed record ParsedCategory(RecordSource Source, string Icon, string Color);

/// <summary>A category's name in one language.</summary>
internal sealed record ParsedCategoryName(RecordOrigin Origin, RecordSource Source, long Category, long Language, string Name);

/// <summary>A news item without texts; its regions are keys.</summary>
internal sealed record ParsedNews(RecordOrigin Origin, ImmutableArray<long> Regions, ImportedNews News);

/// <summary>A news item's text. <see cref="Text"/> has no language yet, <see cref="Language"/> is its key.</summary>
internal sealed record ParsedNewsText(RecordOrigin Origin, long News, long Language, ImportedNewsText Text, ReadOnlyMemory<byte> Body);
