using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Languages;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Rights;
using Integreat.Platform.Domain.Translations;

namespace Integreat.Platform.Grains.Regions;

/// <summary>How far translations have come. Counted when it is asked for, from what is in memory.</summary>
internal sealed partial class RegionGrain
{
    public Task<Answer<CoverageView>> ReadCoverageAsync(Caller caller, CancellationToken cancellation) => AnswerAsync(
        caller, actor => Region.Check(actor, Capability.ViewTranslationReport), seen => ((CoverageView?)Count(seen), (Refusal?)null), cancellation);

    private static CoverageView Count(Seen seen)
    {
        var region = seen.Region;
        var pages = Coverage.Of(region.Languages, region.Pages.InOrder().Where(step => !step.IsGone).Select(step => step.Page.Translations));
        var events = Coverage.Of(region.Languages, region.Events.Values.Where(each => !each.Archived).Select(each => each.Translations));
        var locations = Coverage.Of(region.Languages, region.Locations.Values.Where(each => !each.Archived).Select(each => each.Translations));
        return new CoverageView(
            seen.Version,
            [
                .. region.Languages.Nodes.Select((node, place) => new LanguageCoverage(
                    node.Language.Value, Counts(pages[place]), Counts(events[place]), Counts(locations[place]))),
            ]);
    }

    private static CoverageCounts Counts(Coverage coverage) => new(
        coverage.Total, coverage.UpToDate, coverage.Outdated, coverage.Missing, coverage.InTranslation, coverage.MachineTranslated);
}
