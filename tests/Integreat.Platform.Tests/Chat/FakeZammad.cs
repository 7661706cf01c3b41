using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Integreat.Platform.Tests.Chat;

/// <summary>A server on this machine that behaves like Zammad's ticket API, as far as chats need it, and that can fail when it is told to.</summary>
internal sealed class FakeZammad : IAsyncDisposable
{
    /// <summary>The access token that it takes.</summary>
    public const string Token = "geheim-4711";

    public static readonly DateTimeOffset Start = new(2026, 3, 10, 10, 28, 0, 316, TimeSpan.Zero);

    private readonly WebApplication _app;
    private readonly TaskCompletionSource _silent = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<Fault>> _faults = [];
    private int _articles;
    private int _tickets;

    private FakeZammad(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    public Dictionary<long, FakeTicket> Tickets { get; } = [];

    /// <summary>Methods and paths, in the order in which they came.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>The moment that new articles get.</summary>
    public DateTimeOffset Now { get; set; } = Start;

    /// <summary>Ends when a request is left without an answer.</summary>
    public Task Silent => _silent.Task;

    public static async Task<FakeZammad> StartAsync(string address = "http://127.0.0.1:0")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(address);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var zammad = new FakeZammad(app);
        app.Run(zammad.AnswerAsync);
        await app.StartAsync();
        return zammad;
    }

    /// <summary>What becomes of the next requests of this kind, such as "POST /api/v1/tickets"; later ones succeed again.</summary>
    public void Fail(string request, params Fault[] faults) => _faults[request] = new Queue<Fault>(faults);

    /// <summary>Somebody at the desk writes in a ticket.</summary>
    public FakeArticle Write(
        long ticket, string body, string sender = "Agent", string subject = "", bool isInternal = false, string type = "text/html")
    {
        lock (_gate)
        {
            return Add(Tickets[ticket], new FakeArticle(++_articles, body, type, isInternal, sender, subject, Now, ""));
        }
    }

    /// <summary>Somebody at the desk makes one ticket a part of another one.</summary>
    public void Merge(long ticket, long into)
    {
        lock (_gate)
        {
            Tickets[into].Articles.AddRange(Tickets[ticket].Articles);
            Tickets[ticket].Articles.Clear();
            Tickets[ticket].State = "merged";
        }

        Write(ticket, "merged", type: "text/plain");
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        var request = $"{http.Request.Method} {http.Request.Path}";
        Requests.Enqueue(request);
        var body = http.Request.ContentLength > 0 ? (await JsonNode.ParseAsync(http.Request.Body))!.AsObject() : [];
        if (http.Request.Headers.Authorization != $"Token token={Token}")
        {
            await SendAsync(http, 401, new JsonObject { ["error"] = "Invalid token!" });
            return;
        }

        var fault = Next(request);
        if (fault is Fault.ErrorBefore or Fault.TooManyBefore)
        {
            await SendAsync(http, fault is Fault.TooManyBefore ? 429 : 500, new JsonObject { ["error"] = "not today" });
            return;
        }

        (int Status, JsonNode Answer) done;
        lock (_gate)
        {
            done = Do(http.Request.Method, http.Request.Path.Value!.Split('/')[3..], body);
            if (done.Answer is JsonObject answer && http.Request.Query["expand"] != "true" && answer.Remove("state"))
            {
                answer["state_id"] = 2; // A name only for those who ask for it.
            }
        }

        await (fault switch
        {
            Fault.ErrorAfter => SendAsync(http, 500, new JsonObject { ["error"] = "too late" }),
            Fault.GarbageAfter => http.Response.WriteAsync("<html>"),
            Fault.EmptyAfter => SendAsync(http, 200, new JsonObject()),
            Fault.SilenceAfter => StaySilentAsync(http),
            Fault.DisconnectAfter => Task.Run(http.Abort),
            Fault.HugeAfter => http.Response.WriteAsync(new string(' ', 100_000)),
            Fault.ForeignPage => NotFoundPageAsync(http),
            Fault.Redirect => RedirectAsync(http),
            _ => SendAsync(http, done.Status, done.Answer),
        });
    }

    private (int Status, JsonNode Answer) Do(string method, string[] path, JsonObject body) => (method, path) switch
    {
        ("GET", ["users", "me"]) => (200, new JsonObject { ["id"] = 3, ["login"] = "chat@desk.example" }),
        ("POST", ["tickets"]) => (201, Open(body).ToJson()),
        ("POST", ["tickets", "search"]) => (200, Search(body)),
        ("GET", ["tickets", var id]) => Find(id) is { } ticket ? (200, ticket.ToJson()) : Missing,
        ("PUT", ["tickets", var id]) => Find(id) is { } ticket ? (200, ticket.Take(body).ToJson()) : Missing,
        ("GET", ["ticket_articles", "by_ticket", var id]) => Find(id) is { } ticket
            ? (200, new JsonArray([.. ticket.Articles.Select(article => article.ToJson())]))
            : Missing,
        ("POST", ["ticket_articles"]) => Find($"{body["ticket_id"]}") is { } ticket ? (201, Add(ticket, Article(body)).ToJson()) : Missing,
        _ => (404, new JsonObject { ["error"] = "No route matches" }),
    };

