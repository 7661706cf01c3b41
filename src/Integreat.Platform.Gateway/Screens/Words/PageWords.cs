namespace Integreat.Platform.Gateway.Screens.Words;

/// <summary>What the page tree says.</summary>
public sealed record PageWords
{
    public required string Heading { get; init; }
    public required string Search { get; init; }
    public required string Language { get; init; }
    public required string AnyLanguage { get; init; }
    public required string State { get; init; }
    public required string AnyState { get; init; }
    public required string Status { get; init; }
    public required string AnyStatus { get; init; }
    public required string Author { get; init; }
    public required string AnyAuthor { get; init; }
    public required string AnyOrganization { get; init; }
    public required string ShowArchived { get; init; }
    public required string OpenAll { get; init; }
    public required string CloseAll { get; init; }
    public required string Title { get; init; }
    public required string Untitled { get; init; }
    public required string Empty { get; init; }
    public required string EmptyHint { get; init; }
    public required string NothingFound { get; init; }
    public required string Tree { get; init; }
    public required string Keys { get; init; }
    public required string New { get; init; }
    public required string NewBelow { get; init; }
    public required string NewTitle { get; init; }
    public required string Create { get; init; }
    public required string Up { get; init; }
    public required string Down { get; init; }
    public required string Out { get; init; }
    public required string In { get; init; }
    public required string Archive { get; init; }
    public required string Restore { get; init; }
    public required string Publish { get; init; }
    public required string PublishMissing { get; init; }
    public required string Moved { get; init; }
    public required string Edit { get; init; }
    public required string Select { get; init; }

    /// <summary>How many pages there are, and how many of them are seen.</summary>
    public required Func<int, int, string> Count { get; init; }
    public required Func<int, string> Selected { get; init; }
    public required Func<int, string> Archived { get; init; }
    public required Func<int, string> Restored { get; init; }

    /// <summary>How many of how many texts were published, in which language.</summary>
    public required Func<int, int, string, string> Published { get; init; }

    /// <summary>A translation's state, as the contracts name it.</summary>
    public required Func<string, string> StateOf { get; init; }

    /// <summary>A version's status: DRAFT, REVIEW, PUBLIC or AUTO_SAVE.</summary>
    public required Func<string, string> StatusOf { get; init; }

    public static PageWords German => PageWordsGerman.Words;

    public static PageWords English => PageWordsEnglish.Words;
}
