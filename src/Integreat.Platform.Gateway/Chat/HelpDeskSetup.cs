using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Chat;
using Integreat.Platform.Contracts.Regions;

namespace Integreat.Platform.Gateway.Chat;

/// <summary>
/// Connects one region with its help desk. Address, switch and share are settings of the region, and facts; the tokens are neither. What
/// is done in between never lets a token meet a desk that is not its own.
/// </summary>
public sealed class HelpDeskSetup
{
    private readonly long _region;
    private readonly IRegionSettings _settings;
    private readonly RegionCommands _commands;
    private readonly IHelpDesks _desks;

    public HelpDeskSetup(IGrainFactory grains, long region)
    {
        var key = GrainKeys.Region(region);
        _region = region;
        _settings = grains.GetGrain<IRegionSettings>(key);
        _commands = new RegionCommands(grains.GetGrain<IRegionSources>(key));
        _desks = grains.GetGrain<IHelpDesks>(GrainKeys.HelpDesks);
    }

    /// <summary>Switches the chat on. Returns why that cannot be, as a sentence; null if it was done.</summary>
    public async Task<string?> SetAsync(HelpDeskChange change, CancellationToken cancellation)
    {
        var chat = (await ReadAsync(cancellation)).Settings.Chat;
        var address = HelpDeskAddress.Normalize(change.Url ?? chat.Url);
        var isMoved = address != HelpDeskAddress.Normalize(chat.Url);
        if (address is "")
        {
            return "The region has no help desk yet: name its address with --url.";
        }

        if (change.AccessToken is null && (isMoved || !(await _desks.LookAsync(_region, cancellation)).HasAccessToken))
        {
            return isMoved && chat.Url is not ""
                ? "At another address another access token is needed: name its file with --token-file."
                : "There is no access token yet: name its file with --token-file.";
        }

        if (isMoved)
        {
            await _desks.ChangeAsync(_region, new HelpDeskSecretsChange("", null));
        }

        var refusal = await ChangeAsync(
            known => known with
            {
                Enabled = true,
                Url = address,
                HasAccessToken = true,
                TesterPercentage = change.Percentage ?? known.TesterPercentage,
            },
            cancellation);
        if (refusal is null)
        {
            await _desks.ChangeAsync(_region, new HelpDeskSecretsChange(change.AccessToken, change.WebhookToken));
        }

        return refusal;
    }

    /// <summary>Switches the chat off and forgets what connects the region with its desk. Returns as <see cref="SetAsync"/> does.</summary>
    public async Task<string?> ClearAsync(CancellationToken cancellation)
    {
        await _desks.ChangeAsync(_region, new HelpDeskSecretsChange("", ""));
        return await ChangeAsync(known => known with { Enabled = false, Url = "", HasAccessToken = false }, cancellation);
    }

    /// <summary>How the region is connected, for people.</summary>
    public async Task<string> DescribeAsync(CancellationToken cancellation)
    {
        var chat = (await ReadAsync(cancellation)).Settings.Chat;
        var keys = await _desks.LookAsync(_region, cancellation);
        return chat.Url is "" && !keys.HasAccessToken
            ? "no help desk"
            : $"{(chat.Url is "" ? "no address" : chat.Url)}, chat {(chat.Enabled ? "on" : "off")}, "
                + $"for {chat.TesterPercentage} of 100 devices, {(keys.HasAccessToken ? "with" : "without")} access token, "
                + $"{(keys.HasWebhookToken ? "with" : "without")} webhook token";
    }

    private async Task<string?> ChangeAsync(Func<ChatSettingsData, ChatSettingsData> change, CancellationToken cancellation)
    {
        var view = await ReadAsync(cancellation);
        var settings = view.Settings with { Chat = change(view.Settings.Chat) };
        if (settings.Chat == view.Settings.Chat)
        {
            return null;
        }

        var context = CommandContext.Service($"help-desk-{Guid.CreateVersion7():n}");
        var outcome = await _commands.SendAsync(() => _settings.ChangeAsync(context, settings, view.Revision), cancellation);
        return outcome.RefusalCode is null ? null : outcome.Detail;
    }

    private async Task<RegionSettingsView> ReadAsync(CancellationToken cancellation) =>
        await _settings.ReadAsync(cancellation) ?? throw new InvalidOperationException($"Region {_region} does not exist.");
}

/// <summary>What an operator wants to be different; what is null stays as it is.</summary>
/// <param name="Percentage">How many of a hundred devices see the chat.</param>
public sealed record HelpDeskChange(string? Url, string? AccessToken, string? WebhookToken, int? Percentage)
{
    public override string ToString() => nameof(HelpDeskChange); // Not the tokens: this may end in a log.
}
