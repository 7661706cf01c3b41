using System.Collections.Immutable;

namespace Integreat.Platform.Storage.Chat;

/// <summary>The secrets of the regions' help desks. A table of its own: a secret is in no fact and no answer.</summary>
public interface IHelpDeskStore
{
    /// <summary>Keeps a region's secrets in place of what was.</summary>
    Task PutAsync(StoredHelpDesk desk);

    /// <summary>Keeps a region's secrets, if there were none; false if there were.</summary>
    Task<bool> AddAsync(StoredHelpDesk desk);

    Task<StoredHelpDesk?> FindAsync(long region, CancellationToken cancellation);

    /// <summary>The regions whose desk shows the token with this hash, by number.</summary>
    Task<ImmutableArray<long>> FindByWebhookAsync(string webhookHash, CancellationToken cancellation);
}

/// <param name="AccessToken">Is shown to the desk, so it cannot be hashed.</param>
/// <param name="WebhookHash">SHA-256 of the token that the desk shows, lower-case hex; empty if it has none.</param>
public sealed record StoredHelpDesk(long Region, string AccessToken, string WebhookHash)
{
    public override string ToString() => $"{nameof(StoredHelpDesk)} of {Region}"; // Not the secrets: this may end in a log.
}
