namespace Integreat.Platform.Contracts.Chat;

/// <summary>What connects the regions with their help desks. Grain key: <see cref="GrainKeys.HelpDesks"/>.</summary>
[Alias("help-desks-grain"), Version(1)]
public interface IHelpDesks : IGrainWithStringKey
{
    /// <summary>
    /// Keeps a region's secrets in place of what was. Address and switch are settings of the region, and so is it that there is an access
    /// token: who calls this changes those as well.
    /// </summary>
    [AlwaysInterleave, Alias("connect")]
    Task ConnectAsync(long region, HelpDeskSecrets secrets);

    /// <summary>Changes some of a region's secrets and keeps the others. For settings holds what holds for <see cref="ConnectAsync"/>.</summary>
    [Alias("change")]
    Task ChangeAsync(long region, HelpDeskSecretsChange change);

    /// <summary>Which secrets a region has; the secrets themselves are told to nobody.</summary>
    [AlwaysInterleave, Alias("look")]
    Task<HelpDeskKeys> LookAsync(long region, CancellationToken cancellation);

    /// <summary>
    /// Takes over what another system knew of a region's chats. What the platform knows already stays. Returns how many chats were new.
    /// </summary>
    /// <param name="desk">Address of the help desk at which the tickets are.</param>
    [AlwaysInterleave, Alias("adopt")]
    Task<int> AdoptAsync(long region, HelpDeskSecrets secrets, string desk, ImmutableArray<AdoptedChat> chats);

    /// <summary>Takes note that something happened in a ticket; false if no region has this token.</summary>
    /// <param name="tokenHash">SHA-256 of the token that the desk shows, lower-case hex: the token itself does not travel.</param>
    /// <param name="ticket">Null if the desk told none.</param>
    [AlwaysInterleave, Alias("hear")]
    Task<bool> HearAsync(string tokenHash, long? ticket);
}

/// <param name="AccessToken">Is shown to the help desk.</param>
/// <param name="WebhookToken">The help desk shows it; empty if it has none.</param>
[GenerateSerializer, Immutable, Alias("help-desk-secrets")]
public sealed record HelpDeskSecrets([property: Id(0)] string AccessToken, [property: Id(1)] string WebhookToken)
{
    public override string ToString() => nameof(HelpDeskSecrets); // This may end in a log.
}

/// <param name="AccessToken">Null if it stays as it is; empty if there is to be none.</param>
/// <param name="WebhookToken">Likewise.</param>
[GenerateSerializer, Immutable, Alias("help-desk-secrets-change")]
public sealed record HelpDeskSecretsChange([property: Id(0)] string? AccessToken, [property: Id(1)] string? WebhookToken)
{
    public override string ToString() => nameof(HelpDeskSecretsChange); // This may end in a log.
}

/// <summary>Which secrets a region's help desk has.</summary>
[GenerateSerializer, Immutable, Alias("help-desk-keys")]
public sealed record HelpDeskKeys([property: Id(0)] bool HasAccessToken, [property: Id(1)] bool HasWebhookToken);

/// <summary>A device that already has a ticket.</summary>
[GenerateSerializer, Immutable, Alias("adopted-chat")]
public sealed record AdoptedChat(
    [property: Id(0)] string Device, [property: Id(1)] string Language, [property: Id(2)] long Ticket);
