using System.Text.Json;
using Integreat.Platform.Domain.Chat;

namespace Integreat.Platform.Grains.Chat.Zammad;

/// <summary>A region's help desk for the time of one call. Everything fails with <see cref="DeskException"/>.</summary>
/// <param name="group">In which tickets are opened.</param>
internal sealed class ZammadDesk(ZammadClient client, HelpDesk desk, string group, CancellationToken cancellation)
{
    /// <summary>The clocks of the two machines may differ so much.</summary>
    private static readonly TimeSpan Drift = TimeSpan.FromMinutes(10);

    public HelpDesk Address => desk;

    /// <summary>The ticket's articles, internal ones too.</summary>
    public async Task<ImmutableArray<DeskArticle>> ReadAsync(long ticket) =>
    [
        .. (await SendAsync<ZammadArticle[]>(HttpMethod.Get, $"/api/v1/ticket_articles/by_ticket/{ticket}")).Select(article => new DeskArticle(
            article.Id, article.Body ?? "", article.ContentType is "text/html", article.Internal, article.Sender ?? "", article.Subject ?? "",
            article.CreatedAt, article.MessageId ?? "")),
    ];

    /// <summary>Opens a ticket, with a message in it if there is one; returns its number.</summary>
    public async Task<long> OpenAsync(string title, DeskMessage? message)
    {
        // As a customer, the account stands for everybody who chats: readers have none.
        var account = await SendAsync<ZammadUser>(HttpMethod.Get, $"/api/v1/users/me");
        if (account.Login is not { } login)
        {
            throw new DeskException(DeskFault.Declined, "The help desk does not tell whose access token it is.");
        }

        var article = message is null ? null : Article(ticket: null, message);
        return (await SendAsync<ZammadTicket>(HttpMethod.Post, $"/api/v1/tickets", new NewTicket(title, group, login, article))).Id;
    }

    /// <summary>The first ticket of a device that was opened since then; null if there is none.</summary>
    /// <remarks>A search by condition reads Zammad's database and not its search index, which lags behind.</remarks>
    public async Task<long?> FindAsync(string device, DateTimeOffset since)
    {
        // With the end of the title, and the newest first: an id as short as "a" is in every title.
        var search = new TicketSearch(
            new() { ["ticket.title"] = new SearchCondition("contains", Transcript.TitleEnd(device)) },
            Limit: 100, Expand: true, SortBy: "created_at", OrderBy: "desc");
        var found = await SendAsync<ZammadTicket[]>(HttpMethod.Post, $"/api/v1/tickets/search", search);
        return found.Where(ticket => Transcript.IsTitleOf(ticket.Title ?? "", device) && ticket.CreatedAt >= since - Drift)
            .Select(ticket => (long?)ticket.Id).Min();
    }

    /// <summary>Writes a message in a ticket; returns its number.</summary>
    public async Task<long> WriteAsync(long ticket, DeskMessage message) =>
        (await SendAsync<ZammadArticle>(HttpMethod.Post, $"/api/v1/ticket_articles", Article(ticket, message))).Id;

    /// <summary>The number of a message that is in a ticket; null if it is not.</summary>
    public async Task<long?> FindAsync(long ticket, DeskMessage message) =>
        (await ReadAsync(ticket)).FirstOrDefault(article => article.Mark == message.Mark)?.Id;

    public async Task<bool> ReadConsentAsync(long ticket) =>
        (await SendAsync<ZammadTicket>(HttpMethod.Get, $"/api/v1/tickets/{ticket}")).EvaluationConsent?.ValueKind is JsonValueKind.True;

    /// <summary>Whether the ticket has become a part of another one, where its articles are then.</summary>
    public async Task<bool> IsMergedAsync(long ticket) =>
        (await SendAsync<ZammadTicket>(HttpMethod.Get, $"/api/v1/tickets/{ticket}?expand=true")).State is "merged";

    /// <summary>For whoever cannot go on in a merged ticket.</summary>
    public static DeskException Merged() => new(DeskFault.Gone, "The ticket was merged into another one.");

    public Task SetConsentAsync(long ticket, bool consent) =>
        SendAsync<ZammadTicket>(HttpMethod.Put, $"/api/v1/tickets/{ticket}", new TicketConsent(consent));

    private static NewArticle Article(long? ticket, DeskMessage message) => new(
        ticket, Transcript.ToHtml(message.Text), "text/html", "web", Transcript.Reader, Transcript.ReaderSubject, Internal: false, message.Mark);

    private Task<T> SendAsync<T>(HttpMethod method, FormattableString path, object? body = null) =>
        client.SendAsync<T>(desk, method, FormattableString.Invariant(path), body, cancellation);
}

/// <param name="Text">Plain.</param>
/// <param name="Mark">
/// By which it is found again: stands in the article's "message_id", which Zammad keeps and tells as it was given for what customers wrote.
/// </param>
internal sealed record DeskMessage(string Text, string Mark);
