using Integreat.Platform.Contracts.Items;

namespace Integreat.Platform.Gateway.Items;

/// <summary>What the address of a list asks for.</summary>
internal sealed record ItemFilter(
    long? After = null, int? Count = null, string? Text = null, string? Language = null, string? State = null, string? Status = null,
    string? Author = null, bool? Archived = null, DateTimeOffset? ChangedSince = null, long? Organization = null, long? Location = null,
    long? Category = null)
{
    public ItemListQuery ToQuery() => new()
    {
        After = After,
        Count = Count ?? ItemListQuery.MostItems,
        Text = Text,
        Language = Language,
        State = State,
        Status = Status,
        Author = Author,
        Archived = Archived,
        ChangedSince = ChangedSince,
        Organization = Organization,
        Location = Location,
        Category = Category,
    };
}
