using System.Collections.Immutable;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Feedback;
using Integreat.Platform.Gateway.Admin;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integreat.Platform.Gateway.Feedback;

/// <summary>What readers say, for those who read and handle it. It is no content: it has no history, and no past to look at.</summary>
internal static class InboxEndpoints
{
    public static void MapInbox(this RouteGroupBuilder region)
    {
        region.MapGet("/feedback", ListAsync).Needs("view-feedback").Shows<FeedbackListView>("What readers say; the newest first.");
        region.MapPost("/feedback/mark", MarkAsync).Needs("handle-feedback").Does("Says of feedback whether it is unread, and whether it is archived.");
        region.MapPost("/feedback/delete", DeleteAsync).Needs("delete-feedback").Does("Deletes feedback for good.");
    }

    private static async Task<IResult> ListAsync(
        HttpContext http, IGrainFactory grains, long? before = null, int? count = null, bool? unread = null, bool? archived = null,
        string? rating = null, string? kind = null, string? language = null, bool? technical = null)
    {
        var region = RegionTarget.Of(http);
        var query = new FeedbackListQuery
        {
            Before = before,
            Count = count ?? FeedbackListQuery.Most,
            Unread = unread,
            Archived = archived,
            Rating = rating,
            Kind = kind,
            Language = language,
            Technical = technical,
        };
        return AdminProblems.Of(http, await Inbox(grains, region).ListAsync(region.Caller, query, http.RequestAborted), TypedResults.Ok);
    }

    private static Task<IResult> MarkAsync(FeedbackMarks marks, HttpContext http, IGrainFactory grains, AdminCommands commands)
    {
        var region = RegionTarget.Of(http);
        return commands.SendAsync(
            http, region, context => Inbox(grains, region).MarkAsync(context, marks.Numbers, marks.Unread, marks.Archived));
    }

    private static Task<IResult> DeleteAsync(FeedbackNumbers chosen, HttpContext http, IGrainFactory grains, AdminCommands commands)
    {
        var region = RegionTarget.Of(http);
        return commands.SendAsync(http, region, context => Inbox(grains, region).DeleteAsync(context, chosen.Numbers));
    }

    private static IRegionFeedback Inbox(IGrainFactory grains, RegionTarget region) =>
        grains.GetGrain<IRegionFeedback>(GrainKeys.Feedback(region.Region));
}

/// <param name="Unread">Left out: as it is.</param>
/// <param name="Archived">Left out: as it is.</param>
internal sealed record FeedbackMarks(ImmutableArray<long> Numbers, bool? Unread = null, bool? Archived = null);

internal sealed record FeedbackNumbers(ImmutableArray<long> Numbers);
