using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Chat;
using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Domain.Chat;
using Integreat.Platform.Grains.Chat.Zammad;
using Integreat.Platform.Grains.Texts;
using Integreat.Platform.Storage.Chat;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Grains.Chat;

/// <summary>
/// The one place through which a device's messages go, one after the other. The table is the point of truth; the grain remembers nothing.
/// </summary>
[GrainType("device-chat")]
internal sealed partial class DeviceChatGrain : Grain, IDeviceChat
{
    /// <summary>That a device was there is written down so often at most.</summary>
    private static readonly TimeSpan UseGrain = TimeSpan.FromHours(1);

    /// <summary>Stands for what holds whichever desk the region has.</summary>
    private const string AllDesks = "";

    private readonly IChatStore _chats;
    private readonly IHelpDeskStore _desks;
    private readonly ZammadClient _client;
    private readonly ChatOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<DeviceChatGrain> _logger;
    private readonly long _region;
    private readonly string _device;

    public DeviceChatGrain(
        IChatStore chats, IHelpDeskStore desks, ZammadClient client, IOptions<ChatOptions> options, TimeProvider clock,
        ILogger<DeviceChatGrain> logger)
    {
        if (!GrainKeys.TryParseChat(this.GetPrimaryKeyString(), out _region, out _device))
        {
            throw new InvalidOperationException($"\"{this.GetPrimaryKeyString()}\" is not the key of a device's chat.");
        }

        (_chats, _desks, _client, _options, _clock, _logger) = (chats, desks, client, options.Value, clock, logger);
    }

    public async Task<ChatAnswer> ReadAsync(CancellationToken cancellation)
    {
        if (await FindDeskAsync(cancellation) is not { } desk)
        {
            return Refused(ChatRefusals.NotConfigured);
        }

        var chat = await FindChatAsync(desk.Address, cancellation);
        if (chat.Ticket is not { } ticket)
        {
            return Refused(ChatRefusals.Unknown);
        }

        try
        {
            var view = await ViewAsync(Open(desk, cancellation), ticket, chat.Consent);
            if (IsUseToTell(chat))
            {
                await _chats.UseAsync(_region, _device, chat.Desk, _clock.GetUtcNow());
            }

            return new ChatAnswer(view);
        }
        catch (DeskException exception) when (exception.Fault is DeskFault.Gone)
        {
            return Refused(ChatRefusals.Unknown);
        }
        catch (DeskException exception)
        {
            return Failed(exception);
        }
    }

    public async Task<ChatAnswer> PostAsync(ChatPost post)
    {
        if (await FindDeskAsync(CancellationToken.None) is not { } access)
        {
            return Refused(ChatRefusals.NotConfigured);
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(4 * _options.TimeoutSeconds), _clock);
        try
        {
            var desk = Open(access, patience.Token);
            var chat = await FindChatAsync(access.Address, CancellationToken.None);
            chat = await new ChatDelivery(desk, _chats, _clock, patience.Token).DeliverAsync(chat, post);
            var view = await ViewAsync(desk, chat.Ticket!.Value, chat.Consent);

            // Only now: without an answer the reader sends the same again.
            await _chats.PutAsync(chat with { OnItsWay = post.Message is "" ? chat.OnItsWay : null, Consent = view.Consent });
            return new ChatAnswer(view);
        }
        catch (DeskException exception)
        {
            return Failed(exception);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return Failed(new DeskException(DeskFault.Unclear, "The help desk did not answer in time."));
        }
    }

    public async Task<bool> IsTesterAsync()
    {
        if (await FindDeskAsync(CancellationToken.None) is not { } desk)
        {
            return false;
        }

        var device = await FindChatAsync(AllDesks, CancellationToken.None);
        var tester = device.Tester ?? Random.Shared.Next(100) < desk.TesterPercentage;
        if (device.Tester is null || IsUseToTell(device))
        {
            await _chats.PutAsync(device with { Tester = tester, Used = _clock.GetUtcNow() });
        }

        return tester;
    }

    /// <summary>Null if the chat is off, or something is missing.</summary>
    private async Task<HelpDesk?> FindDeskAsync(CancellationToken cancellation)
    {
        var region = await GrainFactory.GetGrain<IRegionSettings>(GrainKeys.Region(_region)).ReadAsync(cancellation);
        return region?.Settings.Chat is { Enabled: true, HasAccessToken: true, Url: var address } chat && !string.IsNullOrWhiteSpace(address)
            && await _desks.FindAsync(_region, cancellation) is { AccessToken: not "" } desk
            ? new HelpDesk(HelpDeskAddress.Normalize(address), desk.AccessToken, chat.TesterPercentage)
            : null;
    }

    private bool IsUseToTell(StoredChat chat) => _clock.GetUtcNow() - chat.Used >= UseGrain;

    private async Task<StoredChat> FindChatAsync(string desk, CancellationToken cancellation) =>
        await _chats.FindAsync(_region, _device, desk, cancellation)
        ?? new StoredChat { Region = _region, Device = _device, Desk = desk, Used = _clock.GetUtcNow() };

    private ZammadDesk Open(HelpDesk desk, CancellationToken cancellation) => new(_client, desk, _options.TicketGroup, cancellation);

    private static async Task<ChatView> ViewAsync(ZammadDesk desk, long ticket, bool? consent)
    {
        var articles = await desk.ReadAsync(ticket);

        // Of a merged ticket the articles are in another one. As long as something of a reader is here, it was not merged.
        if (!articles.Any(article => article.Sender is Transcript.Reader) && await desk.IsMergedAsync(ticket))
        {
            throw ZammadDesk.Merged();
        }

        var messages = ImmutableArray.CreateBuilder<ChatMessageView>();
        foreach (var message in Transcript.Of(articles))
        {
            // Whoever can write at the desk must not be able to run anything in the apps.
            var content = await HtmlCleaner.CleanMessageAsync(message.Content);
            messages.Add(new ChatMessageView(message.Id, content, message.At, message.IsFromReader, message.IsAutomatic));
        }

        return new ChatView(messages.DrainToImmutable(), consent ?? await desk.ReadConsentAsync(ticket), desk.Address.TicketUrl(ticket));
    }

    private ChatAnswer Failed(DeskException exception)
    {
        if (exception.Fault is not DeskFault.Resting) // Why it rests was said when it failed.
        {
            LogFailed(exception, _region, exception.Message);
        }

        return Refused(ChatRefusals.Unreachable);
    }

    private static ChatAnswer Refused(string code) => new(null, code);

    [LoggerMessage(LogLevel.Warning, "The help desk of region {Region} cannot be used: {Reason}")]
    private partial void LogFailed(Exception exception, long region, string reason);
}
