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
    private const int LeavingAtOnce = 100;

    private ImmutableHashSet<string> _leaving = [];

    public async Task<Answer<LeavingRegion>> WriteExportAsync(Caller caller, CancellationToken cancellation)
    {
        if (await RefuseAsync(caller, actor => Region.Check(actor, Capability.ChangeRegions), cancellation) is { } refusal)
        {
            return Refused<LeavingRegion>(refusal);
        }

        // What was erased since must not leave by a look back.
        if (caller.AsOf is not null)
        {
            return Refused<LeavingRegion>(new Refusal("as-of-invalid", "A region leaves as it is now. Leave as-of out."));
        }

        var (region, version) = (Region, _stream.Version);
        var leaving = await Task.Run(() => region.Leaving(version), cancellation);
        var template = await Task.Run(() => TemplateFile.Write(leaving), cancellation);
        var texts = leaving.Texts();
        var parts = await StoreAsync(template, cancellation);
        var lists = await StoreAsync(TemplateFile.Cut(Encoding.UTF8.GetBytes(string.Join('\n', texts))), cancellation);
        _leaving = _leaving.Union(texts).Union(parts).Union(lists);
        return new(new LeavingRegion(
            leaving.Version,
            RegionSettingsMapping.ToData(leaving.Settings),
            parts,
            lists,
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

    public async Task<Answer<LeavingBodies>> ReadExportAsync(Caller caller, ImmutableArray<string> hashes, CancellationToken cancellation)
    {
        if (await RefuseAsync(caller, actor => Region.Check(actor, Capability.ChangeRegions), cancellation) is { } refusal)
        {
            return Refused<LeavingBodies>(refusal);
        }

        ImmutableArray<string> wanted = [.. hashes.Take(LeavingAtOnce)];
        var found = _leaving.IsSupersetOf(wanted) ? await ReadTextsAsync(wanted, cancellation) : [];
        if (wanted.Any(hash => !found.ContainsKey(hash)))
        {
            return Refused<LeavingBodies>(new Refusal("export-unknown", "The region has changed its place, or this text, meanwhile. Begin the export again."));
        }

        var bodies = ImmutableArray.CreateBuilder<ReadOnlyMemory<byte>>();
        var bytes = 0;
        foreach (var body in wanted.Select(hash => found[hash]))
        {
            bytes += body.Length;
            if (bytes > WireLimits.ChunkBytes && bodies.Count > 0)
            {
                break;
            }

            bodies.Add(body);
        }

        return new(new LeavingBodies(bodies.ToImmutable()));
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
