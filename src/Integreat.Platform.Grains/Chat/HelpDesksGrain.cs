using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Chat;
using Integreat.Platform.Storage.Chat;

namespace Integreat.Platform.Grains.Chat;

/// <summary>The tables are the point of truth; the grain remembers nothing, so only calls that read before they write need to queue.</summary>
[GrainType("help-desks")]
internal sealed class HelpDesksGrain(IHelpDeskStore desks, IChatStore chats, TimeProvider clock) : Grain, IHelpDesks
{
    public Task ConnectAsync(long region, HelpDeskSecrets secrets) => desks.PutAsync(Stored(region, secrets));

    public async Task ChangeAsync(long region, HelpDeskSecretsChange change)
    {
        var known = await desks.FindAsync(region, CancellationToken.None) ?? new StoredHelpDesk(region, "", "");
        await desks.PutAsync(new StoredHelpDesk(
            region, change.AccessToken?.Trim() ?? known.AccessToken, change.WebhookToken is { } token ? WebhookHash(token) : known.WebhookHash));
    }

    public async Task<HelpDeskKeys> LookAsync(long region, CancellationToken cancellation)
    {
        var known = await desks.FindAsync(region, cancellation);
        return new HelpDeskKeys(known is { AccessToken: not "" }, known is { WebhookHash: not "" });
    }

    public async Task<int> AdoptAsync(long region, HelpDeskSecrets secrets, string desk, ImmutableArray<AdoptedChat> adopted)
    {
        if (secrets.AccessToken is not "")
        {
            await desks.AddAsync(Stored(region, secrets));
        }

        var added = 0;
        foreach (var chat in adopted)
        {
            added += await chats.AddAsync(new StoredChat
            {
                Region = region,
                Device = SecretHash.Of(chat.Device),
                Language = chat.Language,
                Desk = HelpDeskAddress.Normalize(desk),
                Ticket = chat.Ticket,
                Used = clock.GetUtcNow(),
            }) ? 1 : 0;
        }

        return added;
    }

    public async Task<bool> HearAsync(string tokenHash, long? ticket)
    {
        // Nobody can aim at a hash bit by bit, so how long the look-up takes tells nothing about the token.
        var regions = await desks.FindByWebhookAsync(tokenHash, CancellationToken.None);
        if (ticket is { } number)
        {
            foreach (var region in regions)
            {
                await chats.UseTicketAsync(region, number, clock.GetUtcNow());
            }
        }

        return !regions.IsEmpty;
    }

    private static StoredHelpDesk Stored(long region, HelpDeskSecrets secrets) => new(
        region, secrets.AccessToken.Trim(), WebhookHash(secrets.WebhookToken));

    private static string WebhookHash(string token) => token is "" ? "" : SecretHash.Of(token);
}
