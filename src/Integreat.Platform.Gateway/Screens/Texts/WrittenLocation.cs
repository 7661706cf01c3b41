using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.History;
using Integreat.Platform.Contracts.Locations;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Gateway.Screens.Regions;

namespace Integreat.Platform.Gateway.Screens.Texts;

/// <summary>The texts of a location. Whoever writes them may publish them.</summary>
internal sealed class WrittenLocation(IGrainFactory grains, Desk desk, LocationView location) : IWritten
{
    private readonly IRegionLocations _grain = grains.GetGrain<IRegionLocations>(desk.Key);

    public string Kind => TextKinds.Location;

    public long Item => location.Id;

    public bool HasAddress => true;

    public bool IsReviewed => true;

    public bool MayEdit => desk.MayEditLocation(location.Data.Organization) && !location.Archived;

    public bool MayPublish => desk.MayEditLocation(location.Data.Organization);

    public Task<Answer<WrittenTexts>> ReadAsync(Caller caller) =>
        WrittenTexts.OfAsync(_grain.ReadLocationAsync(caller, location.Id, CancellationToken.None), found => found.Translations);

    public Task<Outcome> SaveAsync(CommandContext context, string language, TranslationData text) =>
        _grain.SaveTranslationAsync(context, location.Id, language, text);

    public Task<Outcome> AcceptAsync(CommandContext context, string language, int basedOn) =>
        _grain.AcceptTranslationAsync(context, location.Id, language, basedOn);

    public Task<Outcome> ReturnAsync(CommandContext context, string language, int basedOn, string comment) =>
        _grain.ReturnTranslationAsync(context, location.Id, language, basedOn, comment);

    public Task<Outcome> WithdrawAsync(CommandContext context, string language, int basedOn) =>
        _grain.WithdrawTranslationAsync(context, location.Id, language, basedOn);

    public Task<Outcome> ConfirmAsync(CommandContext context, string language, int basedOn) =>
        _grain.ConfirmTranslationAsync(context, location.Id, language, basedOn);
}
