namespace Integreat.Platform.Gateway.Screens.Words;

/// <summary>What the editor of a text says.</summary>
public sealed record TextWords
{
    public required string BackToPages { get; init; }
    public required string Languages { get; init; }
    public required string NewPage { get; init; }
    public required string PageUnknown { get; init; }
    public required string Title { get; init; }
    public required string Text { get; init; }
    public required string Address { get; init; }
    public required string AddressHint { get; init; }
    public required string MinorEdit { get; init; }
    public required string MinorEditHint { get; init; }
    public required string InTranslation { get; init; }
    public required string ReadOnly { get; init; }
    public required string NotOfOrganization { get; init; }
    public required string Archived { get; init; }

    /// <summary>{0}: a language.</summary>
    public required string Source { get; init; }
    public required string NoSource { get; init; }

    /// <summary>How a text is: none, DRAFT, REVIEW, PUBLIC, public with something newer, or returned.</summary>
    public required Func<string, string> Mark { get; init; }

    public required string SaveDraft { get; init; }
    public required string HandIn { get; init; }
    public required string Publish { get; init; }
    public required string PublishMissing { get; init; }
    public required string Accept { get; init; }
    public required string Return { get; init; }
    public required string ReturnHeading { get; init; }
    public required string ReturnComment { get; init; }
    public required string Withdraw { get; init; }
    public required string WithdrawQuestion { get; init; }
    public required string Confirm { get; init; }
    public required string ConfirmHint { get; init; }
    public required string SaveFirst { get; init; }
    public required string More { get; init; }
    public required string Preview { get; init; }
    public required string PreviewPhone { get; init; }
    public required string PreviewWide { get; init; }

    /// <summary>{0}: who, {1}: when.</summary>
    public required string Returned { get; init; }
    public required string Somebody { get; init; }

    /// <summary>What was done, by status or name of the command.</summary>
    public required Func<string, string> Done { get; init; }

    /// <summary>{0}: the time.</summary>
    public required string Saved { get; init; }
    public required string New { get; init; }
    public required string Unsaved { get; init; }
    public required string Saving { get; init; }
    public required string Kept { get; init; }

    /// <summary>{0}: when it was written.</summary>
    public required string Restored { get; init; }
    public required string Discard { get; init; }

    public required ConflictWords Conflict { get; init; }
    public required VersionWords Versions { get; init; }
    public required ToolbarWords Toolbar { get; init; }

    public static readonly TextWords German = TextWordsGerman.All;
    public static readonly TextWords English = TextWordsEnglish.All;
}

/// <summary>What is said when two people have changed the same.</summary>
public sealed record ConflictWords
{
    /// <summary>{0}: who.</summary>
    public required string Heading { get; init; }
    public required string Hint { get; init; }
    public required string Theirs { get; init; }
    public required string Yours { get; init; }
    public required string Both { get; init; }
    public required string Nothing { get; init; }

    /// <summary>{0}: the number of the passage.</summary>
    public required string Passage { get; init; }
    public required string Save { get; init; }
    public required string AllTheirs { get; init; }
    public required string AllYours { get; init; }
}

/// <summary>What is said of the versions of a text.</summary>
public sealed record VersionWords
{
    public required string Show { get; init; }
    public required string Heading { get; init; }
    public required string None { get; init; }
    public required string Newest { get; init; }
    public required string Compare { get; init; }
    public required string Restore { get; init; }
    public required string Restored { get; init; }

    /// <summary>What was done: the status in which a version was saved, or withdrawn, returned, confirmed.</summary>
    public required Func<string, string> Step { get; init; }
}

/// <summary>What the buttons above a text are called.</summary>
public sealed record ToolbarWords
{
    public required string Name { get; init; }
    public required string Heading2 { get; init; }
    public required string Heading3 { get; init; }
    public required string Heading4 { get; init; }
    public required string Bold { get; init; }
    public required string Italic { get; init; }
    public required string BulletList { get; init; }
    public required string OrderedList { get; init; }
    public required string Table { get; init; }
    public required string Link { get; init; }
    public required string Image { get; init; }
    public required string Direction { get; init; }
    public required string Clear { get; init; }
    public required string Undo { get; init; }
    public required string Redo { get; init; }
    public required string TableName { get; init; }
    public required string RowAdd { get; init; }
    public required string RowDelete { get; init; }
    public required string ColumnAdd { get; init; }
    public required string ColumnDelete { get; init; }
    public required string HeaderRow { get; init; }
    public required string TableDelete { get; init; }
    public required string LinkAddress { get; init; }
    public required string LinkHint { get; init; }
    public required string LinkBad { get; init; }
    public required string LinkRemove { get; init; }
    public required string Card { get; init; }
    public required string Target { get; init; }

    /// <summary>One thing of a kind that can be linked.</summary>
    public required Func<string, string> TargetOf { get; init; }

    /// <summary>The label of the search for such things.</summary>
    public required Func<string, string> TargetSearch { get; init; }
    public required string CardShows { get; init; }

    /// <summary>What a contact's card can show.</summary>
    public required Func<string, string> DetailOf { get; init; }
    public required string ImageSearch { get; init; }
    public required string NothingFound { get; init; }
    public required string ImageAddress { get; init; }
    public required string ImageText { get; init; }
    public required string ImageTextHint { get; init; }
    public required string Insert { get; init; }
}
