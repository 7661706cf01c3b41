using Integreat.Platform.Contracts.Items;

namespace Integreat.Platform.Gateway.Items;

/// <summary>What the address of a list asks for.</summary>
/// <param name="After">The number of the item before the first one to list: "next" of the part before.</param>
/// <param name="Count">How many at most; left out: as many as are given at once.</param>
/// <param name="Text">In a title or name.</param>
/// <param name="Language">Of the texts that the filters are about; left out: any.</param>
/// <param name="State">Of the translation: missing, in-translation, outdated, machine-translated or up-to-date.</param>
/// <param name="Status">Of the newest version: DRAFT, REVIEW, PUBLIC or AUTO_SAVE; of news: their own.</param>
/// <param name="Author">The account that wrote the newest version.</param>
/// <param name="Archived">Left out: both.</param>
/// <param name="ChangedSince">A moment.</param>
/// <param name="Organization">Its number; for places.</param>
/// <param name="Location">Its number; for events and contacts.</param>
/// <param name="Category">Its number; for places.</param>
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
