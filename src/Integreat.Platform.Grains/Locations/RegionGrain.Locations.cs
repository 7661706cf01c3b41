using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Items;
using Integreat.Platform.Contracts.Locations;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Rights;
using Integreat.Platform.Grains.Items;
using Integreat.Platform.Grains.Journaling;
using Integreat.Platform.Grains.Locations;
using Integreat.Platform.Grains.Translations;

namespace Integreat.Platform.Grains.Regions;

/// <summary>Explicit, because pages have methods of the same names and parameters.</summary>
internal sealed partial class RegionGrain : IRegionLocations
{
    Task<Outcome> IRegionLocations.AddAsync(CommandContext context, LocationData location) =>
        ExecuteAsync(context, CommandDigest.Of("add-location", location), new AddLocation(location.ToDomain()));

    Task<Outcome> IRegionLocations.ChangeAsync(CommandContext context, long location, LocationData data, int basedOn) => ExecuteAsync(
        context,
        CommandDigest.Of("change-location", location, data, basedOn),
        new ChangeLocation(new LocationId(location), data.ToDomain(), basedOn));

    Task<Outcome> IRegionLocations.ArchiveAsync(CommandContext context, long location) =>
        ExecuteAsync(context, CommandDigest.Of("archive-location", location), new ArchiveLocation(new LocationId(location)));

    Task<Outcome> IRegionLocations.RestoreAsync(CommandContext context, long location) =>
        ExecuteAsync(context, CommandDigest.Of("restore-location", location), new RestoreLocation(new LocationId(location)));

    Task<Outcome> IRegionLocations.SaveTranslationAsync(CommandContext context, long location, string language, TranslationData text) =>
        SaveTextAsync(
            context, CommandDigest.Of("save-location-translation", location, language, text), language, text,
            edit => new SaveLocationText(new LocationId(location), edit));

    Task<Outcome> IRegionLocations.WithdrawTranslationAsync(CommandContext context, long location, string language, int basedOn) =>
        ExecuteAsync(
            context,
            CommandDigest.Of("withdraw-location-translation", location, language, basedOn),
            new WithdrawLocationText(new LocationId(location), new LanguageCode(language), basedOn));

    Task<Outcome> IRegionLocations.AcceptTranslationAsync(CommandContext context, long location, string language, int basedOn) => ExecuteAsync(
        context,
        CommandDigest.Of("accept-location-translation", location, language, basedOn),
        new AcceptLocationText(new LocationId(location), new LanguageCode(language), basedOn, _clock.GetUtcNow(), context.Account));

    Task<Outcome> IRegionLocations.ReturnTranslationAsync(CommandContext context, long location, string language, int basedOn, string comment) =>
        ReturnTextAsync(
            context, CommandDigest.Of("return-location-translation", location, language, basedOn, comment), comment,
            text => new ReturnLocationText(new LocationId(location), new LanguageCode(language), basedOn, text, _clock.GetUtcNow(), context.Account));

    Task<Outcome> IRegionLocations.ConfirmTranslationAsync(CommandContext context, long location, string language, int basedOn) =>
        ExecuteAsync(
            context,
            CommandDigest.Of("confirm-location-translation", location, language, basedOn),
            new ConfirmLocationText(new LocationId(location), new LanguageCode(language), basedOn, _clock.GetUtcNow()));

    async Task<LocationView?> IRegionLocations.ReadAsync(long location, CancellationToken cancellation) =>
        Region.Locations.GetValueOrDefault(new LocationId(location)) is { } found
            ? LocationMapping.View(found, await ReadTextsAsync(TranslationMapping.Bodies(found.Translations), cancellation))
            : null;

    Task<Answer<LocationView>> IRegionLocations.ReadLocationAsync(Caller caller, long location, CancellationToken cancellation) => ShowAsync(
        caller, Capability.ViewLocations,
        seen => seen.Region.Locations.GetValueOrDefault(new LocationId(location)) is { } found
            ? (found, (Refusal?)null)
            : (null, LocationRefusals.Unknown(new LocationId(location))),
        async found => LocationMapping.View(found, await ReadTextsAsync(TranslationMapping.Bodies(found.Translations), cancellation)),
        cancellation);

    async Task<Answer<ItemListView<LocationRow>>> IRegionLocations.ListAsync(Caller caller, ItemListQuery query, CancellationToken cancellation)
    {
        var (list, refusal) = ItemList.Of(query);
        return list is null ? Refused<ItemListView<LocationRow>>(refusal!) : await AnswerAsync(
            caller, actor => Region.Check(actor, Capability.ViewLocations), seen => (List(seen.Region, seen.Version), (Refusal?)null), cancellation);

        ItemListView<LocationRow>? List(Region region, long version)
        {
            var (items, next) = list.Page(
                region.Locations.Values, each => each.Id.Value,
                each => (query.Archived is not { } archived || each.Archived == archived)
                    && (query.Organization is not { } owner || each.Details.Organization?.Value == owner)
                    && (query.Category is not { } category || each.Details.Category.Value == category)
                    && list.Fits(region.Languages, each.Translations));
            return ItemList.View(region, version, [.. items.Select(each => LocationMapping.Row(region.Languages, each))], next);
        }
    }
}
