using System.Net;
using System.Text.Json.Nodes;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Chat;
using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.Tests.Chat;

/// <summary>A region whose readers chat, and its help desk.</summary>
internal sealed class ChatTown : IAsyncDisposable
{
    private readonly PlatformHost _platform;
    private readonly Town _town;

    private ChatTown(PlatformHost platform, Town town, FakeZammad zammad) => (_platform, _town, Zammad) = (platform, town, zammad);

    public FakeZammad Zammad { get; }

    public string Slug => _town.Slug;

    public long Number => _town.Number;

    /// <summary>The one ticket that there is.</summary>
    public FakeTicket Ticket => Assert.Single(Zammad.Tickets.Values);

    /// <summary>What was written in the one ticket that there is.</summary>
    public IEnumerable<string> Written => Ticket.Articles.Select(article => article.Body);

    private IHelpDesks Desks => _platform.Grains.GetGrain<IHelpDesks>(GrainKeys.HelpDesks);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<ChatTown> FoundAsync(PlatformHost platform, string slug)
    {
        var town = new ChatTown(platform, await Town.FoundAsync(platform, slug), await FakeZammad.StartAsync());
        await town.ConnectAsync(FakeZammad.Token);
        await town.SetAsync(chat => chat with { Enabled = true, Url = town.Zammad.Address + "/", TesterPercentage = 100, HasAccessToken = true });
        return town;
    }

    public Task ConnectAsync(string accessToken, string webhookToken = "") =>
        Desks.ConnectAsync(Number, new HelpDeskSecrets(accessToken, webhookToken));

    public async Task SetAsync(Func<ChatSettingsData, ChatSettingsData> change)
    {
        var view = await _town.Settings.ReadAsync(Cancellation);
        await _town.DoAsync(context => _town.Settings.ChangeAsync(
            context, view!.Settings with { Chat = change(view.Settings.Chat) }, view.Revision));
    }

    public Task<JsonObject> ReadAsync(string device, HttpStatusCode status = HttpStatusCode.OK) =>
        AnswerAsync(() => _platform.GetAsync(Route(device)), status);

    /// <summary>Sends a message as the apps do.</summary>
    public Task<JsonObject> SayAsync(string device, string message, HttpStatusCode status = HttpStatusCode.OK) =>
        PostAsync(device, status, ("message", message));

    public async Task<JsonObject> PostAsync(string device, HttpStatusCode status, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        return await AnswerAsync(() => _platform.SendAsync(HttpMethod.Post, Route(device), form), status);
    }

    public async Task<bool> IsEnabledAsync(string device) =>
        (bool)(await AnswerAsync(() => _platform.GetAsync($"/api/v3/{Slug}/{device}/is_chat_enabled/"), HttpStatusCode.OK))["is_chat_enabled"]!;

    public string Route(string device) => $"/api/v3/{Slug}/de/chat/{device}/";

    public ValueTask DisposeAsync() => Zammad.DisposeAsync();

    private static async Task<JsonObject> AnswerAsync(Func<Task<HttpResponseMessage>> send, HttpStatusCode status)
    {
        using var response = await send();
        var body = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.True(response.StatusCode == status, $"{(int)response.StatusCode} {body}");
        Assert.Equal("application/json", response.Content.Headers.ContentType?.ToString());
        return JsonNode.Parse(body)!.AsObject();
    }
}
