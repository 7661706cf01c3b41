using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Rights;
using Integreat.Platform.Grains.Journaling;

namespace Integreat.Platform.Grains.Regions;

internal sealed partial class RegionGrain : IRegionSettings
{
    public Task<Outcome> CreateAsync(CommandContext context, RegionSettingsData settings) =>
        RegionSettingsMapping.TryParse(settings, out var parsed, out var refusal)
            ? ExecuteAsync(context, CommandDigest.Of("create-region", settings), new CreateRegion(Id, parsed))
            : Task.FromResult(Refused(refusal.Code, refusal.Detail));

    public Task<Outcome> ChangeAsync(CommandContext context, RegionSettingsData settings, int basedOn) =>
        RegionSettingsMapping.TryParse(settings, out var parsed, out var refusal)
            ? ExecuteAsync(
                context,
                CommandDigest.Of("change-settings", settings, basedOn),
                new ChangeSettings(parsed, basedOn))
            : Task.FromResult(Refused(refusal.Code, refusal.Detail));

    public Task<Outcome> SyncAsync(CommandContext context, RegionSettingsPatch patch) => ExecuteAsync(
        context, CommandDigest.Of("sync-settings", patch), new SyncSettings(RegionSettingsMapping.ToDomain(patch), _clock.GetUtcNow()));

    public Task<RegionSettingsView?> ReadAsync(CancellationToken cancellation) => Task.FromResult(ViewSettings(Region));

    public Task<Answer<RegionSettingsView>> ReadSettingsAsync(Caller caller, CancellationToken cancellation) => AnswerAsync(
        caller, actor => Region.Check(actor, Capability.ViewRegions), seen => (ViewSettings(seen.Region), (Refusal?)null), cancellation);

    private static RegionSettingsView? ViewSettings(Region region) => region.Settings is { } settings
        ? new RegionSettingsView(region.SettingsRevision, RegionSettingsMapping.ToData(settings), region.SyncedAt)
        : null;
}
