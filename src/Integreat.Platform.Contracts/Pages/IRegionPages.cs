namespace Integreat.Platform.Contracts.Pages;

/// <summary>A region's page tree and its texts. All commands refuse: region-unknown, page-unknown.</summary>
[Alias("region-pages-grain"), Version(1)]
public interface IRegionPages : IGrainWithStringKey
{
    /// <summary>Adds an empty page below <paramref name="parent"/> (null: as a root page), after <paramref name="after"/> or at the end.</summary>
    [Alias("add")]
    Task<Outcome> AddAsync(CommandContext context, long? parent, long? after);

    /// <summary>Hangs the page with all below it elsewhere; <paramref name="after"/> null puts it first. Refuses: page-cycle.</summary>
    [Alias("move")]
    Task<Outcome> MoveAsync(CommandContext context, long page, long? parent, long? after);

    /// <summary>Takes the page and all below it from the readers. Refuses: page-archived.</summary>
    [Alias("archive")]
    Task<Outcome> ArchiveAsync(CommandContext context, long page);

    /// <summary>Gives an archived page back. Refuses: page-not-archived.</summary>
    [Alias("restore")]
    Task<Outcome> RestoreAsync(CommandContext context, long page);

    /// <summary>Replaces icon, organisation, offers and mirror. Refuses: media-unknown, organization-unknown, offer-unknown, page-mirrors-itself.</summary>
    [Alias("change")]
    Task<Outcome> ChangeAsync(CommandContext context, long page, PageAttributesData attributes);

    /// <summary>The same for who has seen a revision of them; what others have changed since stays. Refuses also: stale-version.</summary>
    /// <param name="basedOn">The revision of the attributes that the caller saw.</param>
    [Alias("replace-attributes")]
    Task<Outcome> ReplaceAttributesAsync(CommandContext context, long page, PageAttributesData attributes, int basedOn);

    /// <summary>
    /// Saves the next version of a page's text. A slug that another page has gets the next free number. Refuses: language-unknown,
    /// stale-version, title-missing, slug-missing, status-unknown.
    /// </summary>
    [Alias("save-translation")]
    Task<Outcome> SaveTranslationAsync(CommandContext context, long page, string language, TranslationData text);

    /// <summary>Takes the public text from the readers and keeps it as a draft. Refuses: translation-not-public, stale-version.</summary>
    [Alias("withdraw-translation")]
    Task<Outcome> WithdrawTranslationAsync(CommandContext context, long page, string language, int basedOn);

    /// <summary>
    /// Publishes the version that was handed in (REVIEW), as it is: the next version, by who accepts it. Refuses: translation-not-in-review,
    /// stale-version.
    /// </summary>
    /// <param name="basedOn">The number of the version that the reviewer saw.</param>
    [Alias("accept-translation")]
    Task<Outcome> AcceptTranslationAsync(CommandContext context, long page, string language, int basedOn);

    /// <summary>
    /// Makes the version that was handed in (REVIEW) a draft again, with a comment for its author that stays until the next version is saved.
    /// Refuses: translation-not-in-review, stale-version, comment-missing, comment-too-long.
    /// </summary>
    /// <param name="basedOn">The number of the version that the reviewer saw.</param>
    /// <param name="comment">Plain text of at most <see cref="ReturnedView.LongestComment"/> characters.</param>
    [Alias("return-translation")]
    Task<Outcome> ReturnTranslationAsync(CommandContext context, long page, string language, int basedOn, string comment);

    /// <summary>
    /// Says that the public text is still correct: its date for readers becomes now, and it has seen the newest version of what it translates.
    /// Nothing else changes. Refuses: translation-not-public, stale-version.
    /// </summary>
    /// <param name="basedOn">The number of the newest version that was read.</param>
    [Alias("confirm-translation")]
    Task<Outcome> ConfirmTranslationAsync(CommandContext context, long page, string language, int basedOn);

    /// <summary>
    /// Replaces the content of a text for a machine that knows the page's token: a new version with the same title, slug and status and
    /// without an author. Refuses: token-denied, translation-missing.
    /// </summary>
    /// <param name="tokenHash">SHA-256 of the token's UTF-8 bytes, lower-case hex: the token itself does not travel.</param>
    /// <param name="content">HTML; what may not stand in content is left out.</param>
    [Alias("push-content")]
    Task<Outcome> PushContentAsync(CommandContext context, string language, string tokenHash, string content);

    /// <summary>
    /// Deletes an archived page (or one below an archived page) for good, with the rights to it. Links to it in texts are not looked at. Refuses:
    /// page-not-archived, still-used (pages below it, pages of the region that mirror it).
    /// </summary>
    [Alias("delete")]
    Task<Outcome> DeleteAsync(CommandContext context, long page);

    /// <summary>One page as editors see it; null when there is none.</summary>
    [AlwaysInterleave, Alias("read")]
    Task<PageView?> ReadAsync(long page, CancellationToken cancellation);

    /// <summary>
    /// The same for who may see the region's pages, or edit this one. Refuses: region-unknown, rights-missing, page-unknown.
    /// </summary>
    [AlwaysInterleave, Alias("read-page")]
    Task<Answer<PageView>> ReadPageAsync(Caller caller, long page, CancellationToken cancellation);

    /// <summary>A part of the tree, in its own sequence. Refuses: region-unknown, rights-missing, query-invalid, page-unknown.</summary>
    [AlwaysInterleave, Alias("list")]
    Task<Answer<PageListView>> ListAsync(Caller caller, PageListQuery query, CancellationToken cancellation);

