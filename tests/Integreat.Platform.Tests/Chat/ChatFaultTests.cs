using System.Net;

namespace Integreat.Platform.Tests.Chat;

/// <summary>Whatever a help desk does, a message is in the chat once, and readers are told when it is not.</summary>
[Collection(ChatTests.Name)]
public sealed class ChatFaultTests(ChatFixture fixture)
{
    private const string Articles = "POST /api/v1/ticket_articles";
    private const string Tickets = "POST /api/v1/tickets";
    private const string Search = "POST /api/v1/tickets/search";
    private const string Unreachable = """{"error":"An error occurred while attempting to connect to the chat server."}""";

    public static TheoryData<string> Passing =>
    [
        nameof(Fault.ErrorBefore), nameof(Fault.TooManyBefore), nameof(Fault.ErrorAfter), nameof(Fault.GarbageAfter), nameof(Fault.EmptyAfter),
        nameof(Fault.SilenceAfter), nameof(Fault.DisconnectAfter), nameof(Fault.HugeAfter),
    ];

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task A_message_is_tried_again_and_is_there_once(string fault)
    {
        await using var town = await ChatTown.FoundAsync(fixture.Platform, $"noch-mal-{fault.ToLowerInvariant()}");
        await town.SayAsync("device", "Eins");

        town.Zammad.Fail(Articles, Enum.Parse<Fault>(fault));
        await town.SayAsync("device", "Zwei");

        Assert.Equal(["Eins", "Zwei"], town.Written);
    }

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task A_ticket_is_opened_once(string fault)
    {
        await using var town = await ChatTown.FoundAsync(fixture.Platform, $"ein-ticket-{fault.ToLowerInvariant()}");

        town.Zammad.Fail(Tickets, Enum.Parse<Fault>(fault));
        await town.SayAsync("device", "Eins");

        Assert.Equal(["Eins"], town.Written);
    }

    [Theory]
    [InlineData(nameof(Fault.ErrorAfter))]
    [InlineData(nameof(Fault.ErrorBefore))]
    public async Task After_a_failure_the_same_message_may_be_sent_again(string fault)
    {
        await using var town = await ChatTown.FoundAsync(fixture.Platform, $"selbst-noch-mal-{fault.ToLowerInvariant()}");
        await town.SayAsync("device", "Eins");

        town.Zammad.Fail(Articles, Enum.Parse<Fault>(fault));
        town.Zammad.Fail("GET /api/v1/ticket_articles/by_ticket/1", Fault.ErrorBefore);
        Assert.Equal(Unreachable, (await town.SayAsync("device", "Zwei", HttpStatusCode.InternalServerError)).ToJsonString());
        await town.SayAsync("device", "Zwei");

        Assert.Equal(["Eins", "Zwei"], town.Written);
    }

    [Fact]
    public async Task A_message_that_arrived_and_could_not_be_shown_is_not_sent_again()
    {
        await using var town = await ChatTown.FoundAsync(fixture.Platform, "ungelesen");
        await town.SayAsync("device", "Eins");

        town.Zammad.Fail("GET /api/v1/ticket_articles/by_ticket/1", Fault.GarbageAfter);
        await town.SayAsync("device", "Zwei", HttpStatusCode.InternalServerError);
        await town.PostAsync("device", HttpStatusCode.OK, ("evaluation_consent", "true"));
        await town.SayAsync("device", "Zwei");
        await town.SayAsync("device", "Drei");

        Assert.Equal(["Eins", "Zwei", "Drei"], town.Written);
    }

    [Theory]
    [InlineData(nameof(Fault.ErrorAfter), "Eins", 1)]
    [InlineData(nameof(Fault.ErrorAfter), "Anderes", 2)]
    [InlineData(nameof(Fault.ErrorBefore), "Eins", 1)]
    public async Task After_a_failure_the_ticket_that_was_opened_is_found(string fault, string next, int messages)
    {
        await using var town = await ChatTown.FoundAsync(fixture.Platform, $"wiedergefunden-{fault.ToLowerInvariant()}-{next.ToLowerInvariant()}");

        town.Zammad.Fail(Tickets, Enum.Parse<Fault>(fault));
        town.Zammad.Fail(Search, Fault.ErrorBefore);
        await town.SayAsync("device", "Eins", HttpStatusCode.InternalServerError);
        await town.SayAsync("device", next);

        Assert.Equal(messages, town.Ticket.Articles.Count);
    }

