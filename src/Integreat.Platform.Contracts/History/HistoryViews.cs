namespace Integreat.Platform.Contracts.History;

/// <summary>Which commands to list. What is left out does not matter; all of the rest must hold.</summary>
[GenerateSerializer, Immutable, Alias("history-query")]
public sealed record HistoryQuery
{
    /// <summary>The most commands in one answer.</summary>
    public const int MostCommands = 200;

    /// <summary>Only what came before this version; null: from the newest.</summary>
    [Id(0)] public long? Before { get; init; }

    /// <summary>How many commands at most, 1 to <see cref="MostCommands"/>.</summary>
    [Id(1)] public int Count { get; init; } = 50;

    /// <summary>Who sent it.</summary>
    [Id(2)] public string? Account { get; init; }

    /// <summary>By what kind of client: one of <see cref="Credentials"/>.</summary>
    [Id(3)] public string? Client { get; init; }

    /// <summary>To what it did something, such as "page/17", "imprint", "settings", "member/…".</summary>
    [Id(4)] public string? Subject { get; init; }

    /// <summary>What it did, such as "page-archived".</summary>
    [Id(5)] public string? What { get; init; }
    [Id(6)] public DateTimeOffset? From { get; init; }

    /// <summary>Not included.</summary>
    [Id(7)] public DateTimeOffset? Until { get; init; }
}

/// <param name="Next">Ask with this as <see cref="HistoryQuery.Before"/> for more; null: there is no more.</param>
[GenerateSerializer, Immutable, Alias("history-view")]
public sealed record HistoryView(
    [property: Id(0)] ImmutableArray<HistoryEntry> Commands,
    [property: Id(1)] long? Next);

/// <summary>A command that changed something.</summary>
/// <param name="Version">The region's version that holds all that came of it.</param>
/// <param name="Client">By what kind of client it was sent; null where nobody recorded it.</param>
/// <param name="Count">How many things it changed.</param>
/// <param name="Changes">The first of them.</param>
[GenerateSerializer, Immutable, Alias("history-entry")]
public sealed record HistoryEntry(
    [property: Id(0)] long Version,
    [property: Id(1)] DateTimeOffset At,
    [property: Id(2)] string Account,
    [property: Id(3)] string? Client,
    [property: Id(4)] string? Reason,
    [property: Id(5)] long Count,
    [property: Id(6)] ImmutableArray<HistoryChange> Changes)
{
    /// <summary>How many changes of a command are told one by one.</summary>
    public const int MostChanges = 20;
}

/// <param name="What">Such as "translation-saved".</param>
/// <param name="Subject">To what, such as "page/17"; null: to several things, or to nothing that has a history.</param>
/// <param name="Language">In which language, where it concerned a text.</param>
/// <param name="Number">Which version of the text it made.</param>
[GenerateSerializer, Immutable, Alias("history-change")]
public sealed record HistoryChange(
    [property: Id(0)] string What,
    [property: Id(1)] string? Subject,
    [property: Id(2)] string? Language,
    [property: Id(3)] int? Number);

/// <param name="At">The moment of the first page; of a region without pages, that of the region itself.</param>
[GenerateSerializer, Immutable, Alias("beginning-view")]
public sealed record BeginningView([property: Id(0)] DateTimeOffset At);

[GenerateSerializer, Immutable, Alias("text-steps-view")]
public sealed record TextStepsView([property: Id(0)] ImmutableArray<TextStep> Steps);

/// <summary>Something that was done to a text.</summary>
/// <param name="Version">The region's version that holds it.</param>
/// <param name="What">saved, withdrawn, returned or confirmed.</param>
/// <param name="Number">Which version of the text was saved.</param>
/// <param name="At">When it was done; of an imported version, when it was written.</param>
/// <param name="By">The account; of an imported version, whoever wrote it, if that is known.</param>
/// <param name="Status">DRAFT, REVIEW, PUBLIC or AUTO_SAVE, where a version was saved, as the three below.</param>
/// <param name="IsErased">Its content held personal data and was destroyed.</param>
[GenerateSerializer, Immutable, Alias("text-step")]
public sealed record TextStep(
    [property: Id(0)] long Version,
    [property: Id(1)] string What,
    [property: Id(2)] int? Number,
    [property: Id(3)] DateTimeOffset At,
    [property: Id(4)] string? By,
    [property: Id(5)] string? Client,
    [property: Id(6)] string? Reason,
    [property: Id(7)] string? Status,
    [property: Id(8)] string? Title,
    [property: Id(9)] bool MinorEdit,
    [property: Id(10)] bool IsErased);

/// <param name="Content">HTML; empty if it was erased.</param>
/// <param name="IsErased">The content held personal data and was destroyed.</param>
[GenerateSerializer, Immutable, Alias("text-version-view")]
public sealed record TextVersionView(
    [property: Id(0)] int Number,
    [property: Id(1)] string Status,
    [property: Id(2)] string Title,
    [property: Id(3)] string Slug,
    [property: Id(4)] string Content,
    [property: Id(5)] string? MetaDescription,
    [property: Id(6)] bool MinorEdit,
    [property: Id(7)] bool MachineTranslated,
    [property: Id(8)] DateTimeOffset LastUpdated,
    [property: Id(9)] string? Creator,
    [property: Id(10)] bool IsErased);
