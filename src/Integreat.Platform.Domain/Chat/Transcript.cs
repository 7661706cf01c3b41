namespace Integreat.Platform.Domain.Chat;

/// <summary>What stands in a help desk's ticket, as the desk has it.</summary>
/// <param name="Sender">"Customer" for what readers wrote.</param>
/// <param name="Mark">The id that the message's sender gave it; empty if none.</param>
public sealed record DeskArticle(
    long Id, string Body, bool IsHtml, bool IsInternal, string Sender, string Subject, DateTimeOffset At, string Mark);

/// <summary>A message as readers see it.</summary>
/// <param name="Content">HTML.</param>
public sealed record ChatMessage(long Id, string Content, DateTimeOffset At, bool IsFromReader, bool IsAutomatic);

/// <summary>Turns a ticket into the chat that readers see, and what they write into something for the ticket.</summary>
public static class Transcript
{
    /// <summary>The sender of what a reader wrote.</summary>
    public const string Reader = "Customer";

    /// <summary>The subject of what a reader wrote.</summary>
    public const string ReaderSubject = "app user message";

    /// <summary>The subject of what a program wrote.</summary>
    public const string AutomaticSubject = "automatically generated message";

    /// <summary>The messages without internal ones, the oldest first.</summary>
    public static ImmutableArray<ChatMessage> Of(IEnumerable<DeskArticle> articles) =>
    [
        .. articles.Where(article => !article.IsInternal).OrderBy(article => article.At).ThenBy(article => article.Id).Select(article =>
        {
            var automatic = article.Subject == AutomaticSubject;
            return new ChatMessage(
                article.Id, article.IsHtml ? article.Body : ToHtml(article.Body), article.At, !automatic && article.Sender == Reader, automatic);
        }),
    ];

    /// <summary>Plain text as HTML that shows the same, line by line.</summary>
    public static string ToHtml(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .ReplaceLineEndings("<br>");

    /// <summary>The title of a device's ticket.</summary>
    public static string Title(string language, string device) => $"[Integreat Chat] [{language}{TitleEnd(device)}";

    /// <summary>With what it ends, whatever the language.</summary>
    public static string TitleEnd(string device) => $"] {device}";

    /// <summary>Whether it is the title of this device's ticket, in whatever language.</summary>
    public static bool IsTitleOf(string title, string device) =>
        title.StartsWith("[Integreat Chat] [", StringComparison.Ordinal) && title.EndsWith(TitleEnd(device), StringComparison.Ordinal);
}