    [Fact]
    public async Task A_ticket_of_another_device_or_another_time_is_not_taken_for_the_new_one()
    {
        await using var town = await ChatTown.FoundAsync(fixture.Platform, "fremde-tickets");
        await town.SayAsync("a-device", "Fremd");
        await town.SayAsync("device-b", "Fremd");
        var old = town.Zammad.Tickets[1] with { Id = 99, Title = "[Integreat Chat] [de] device", CreatedAt = ChatFixture.Start.AddHours(-1) };
        town.Zammad.Tickets.Add(old.Id, old);

        town.Zammad.Fail(Tickets, Fault.ErrorBefore);
        await town.SayAsync("device", "Meins");

        Assert.Equal(["Meins"], town.Zammad.Tickets[3].Articles.Select(article => article.Body));
    }

    [Fact]
    public async Task A_desk_that_refuses_is_not_asked_again()
    {
        await using var town = await ChatTown.FoundAsync(fixture.Platform, "abgelehnt");
        await town.ConnectAsync("widerrufen");

        Assert.Equal(Unreachable, (await town.SayAsync("device", "Eins", HttpStatusCode.InternalServerError)).ToJsonString());

        Assert.Equal(["GET /api/v1/users/me"], town.Zammad.Requests);
        await town.ConnectAsync(FakeZammad.Token);
        await town.SayAsync("device", "Eins");
        Assert.Equal(["Eins"], town.Written);
    }

    [Theory]
    [InlineData(nameof(Fault.ErrorBefore))]
    [InlineData(nameof(Fault.GarbageAfter))]
    [InlineData(nameof(Fault.EmptyAfter))]
    [InlineData(nameof(Fault.HugeAfter))]
    [InlineData(nameof(Fault.SilenceAfter))]
    [InlineData(nameof(Fault.DisconnectAfter))]
    [InlineData(nameof(Fault.ForeignPage))]
    [InlineData(nameof(Fault.Redirect))]
    public async Task What_cannot_be_read_is_told(string fault)
    {
        await using var town = await ChatTown.FoundAsync(fixture.Platform, $"unlesbar-{fault.ToLowerInvariant()}");
        await town.SayAsync("device", "Eins");

        town.Zammad.Fail("GET /api/v1/ticket_articles/by_ticket/1", Enum.Parse<Fault>(fault));

        Assert.Equal(Unreachable, (await town.ReadAsync("device", HttpStatusCode.InternalServerError)).ToJsonString());
        Assert.Single((await town.ReadAsync("device"))["messages"]!.AsArray());
    }

    [Fact]
    public async Task A_chat_whose_ticket_was_deleted_begins_anew()
    {
        await using var town = await ChatTown.FoundAsync(fixture.Platform, "geloescht");
        await town.SayAsync("device", "Eins");
        town.Zammad.Tickets.Clear();

        await town.ReadAsync("device", HttpStatusCode.NotFound);
        await town.SayAsync("device", "Zwei");

        Assert.Equal(["Zwei"], town.Written);
        Assert.Single((await town.ReadAsync("device"))["messages"]!.AsArray());
    }

    [Fact]
    public async Task A_chat_whose_ticket_was_merged_begins_anew_and_shows_nothing_of_the_other_one()
    {
        await using var town = await ChatTown.FoundAsync(fixture.Platform, "zusammengelegt");
        await town.SayAsync("device", "Meine Frage");
        await town.SayAsync("another", "Etwas Vertrauliches");
        town.Zammad.Merge(1, into: 2);

        await town.ReadAsync("device", HttpStatusCode.NotFound);
        var messages = (await town.SayAsync("device", "Hallo?"))["messages"]!.AsArray();

        Assert.Equal(["Hallo?"], messages.Select(message => $"{message!["content"]}"));
        Assert.Equal(["Etwas Vertrauliches", "Meine Frage"], town.Zammad.Tickets[2].Articles.Select(article => article.Body).Order());
        Assert.Equal(["merged"], town.Zammad.Tickets[1].Articles.Select(article => article.Body));
    }

