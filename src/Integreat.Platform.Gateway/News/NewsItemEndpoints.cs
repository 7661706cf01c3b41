using Integreat.Platform.Contracts.Items;
using Integreat.Platform.Contracts.News;
using Integreat.Platform.Gateway.Admin;
using Integreat.Platform.Gateway.Items;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integreat.Platform.Gateway.News;

/// <summary>The news of a region, for those who write and send them.</summary>
internal static class NewsItemEndpoints
{
    public static void MapNews(this RouteGroupBuilder region)
    {
        region.MapGet("/news", ListAsync).Needs("view-news").Shows<ItemListView<NewsView>>("The news, sent ones and others.");
        region.MapPost("/news", AddAsync).Needs("edit-news").Does("Adds news without texts.");
        var one = region.MapGroup("/news/{id:long}");
        one.MapGet("", ReadAsync).Needs("view-news").Shows<NewsView>("One piece of news with its texts.");
        one.MapItemDelete<IRegionNews>((news, context, id) => news.DeleteAsync(context, id)).Needs("delete-news")
            .Does("Deletes news that were not sent.");
        one.MapPut("/attributes", ChangeAsync).Needs("edit-news").Replaces("Changes what is not text: channel, what stands in for a missing text, template.");
        one.MapPut("/texts/{language}", SaveAsync).Needs("edit-news").Replaces("Writes the text in one language.");
        one.MapPut("/schedule", ScheduleAsync).Needs("edit-news").Does("Sets when the news send themselves.");
        one.MapItemPost<IRegionNews>("/unschedule", (news, context, id) => news.UnscheduleAsync(context, id)).Needs("edit-news")
            .Does("Makes scheduled news a draft again.");
        one.MapItemPost<IRegionNews>("/send", (news, context, id) => news.SendAsync(context, id)).Needs("edit-news").Does("Sends the news now.");
        one.MapItemPost<IRegionNews>("/archive", (news, context, id) => news.ArchiveAsync(context, id)).Needs("edit-news").Does("Archives news.");
    }

    private static Task<IResult> ListAsync([AsParameters] ItemFilter filter, HttpContext http, AdminReads reads) =>
        reads.ReadAsync<IRegionNews, ItemListView<NewsView>>(
            http, (news, caller, cancellation) => news.ListAsync(caller, filter.ToQuery(), cancellation));

    private static Task<IResult> ReadAsync(long id, HttpContext http, AdminReads reads) => reads.ReadAsync<IRegionNews, NewsView>(
        http, (news, caller, cancellation) => news.ReadNewsAsync(caller, id, cancellation), found => found.Revision);

    private static Task<IResult> AddAsync(NewsData data, HttpContext http, AdminCommands commands) =>
        commands.SendAsync<IRegionNews>(http, (news, context) => news.AddAsync(context, data));

    private static Task<IResult> ChangeAsync(long id, NewsData data, HttpContext http, AdminCommands commands) =>
        commands.SendSeenAsync<IRegionNews>(http, (news, context, seen) => news.ReplaceAttributesAsync(context, id, data, seen));

    private static Task<IResult> SaveAsync(long id, string language, NewsTextForm form, HttpContext http, AdminCommands commands) =>
        commands.SendSeenAsync<IRegionNews>(
            http, (news, context, seen) => news.SaveTextAsync(context, id, language, new NewsTextData(seen, form.Title, form.Text)));

    private static Task<IResult> ScheduleAsync(long id, ScheduleForm form, HttpContext http, AdminCommands commands) =>
        commands.SendAsync<IRegionNews>(http, (news, context) => news.ScheduleAsync(context, id, form.Moment));
}

/// <summary>Plain text, no markup.</summary>
internal sealed record NewsTextForm(string Title, string Text = "");

/// <param name="Moment">When it is to be sent by itself.</param>
internal sealed record ScheduleForm(DateTimeOffset Moment);