    /// <summary>Which pages show which offers below their texts, archived pages too. Refuses: region-unknown, rights-missing.</summary>
    [AlwaysInterleave, Alias("read-offer-uses")]
    Task<Answer<OfferUsesView>> ReadOfferUsesAsync(Caller caller, CancellationToken cancellation);

    /// <summary>
    /// Whose page it is whose text this one shows; without a value if it shows none, or if nobody has that page. Refuses as
    /// <see cref="ReadPageAsync"/>.
    /// </summary>
    [AlwaysInterleave, Alias("read-mirrored")]
    Task<Answer<MirroredPageView>> ReadMirroredAsync(Caller caller, long page, CancellationToken cancellation);
}

/// <summary>A page whose text another one shows, and the region to which it belongs.</summary>
[GenerateSerializer, Immutable, Alias("mirrored-page")]
public sealed record MirroredPageView(
    [property: Id(0)] long Page,
    [property: Id(1)] long Region);

/// <summary>What a page has besides its place in the tree and its texts. All references are numbers.</summary>
[GenerateSerializer, Immutable, Alias("page-attributes")]
public sealed record PageAttributesData
{
    [Id(0)] public long? Icon { get; init; }
    [Id(1)] public long? Organization { get; init; }
    [Id(2)] public ImmutableArray<long> EmbeddedOffers { get; init; } = [];
    [Id(3)] public long? MirroredPage { get; init; }

    /// <summary>The mirrored content stands before the own text, else after it.</summary>
    [Id(4)] public bool MirroredPageFirst { get; init; } = true;
}

/// <summary>A text as an editor hands it in.</summary>
[GenerateSerializer, Immutable, Alias("translation-data")]
public sealed record TranslationData
{
    /// <summary>The number of the version that the editor started from; 0 for the first one.</summary>
    [Id(0)] public required int BasedOn { get; init; }

    /// <summary>DRAFT, REVIEW, PUBLIC or AUTO_SAVE.</summary>
    [Id(1)] public required string Status { get; init; }
    [Id(2)] public required string Title { get; init; }

    /// <summary>Empty: made from the title.</summary>
    [Id(3)] public string Slug { get; init; } = "";

    /// <summary>HTML.</summary>
    [Id(4)] public string Content { get; init; } = "";

    /// <summary>Translations of this text stay up to date.</summary>
    [Id(5)] public bool MinorEdit { get; init; }
    [Id(6)] public bool CurrentlyInTranslation { get; init; }
    [Id(7)] public bool MachineTranslated { get; init; }

    /// <summary>What search engines show, of locations only; null without one.</summary>
    [Id(8)] public string? MetaDescription { get; init; }
}

/// <param name="Revision">Of the attributes, to base a change on.</param>
/// <param name="Origin">Null for a page that was not made of another one.</param>
[GenerateSerializer, Immutable, Alias("page-view")]
public sealed record PageView(
    [property: Id(0)] long Id,
    [property: Id(1)] long? Parent,
    [property: Id(2)] int Order,
    [property: Id(3)] bool Archived,
    [property: Id(4)] PageAttributesData Attributes,
    [property: Id(5)] ImmutableArray<TranslationView> Translations,
    [property: Id(6)] int Revision = 0,
    [property: Id(7)] PageOriginView? Origin = null);

/// <summary>The page of another region of which a page was made.</summary>
/// <param name="Region">Its number.</param>
/// <param name="Version">The version of that region at which it was copied.</param>
[GenerateSerializer, Immutable, Alias("page-origin-view")]
public sealed record PageOriginView(
    [property: Id(0)] long Region, [property: Id(1)] long Page, [property: Id(2)] long Version);

/// <summary>Working copy and public version of a text, side by side; the public one is null where readers see nothing.</summary>
/// <param name="Returned">Null unless the working copy was handed in and came back.</param>
[GenerateSerializer, Immutable, Alias("translation-view")]
public sealed record TranslationView(
    [property: Id(0)] string Language,
    [property: Id(1)] TranslationVersionView Working,
    [property: Id(2)] TranslationVersionView? Public,
    [property: Id(3)] ReturnedView? Returned = null);

/// <summary>That a reviewer gave the newest version back, and why.</summary>
/// <param name="By">The reviewer's account.</param>
/// <param name="Comment">Plain text.</param>
[GenerateSerializer, Immutable, Alias("returned-view")]
public sealed record ReturnedView(
    [property: Id(0)] string? By,
    [property: Id(1)] DateTimeOffset At,
    [property: Id(2)] string Comment)
{
    /// <summary>In characters.</summary>
    public const int LongestComment = 10_000;
}

[GenerateSerializer, Immutable, Alias("translation-version-view")]
public sealed record TranslationVersionView(
    [property: Id(0)] long Id,
    [property: Id(1)] int Number,
    [property: Id(2)] string Status,
    [property: Id(3)] string Title,
    [property: Id(4)] string Slug,
    [property: Id(5)] string Content,
    [property: Id(6)] bool MinorEdit,
    [property: Id(7)] DateTimeOffset LastUpdated,
    [property: Id(8)] string? MetaDescription = null,
    [property: Id(9)] bool CurrentlyInTranslation = false,
    [property: Id(10)] bool MachineTranslated = false,
    [property: Id(11)] string? Author = null);
