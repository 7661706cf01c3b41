namespace Integreat.Platform.Contracts.Bulk;

/// <summary>
/// The same to many things by one command: each thing is decided as if its command had come alone, one after the other, and all that comes of it is
/// stored at once. <see cref="Outcome.Items"/> says what became of each; what is refused stops no other. The command as a whole refuses:
/// region-unknown, rights-missing (to whoever may do it to none of them), things-invalid, kind-unknown.
/// </summary>
[Alias("region-bulk-grain"), Version(1)]
public interface IRegionBulk : IGrainWithStringKey
{
    /// <summary>The most things of one command.</summary>
    const int MostThings = 1000;

    /// <summary>Takes things of a kind (<see cref="BulkKinds"/>) from the readers.</summary>
    [Alias("archive")]
    Task<Outcome> ArchiveAsync(CommandContext context, string kind, ImmutableArray<long> things);

    /// <summary>Gives archived things back.</summary>
    [Alias("restore")]
    Task<Outcome> RestoreAsync(CommandContext context, string kind, ImmutableArray<long> things);

    /// <summary>Deletes archived things for good. Whoever deletes a branch of pages names the lowest ones first.</summary>
    [Alias("delete")]
    Task<Outcome> DeleteAsync(CommandContext context, string kind, ImmutableArray<long> things);

    /// <summary>
    /// Publishes the newest version of each thing's text as it is, draft or handed in; where readers have it already, nothing is done. An item refuses
    /// also: translation-missing, translation-auto-saved, stale-version.
    /// </summary>
    [Alias("publish")]
    Task<Outcome> PublishAsync(CommandContext context, string kind, string language, ImmutableArray<SeenThing> things);

    /// <summary>Takes each thing's public text from the readers.</summary>
    [Alias("withdraw")]
    Task<Outcome> WithdrawAsync(CommandContext context, string kind, string language, ImmutableArray<SeenThing> things);

    /// <summary>Says of each thing's public text that it is still correct.</summary>
    [Alias("confirm")]
    Task<Outcome> ConfirmAsync(CommandContext context, string kind, string language, ImmutableArray<SeenThing> things);

    /// <summary>Hangs pages with all below them behind the other pages below <paramref name="parent"/> (null: as root pages), in this order.</summary>
    [Alias("move-pages")]
    Task<Outcome> MovePagesAsync(CommandContext context, long? parent, ImmutableArray<long> pages);

    /// <summary>Gives pages to an organisation (null: to none). Versions are revisions of the attributes.</summary>
    [Alias("give-pages")]
    Task<Outcome> GivePagesAsync(CommandContext context, long? organization, ImmutableArray<SeenThing> pages);
}

/// <summary>The kinds of things of which many can be treated at once. Contacts have no texts.</summary>
public static class BulkKinds
{
    public const string Page = "page";
    public const string Event = "event";
    public const string Location = "location";
    public const string Contact = "contact";
}

/// <param name="Version">The version that was seen; null: whichever is there.</param>
[GenerateSerializer, Immutable, Alias("seen-thing")]
public sealed record SeenThing([property: Id(0)] long Id, [property: Id(1)] int? Version = null);
