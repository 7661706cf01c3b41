using Integreat.Platform.Domain.Merging;

namespace Integreat.Platform.Domain.Events;

/// <summary>What of an event people change independently.</summary>
internal static class EventFields
{
    public static ImmutableArray<Field<EventDetails>> All { get; } =
    [
        new("start", details => details.Start, (details, other) => details with { Start = other.Start }),
        new("end", details => details.End, (details, other) => details with { End = other.End }),
        new("recurrence", details => details.Recurrence, (details, other) => details with { Recurrence = other.Recurrence }),
        new("onlyWeekdays", details => details.OnlyWeekdays, (details, other) => details with { OnlyWeekdays = other.OnlyWeekdays }),
        new("location", details => details.Location, (details, other) => details with { Location = other.Location }),
        new("meetingUrl", details => details.MeetingUrl, (details, other) => details with { MeetingUrl = other.MeetingUrl }),
        new("icon", details => details.Icon, (details, other) => details with { Icon = other.Icon }),
    ];
}
