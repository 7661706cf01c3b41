namespace Integreat.Platform.Gateway.Screens.Words;

internal static class PageWordsEnglish
{
    public static readonly PageWords Words = new()
    {
        Heading = "Pages",
        Search = "Search pages",
        Language = "Language",
        AnyLanguage = "all languages",
        State = "Translation",
        AnyState = "any state",
        Status = "Version",
        AnyStatus = "any version",
        Author = "Last written by",
        AnyAuthor = "everybody",
        AnyOrganization = "all",
        ShowArchived = "Show the archive",
        OpenAll = "Open all",
        CloseAll = "Close all",
        Title = "Title",
        Untitled = "(no title yet)",
        Empty = "There are no pages here yet.",
        EmptyHint = "Create the first one: everybody sees it as soon as its text is published.",
        NothingFound = "No page fits. Change the search or the filters.",
        Tree = "Page tree",
        Keys = "Arrow keys: move, open and close. Alt and arrow keys: move the page. Space: select. Enter: edit.",
        New = "New page",
        NewBelow = "New page below",
        NewTitle = "Title of the new page",
        Create = "Create",
        Up = "Move up",
        Down = "Move down",
        Out = "One level up",
        In = "One level down",
        Archive = "Archive",
        Restore = "Restore",
        Publish = "Publish",
        PublishMissing = "You may not publish all of the selected pages.",
        Moved = "Moved.",
        Edit = "Edit",
        Select = "Select",
        Count = (all, seen) => all == seen ? $"{all:N0} pages" : $"{seen:N0} of {all:N0} pages",
        Selected = count => count is 1 ? "1 page selected" : $"{count:N0} pages selected",
        Archived = count => count is 1 ? "1 page archived." : $"{count:N0} pages archived.",
        Restored = count => count is 1 ? "1 page restored." : $"{count:N0} pages restored.",
        Published = (done, all, language) => done == all
            ? $"{done:N0} texts ({language}) published."
            : $"{done:N0} of {all:N0} texts ({language}) published; for the others there was nothing to publish, or your rights do not reach.",
        StateOf = state => state switch
        {
            "up-to-date" => "up to date",
            "outdated" => "outdated",
            "missing" => "missing",
            "in-translation" => "being translated",
            "machine-translated" => "machine translated",
            _ => state,
        },
        StatusOf = status => status switch
        {
            "DRAFT" => "draft",
            "REVIEW" => "in review",
            "PUBLIC" => "published",
            "AUTO_SAVE" => "saved automatically",
            _ => status,
        },
    };
}
