namespace Integreat.Platform.Contracts.History;

/// <summary>
/// What happened in a region: who did what, when and why, and every version of its texts. All reads refuse: region-unknown, rights-missing.
/// With <see cref="Caller.AsOf"/> they tell what could be told then.
/// </summary>
[Alias("region-history-grain"), Version(1)]
public interface IRegionHistory : IGrainWithStringKey
{
    /// <summary>The commands that changed the region, newest first. Refuses: query-invalid.</summary>
    [AlwaysInterleave, Alias("list")]
    Task<Answer<HistoryView>> ListAsync(Caller caller, HistoryQuery query, CancellationToken cancellation);

    /// <summary>
    /// What happened to a text in one language, newest first: its versions, and what else was done to it. Refuses: item-kind-unknown,
    /// page-unknown and its like, if there was never such an item.
    /// </summary>
    [AlwaysInterleave, Alias("read-steps")]
    Task<Answer<TextStepsView>> ReadStepsAsync(Caller caller, TextRef text, CancellationToken cancellation);

    /// <summary>A version of a text as it was saved. Refuses as the steps do, and: version-unknown.</summary>
    /// <param name="number">Null: the newest.</param>
    [AlwaysInterleave, Alias("read-version")]
    Task<Answer<TextVersionView>> ReadVersionAsync(Caller caller, TextRef text, int? number, CancellationToken cancellation);

    /// <summary>
    /// Saves the content of an earlier version as the next one. Takes what saving takes and refuses what saving refuses, and: version-unknown,
    /// text-erased.
    /// </summary>
    /// <param name="status">DRAFT, REVIEW or PUBLIC; of news, whose texts have none, it is not looked at.</param>
    /// <param name="basedOn">The number of the newest version that the actor has seen.</param>
    [Alias("restore-version")]
    Task<Outcome> RestoreVersionAsync(CommandContext context, TextRef text, int number, string status, int basedOn);

    /// <summary>
    /// Takes back what a command brought about: all of it, by bringing back what was there, or nothing. Takes what doing so by hand takes. Refuses:
    /// command-unknown, undo-impossible, undo-conflict (something has changed since), text-erased.
    /// </summary>
    /// <param name="version">The region's version that the command ended with: its outcome, or its place in the history.</param>
    [Alias("undo")]
    Task<Outcome> UndoAsync(CommandContext context, long version);

    /// <summary>
    /// Destroys, for good, the texts that came with a command: contents, comments, contact details. Titles and addresses stay. What another region
    /// has as well is destroyed when that has erased it, too. Refuses: command-unknown, nothing-to-erase, still-used.
    /// </summary>
    /// <param name="version">As for undoing.</param>
    /// <param name="subject">Only the texts of this, such as "page/17": an import brings those of a whole region. Null: all.</param>
    [Alias("erase-texts")]
    Task<Outcome> EraseTextsAsync(CommandContext context, long version, string? subject);

    /// <summary>What readers were shown is made of, as of <see cref="Caller.AsOf"/>. Refuses: not-yet-there.</summary>
    /// <param name="language">Of the edition to be made of it; null: only the region itself.</param>
    [AlwaysInterleave, Alias("read-public")]
    Task<Answer<PastRegion>> ReadPublicAsync(Caller caller, string? language, CancellationToken cancellation);

    /// <summary>Since when there is something to see of the region, for who may see its pages. Refuses: not-yet-there, if there still is nothing.</summary>
    [AlwaysInterleave, Alias("read-beginning")]
    Task<Answer<BeginningView>> ReadBeginningAsync(Caller caller, CancellationToken cancellation);
}

/// <summary>A text: that of an item in one language.</summary>
/// <param name="Kind">One of <see cref="TextKinds"/>.</param>
/// <param name="Item">The item's number; 0 for the imprint.</param>
[GenerateSerializer, Immutable, Alias("text-ref")]
public sealed record TextRef(
    [property: Id(0)] string Kind,
    [property: Id(1)] long Item,
    [property: Id(2)] string Language);

/// <summary>What has texts of which every version is kept.</summary>
public static class TextKinds
{
    public const string Page = "page";
    public const string Event = "event";
    public const string Location = "location";
    public const string Imprint = "imprint";

    /// <summary>Plain text. A version is PUBLIC that was written into news which readers have, else DRAFT.</summary>
    public const string News = "news";
}