    private static (int Status, JsonNode Answer) Missing => (404, new JsonObject { ["error"] = "Couldn't find Ticket" });

    private FakeTicket? Find(string id) => Tickets.GetValueOrDefault(long.Parse(id, System.Globalization.CultureInfo.InvariantCulture));

    private FakeTicket Open(JsonObject body)
    {
        var ticket = new FakeTicket(++_tickets, $"{body["title"]}", $"{body["group"]}", $"{body["customer"]}", Now);
        Tickets.Add(ticket.Id, ticket);
        if (body["article"] is JsonObject article)
        {
            Add(ticket, Article(article));
        }

        return ticket;
    }

    private JsonArray Search(JsonObject body)
    {
        var condition = body["condition"]!["ticket.title"]!;
        Assert.Equal("contains", $"{condition["operator"]}");
        Assert.Equal(("true", "created_at", "desc"), ($"{body["expand"]}", $"{body["sort_by"]}", $"{body["order_by"]}"));
        return new JsonArray([.. Tickets.Values.Where(ticket => ticket.Title.Contains($"{condition["value"]}", StringComparison.Ordinal))
            .OrderByDescending(ticket => ticket.CreatedAt).ThenByDescending(ticket => ticket.Id).Take((int)body["limit"]!)
            .Select(ticket => ticket.ToJson())]);
    }

    private FakeArticle Article(JsonObject body) => new(
        ++_articles, $"{body["body"]}", $"{body["content_type"]}", (bool)body["internal"]!, $"{body["sender"]}", $"{body["subject"]}", Now,
        $"{body["message_id"]}");

    private static FakeArticle Add(FakeTicket ticket, FakeArticle article)
    {
        ticket.Articles.Add(article);
        return article;
    }

    private Fault Next(string request)
    {
        lock (_gate)
        {
            return _faults.GetValueOrDefault(request)?.TryDequeue(out var fault) is true ? fault : Fault.None;
        }
    }

    private static Task SendAsync(HttpContext http, int status, JsonNode answer)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json; charset=utf-8";
        return http.Response.WriteAsync(answer.ToJsonString());
    }

    private async Task StaySilentAsync(HttpContext http)
    {
        _silent.TrySetResult();
        await Task.Delay(Timeout.Infinite, http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static Task NotFoundPageAsync(HttpContext http)
    {
        http.Response.StatusCode = 404;
        return http.Response.WriteAsync("<html>Nothing here</html>");
    }

    private static Task RedirectAsync(HttpContext http)
    {
        http.Response.Redirect("http://127.0.0.1:1/");
        return Task.CompletedTask;
    }
}

/// <summary>How a request to the desk can fail: before it was carried out, or after.</summary>
internal enum Fault
{
    None,
    ErrorBefore,
    TooManyBefore,
    ErrorAfter,
    GarbageAfter,
    EmptyAfter,
    SilenceAfter,
    DisconnectAfter,
    HugeAfter,

    /// <summary>Something else answers at this address.</summary>
    ForeignPage,
    Redirect,
}

internal sealed record FakeTicket(long Id, string Title, string Group, string Customer, DateTimeOffset CreatedAt)
{
    public List<FakeArticle> Articles { get; } = [];

    /// <summary>Null where the operators of the desk have not added the attribute.</summary>
    public bool? Consent { get; set; }

    public string State { get; set; } = "open";

    public FakeTicket Take(JsonObject change)
    {
        Consent = (bool)change["evaluation_consent"]!;
        return this;
    }

    public JsonObject ToJson() => new()
    {
        ["id"] = Id,
        ["title"] = Title,
        ["created_at"] = CreatedAt,
        ["state"] = State,
        ["evaluation_consent"] = Consent,
    };
}

internal sealed record FakeArticle(
    long Id, string Body, string ContentType, bool Internal, string Sender, string Subject, DateTimeOffset CreatedAt, string MessageId)
{
    public JsonObject ToJson() => new()
    {
        ["id"] = Id,
        ["body"] = Body,
        ["content_type"] = ContentType,
        ["internal"] = Internal,
        ["sender"] = Sender,
        ["subject"] = Subject,
        ["created_at"] = CreatedAt,
        ["message_id"] = MessageId,
        ["attachments"] = new JsonArray(),
        ["to"] = null,
    };
}
