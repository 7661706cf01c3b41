using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Events;
using Integreat.Platform.Contracts.Items;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Events;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Rights;
using Integreat.Platform.Grains.Events;
using Integreat.Platform.Grains.Items;

namespace Integreat.Platform.Grains.Regions;

internal sealed partial class RegionGrain : IRegionCalendar
{
    private static readonly Refusal QueryInvalid = new(
        "query-invalid", $"Ask for at most {CalendarQuery.MostDays} days, or for 1 to {PlanQuery.MostDates} dates of one event.");

    async Task<Answer<CalendarView>> IRegionCalendar.ListDatesAsync(Caller caller, CalendarQuery query, CancellationToken cancellation)
    {
        var now = TimeZoneInfo.ConvertTime(_clock.GetUtcNow(), Zone);
        return await AnswerAsync(
            caller, actor => Region.Check(actor, Capability.ViewEvents),
            seen => CalendarMapping.Makes(query, now) ? (CalendarMapping.List(seen.Region, seen.Version, query, Zone, now), (Refusal?)null) : (null, QueryInvalid),
            cancellation);
    }

    Task<Answer<EndingView>> IRegionCalendar.ListEndingAsync(Caller caller, EndingQuery query, CancellationToken cancellation) => AnswerAsync(
        caller, actor => Region.Check(actor, Capability.ViewEvents),
        seen => EndingList.Events(seen.Region, query, Zone, _clock.GetUtcNow()), cancellation);

    async Task<Answer<PlanView>> IRegionCalendar.PlanAsync(Caller caller, PlanQuery query, CancellationToken cancellation)
    {
        var now = TimeZoneInfo.ConvertTime(_clock.GetUtcNow(), Zone);
        return await AnswerAsync(caller, actor => Region.Check(actor, Capability.ViewEvents), seen => Plan(seen.Region), cancellation);

        (PlanView?, Refusal?) Plan(Region region)
        {
            var known = query.Event is { } id ? region.Events.GetValueOrDefault(new EventId(id)) : null;
            if (query.Count is < 1 or > PlanQuery.MostDates || (query.Event is null && query.Details is null))
            {
                return (null, QueryInvalid);
            }

            if (query.Event is { } wanted && known is null)
            {
                return (null, EventRefusals.Unknown(new EventId(wanted)));
            }

            if (query.Details is { } data && EventMapping.Check(data) is { } unclear)
            {
                return (null, unclear);
            }

            var details = query.Details?.ToDomain() ?? known!.Details;
            return EventChecks.CheckAuthored(details, Zone) is { } refusal
                ? (null, refusal)
                : (CalendarMapping.Plan(new EventSchedule(details, known?.Changes ?? OccurrenceChanges.None, Zone), query, Zone, now), null);
        }
    }
}