    [Fact]
    public async Task A_device_with_a_short_id_finds_its_ticket_among_very_many()
    {
        await using var town = await ChatTown.FoundAsync(fixture.Platform, "kurze-namen");
        foreach (var number in Enumerable.Range(1000, 150))
        {
            Add(number, $"a{number}", ChatFixture.Start.AddSeconds(-1)); // begins like ours
            Add(number + 1000, $"b{number}", ChatFixture.Start.AddSeconds(1)); // has our letter elsewhere in its title
        }

        town.Zammad.Fail(Tickets, Fault.ErrorAfter);
        await town.SayAsync("a", "Eins");

        Assert.Single(town.Zammad.Tickets.Values, ticket => ticket.Title is "[Integreat Chat] [de] a");

        void Add(int number, string device, DateTimeOffset at) =>
            town.Zammad.Tickets.Add(number, new FakeTicket(number, $"[Integreat Chat] [de] {device}", "integreat-chat", "x", at));
    }

    [Fact]
    public async Task A_ticket_that_is_too_large_keeps_nobody_else_from_their_desk()
    {
        await using var town = await ChatTown.FoundAsync(fixture.Platform, "zu-gross");
        await town.SayAsync("device", "Eins");
        town.Zammad.Fail("GET /api/v1/ticket_articles/by_ticket/1", [.. Enumerable.Repeat(Fault.HugeAfter, 6)]);
        for (var number = 0; number < 6; number++)
        {
            await town.ReadAsync("device", HttpStatusCode.InternalServerError);
        }

        await town.SayAsync("another", "Hallo");
    }

    [Fact]
    public async Task A_page_of_something_else_at_the_address_does_not_end_a_chat()
    {
        await using var town = await ChatTown.FoundAsync(fixture.Platform, "fremde-seite");
        await town.SayAsync("device", "Eins");

        town.Zammad.Fail(Articles, Fault.ForeignPage);
        await town.SayAsync("device", "Zwei", HttpStatusCode.InternalServerError);

        Assert.Single(town.Zammad.Tickets);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1", "zu")]
    [InlineData("https://desk.invalid", "unbekannt")]
    [InlineData("ftp://desk.example", "ftp")]
    [InlineData("desk", "kein-name")]
    [InlineData("http://169.254.169.254", "rechenzentrum")]
    [InlineData("http://name:wort@127.0.0.1:1", "name-und-wort")]
    public async Task A_desk_that_is_not_there_is_told(string address, string name)
    {
        await using var town = await ChatTown.FoundAsync(fixture.Platform, $"weg-{name}");
        await town.SetAsync(chat => chat with { Url = address });

        Assert.Equal(Unreachable, (await town.SayAsync("device", "Hallo", HttpStatusCode.InternalServerError)).ToJsonString());
    }

    [Fact]
    public async Task A_desk_that_does_not_answer_is_left_alone_for_a_while()
    {
        await using var town = await ChatTown.FoundAsync(fixture.Platform, "ruhe");
        await town.SayAsync("device", "Eins");
        town.Zammad.Fail("GET /api/v1/ticket_articles/by_ticket/1", [.. Enumerable.Repeat(Fault.ErrorBefore, 5)]);
        for (var number = 0; number < 5; number++)
        {
            await town.ReadAsync("device", HttpStatusCode.InternalServerError);
        }

        var before = town.Zammad.Requests.Count;
        await town.ReadAsync("device", HttpStatusCode.InternalServerError);
        await town.SayAsync("device", "Zwei", HttpStatusCode.InternalServerError);

        Assert.Equal(before, town.Zammad.Requests.Count);
    }

    [Fact]
    public async Task A_number_of_a_ticket_means_nothing_at_another_desk()
    {
        await using var town = await ChatTown.FoundAsync(fixture.Platform, "umgezogen");
        await using var other = await FakeZammad.StartAsync();
        await town.SayAsync("device", "Eins");
        await town.SetAsync(chat => chat with { Url = other.Address });

        await town.ReadAsync("device", HttpStatusCode.NotFound);
        await town.SayAsync("another", "Hier");
        await town.ReadAsync("device", HttpStatusCode.NotFound);
        await town.SetAsync(chat => chat with { Url = town.Zammad.Address });

        Assert.Equal("Eins", $"{(await town.ReadAsync("device"))["messages"]![0]!["content"]}");
        await town.ReadAsync("another", HttpStatusCode.NotFound);
    }
}
