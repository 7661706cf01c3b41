using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Chat;
using Integreat.Platform.Domain.Chat;
using Integreat.Platform.Grains.Chat.Zammad;
using Integreat.Platform.Storage.Chat;

namespace Integreat.Platform.Grains.Chat;

/// <summary>
/// Brings what a reader sends to the help desk, once. What is on its way is written down before it is sent. When it is unknown whether it
/// arrived, the desk is asked before anything is sent again: at once, or when the reader sends the same text again, also after a restart.
/// </summary>
/// <remarks>What cannot be helped: a request that the desk carries out only after it was asked.</remarks>
internal sealed class ChatDelivery(ZammadDesk desk, IChatStore chats, TimeProvider clock, CancellationToken cancellation)
{
    private const int Tries = 3;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>The same text again within this time, after a failure, is the same message.</summary>
    private static readonly TimeSpan SameMessage = TimeSpan.FromMinutes(10);

    /// <summary>Opens the ticket if there is none and adds what was sent; returns what is known of the device then.</summary>
    public async Task<StoredChat> DeliverAsync(StoredChat chat, ChatPost post)
    {
        var sending = post.Message is "" ? null : Sending(chat.OnItsWay, post.Message);
        var mayBeThere = sending is not null && sending == chat.OnItsWay;
        chat = chat with { Language = post.Language, OnItsWay = sending ?? chat.OnItsWay, Used = clock.GetUtcNow() };
        if (chat.Ticket is { } ticket)
        {
            await chats.PutAsync(chat);
            try
            {
                if (await desk.IsMergedAsync(ticket))
                {
                    throw ZammadDesk.Merged(); // The desk would take the message, and nobody there would see it.
                }

                await WriteAsync(ticket, sending, post, mayBeThere);
                return await GiveConsentAsync(chat, ticket, post);
            }
            catch (DeskException exception) when (exception.Fault is DeskFault.Gone)
            {
                // Those at the desk deleted it, or merged it into another one, which may be somebody else's: the chat begins anew.
                chat = chat with { Ticket = null, Consent = null };
            }
        }

        chat = await OpenAsync(chat, sending, post);
        return await GiveConsentAsync(chat, chat.Ticket!.Value, post);
    }

    private MessageOnItsWay Sending(MessageOnItsWay? before, string text)
    {
        var digest = SecretHash.Of(text);
        return before is not null && before.Digest == digest && clock.GetUtcNow() - before.Sent < SameMessage
            ? before
            : new MessageOnItsWay($"<{Guid.CreateVersion7():n}@integreat-platform>", digest, clock.GetUtcNow());
    }

    private async Task<StoredChat> OpenAsync(StoredChat chat, MessageOnItsWay? sending, ChatPost post)
    {
        var begunBefore = chat.Started is not null;
        chat = chat with { Started = chat.Started ?? clock.GetUtcNow() };
        await chats.PutAsync(chat);

        var message = Message(sending, post);
        var opened = begunBefore ? await desk.FindAsync(post.Device, chat.Started.Value) : null;
        var ticket = opened ?? await OnceAsync(
            () => desk.OpenAsync(Transcript.Title(post.Language, post.Device), message),
            () => desk.FindAsync(post.Device, chat.Started.Value));
        chat = chat with { Ticket = ticket, Started = null };
        await chats.PutAsync(chat);
        if (opened is not null)
        {
            await WriteAsync(ticket, sending, post, mayBeThere: true);
        }

        return chat;
    }

    private async Task WriteAsync(long ticket, MessageOnItsWay? sending, ChatPost post, bool mayBeThere)
    {
        if (Message(sending, post) is { } message && (!mayBeThere || await desk.FindAsync(ticket, message) is null))
        {
            await OnceAsync(() => desk.WriteAsync(ticket, message), () => desk.FindAsync(ticket, message));
        }
    }

    private async Task<StoredChat> GiveConsentAsync(StoredChat chat, long ticket, ChatPost post)
    {
        if (post.Consent is { } consent)
        {
            await desk.SetConsentAsync(ticket, consent); // To say it twice does no harm.
        }

        return chat with { Consent = post.Consent ?? chat.Consent };
    }

    /// <summary>Does something that must not be done twice, and tries again where it surely was not done.</summary>
    private async Task<long> OnceAsync(Func<Task<long>> act, Func<Task<long?>> find)
    {
        for (var number = 1; ; number++)
        {
            try
            {
                return await act();
            }
            catch (DeskException exception) when (exception.Fault is DeskFault.NotReached or DeskFault.Unclear && number < Tries)
            {
                await Task.Delay(Pause * number, clock, cancellation);
                if (exception.Fault is DeskFault.Unclear && await find() is { } done)
                {
                    return done;
                }
            }
        }
    }

    private static DeskMessage? Message(MessageOnItsWay? sending, ChatPost post) =>
        sending is null ? null : new DeskMessage(post.Message, sending.Mark);
}
