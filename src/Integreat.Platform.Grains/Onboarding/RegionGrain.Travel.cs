using System.Text;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Onboarding;
using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Onboarding;
using Integreat.Platform.Domain.Rights;
using Integreat.Platform.Grains.Journaling;
using Integreat.Platform.Grains.Onboarding;

namespace Integreat.Platform.Grains.Regions;

/// <summary>A region that leaves for another installation, and one that arrives: a clone across installations.</summary>
internal sealed partial class RegionGrain
{
    public async Task<Answer<LeavingRegion>> WriteExportAsync(Caller caller, CancellationToken cancellation)
    {
        var answer = await AnswerAsync(
            caller,
            actor => Region.Check(actor, Capability.ChangeRegions),
            seen => ((Found?)new Found(seen.Region, seen.Version), (Refusal?)null),
            cancellation);
        if (answer.Value is not { } found)
        {
            return new(null, answer.RefusalCode, answer.Detail);
        }

        var leaving = await Task.Run(() => found.Region.Leaving(found.Version), cancellation);
        return new(new LeavingRegion(
            leaving.Version,
            RegionSettingsMapping.ToData(leaving.Settings),
            await StoreAsync(TemplateFile.Write(leaving), cancellation),
            await StoreAsync(TemplateFile.Cut(Encoding.UTF8.GetBytes(string.Join('\n', leaving.Texts()))), cancellation),
            [.. leaving.Languages.Select(node => node.Language.Value)],
            [
                .. leaving.Settings.Offers.Concat(leaving.Pages.SelectMany(page => page.Attributes.EmbeddedOffers))
                    .Select(offer => offer.Value).Distinct().Order(),
            ],
            [.. leaving.Locations.Select(location => location.Details.Category.Value).Distinct().Order()],
            [
                .. leaving.Media.Select(media => new LeavingFile(
                    media.Content?.Hash, media.Content?.Extension ?? "", media.Content?.Sizes ?? [], media.File.File, media.File.Thumbnail)),
            ]));
    }

    public Task<Outcome> SettleAsync(CommandContext context, RegionSettingsData settings, ArrivingRegion arriving) => MakeAsync(
        context,
        CommandDigest.Of("settle-region", settings, arriving.Parts),
        settings,
        arriving.Parts,
        template => (
            template.Arriving(
                arriving.Offers.ToImmutableDictionary(offer => new OfferId(offer.Key), offer => new OfferId(offer.Value)),
                arriving.Categories.ToImmutableDictionary(category => new CategoryId(category.Key), category => new CategoryId(category.Value))),
            [.. template.Languages.Select(node => node.Language)],
            new FormerAddresses(template, arriving.FormerWebAppUrl, arriving.FormerCmsUrl, _addresses)),
        manager: null);
}
