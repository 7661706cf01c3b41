namespace Integreat.Platform.Domain.News;

/// <summary>Why something is not done to a news item.</summary>
public static class NewsRefusals
{
    public static Refusal Unknown(NewsId news) =>
        new("news-unknown", $"There is no news item with the number {news.Value} here. Reload the list and choose again.");

    public static Refusal Archived(NewsId news) => new("news-archived", $"News item {news.Value} is archived. Write a new one.");

    public static Refusal Sent(NewsId news) => new("news-sent", $"News item {news.Value} was sent already. Archive it and write a new one.");

    public static Refusal NotScheduled(NewsId news) => new("news-not-scheduled", $"News item {news.Value} is not scheduled for that moment.");

    public static Refusal NotDraft(NewsId news) =>
        new("news-not-draft", $"News item {news.Value} is scheduled or sent. Only a draft can become a template.");

    public static Refusal IsTemplate(NewsId news) =>
        new("news-is-template", $"News item {news.Value} is a template. Write a new item after it and send that.");

    public static Refusal WithoutText(NewsId news) =>
        new("news-without-text", $"News item {news.Value} has no title in any language. Write one first.");

    public static Refusal MomentPast() => new("moment-past", "That moment has passed. Choose a later one, or send the item now.");

    public static Refusal ChannelInvalid() =>
        new("channel-invalid", "A channel's name may hold letters a to z, digits and hyphens only.");

    public static Refusal TitleMissing(LanguageCode language) => new(
        "title-missing", $"The text in \"{language}\" needs a title, or let the item use the main language where something is missing.");

    public static Refusal RegionsMissing() =>
        new("regions-missing", "Name at least two regions. News of one region belongs to that region.");

    public static Refusal StaleAttributes(int basedOn, int current) => new(
        "stale-version",
        $"The change was based on revision {basedOn} of what is not text, but revision {current} is there. Look at what has changed and save again.");

    public static Refusal Stale(int basedOn, int current) => new(
        "stale-version",
        $"The text was based on revision {basedOn}, but revision {current} is there. Look at what has changed and save again.");
}
