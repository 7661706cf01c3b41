using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Items;
using Integreat.Platform.Contracts.News;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Gateway.Admin;
using Integreat.Platform.Gateway.Delivery;
using Integreat.Platform.Gateway.Items;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integreat.Platform.Gateway.News;

/// <summary>News that several regions show, for the platform's team. Regions go by their slugs.</summary>
internal static class SharedNewsEndpoints
{
    private const string View = "view-global-content";
    private const string Change = "change-global-content";

    public static void MapSharedNews(this RouteGroupBuilder admin)
    {
        admin.MapGet("/news", ListAsync).ForStaff(View).Shows<ItemListView<SharedNewsEntry>>("The news of several regions, sent ones and others.");
        admin.MapPost("/news", AddAsync).ForStaff(Change).Does("Adds news of several regions, without texts.");
        var one = admin.MapGroup("/news/{id:long}");
        one.MapGet("", ReadAsync).ForStaff(View).Shows<SharedNewsEntry>("One piece of news of several regions with its texts.");
        one.MapPut("/attributes", ChangeAsync).ForStaff(Change).Replaces("Changes what is not text: regions, main language, channel.");
        one.MapPut("/texts/{language}", (long id, string language, NewsTextForm form, HttpContext http, IGrainFactory grains, AdminCommands commands) =>
            commands.SendSeenAsync(http, Platform(grains), (context, seen) => News(grains).SaveTextAsync(
                context, id, language, new NewsTextData(seen, form.Title, form.Text)))).ForStaff(Change).Replaces("Writes the text in one language.");
        one.MapPut("/schedule", (long id, ScheduleForm form, HttpContext http, IGrainFactory grains, AdminCommands commands) =>
            SendAsync(http, grains, commands, (news, context) => news.ScheduleAsync(context, id, form.Moment))).ForStaff(Change)
                .Does("Sets when the news send themselves.");
        one.MapPost("/unschedule", (long id, HttpContext http, IGrainFactory grains, AdminCommands commands) =>
            SendAsync(http, grains, commands, (news, context) => news.UnscheduleAsync(context, id))).ForStaff(Change)
                .Does("Makes scheduled news a draft again.");
        one.MapPost("/send", (long id, HttpContext http, IGrainFactory grains, AdminCommands commands) =>
            SendAsync(http, grains, commands, (news, context) => news.SendAsync(context, id))).ForStaff(Change).Does("Sends the news now.");
        one.MapPost("/archive", (long id, HttpContext http, IGrainFactory grains, AdminCommands commands) =>
            SendAsync(http, grains, commands, (news, context) => news.ArchiveAsync(context, id))).ForStaff(Change).Does("Archives news.");
    }

    private static async Task<IResult> ListAsync(
        [AsParameters] ItemFilter filter, HttpContext http, IGrainFactory grains, DirectoryReplica directory)
    {
        var answer = await News(grains).ListAsync(Callers.Of(http), filter.ToQuery(), http.RequestAborted);
        var regions = await directory.FreshAsync(http);
        return AdminProblems.Of(http, answer, list => TypedResults.Ok(new ItemListView<SharedNewsEntry>(
            list.Version, list.Languages, [.. list.Items.Select(news => SharedNewsEntry.Of(news, regions))], list.Next)));
    }

    private static async Task<IResult> ReadAsync(long id, HttpContext http, IGrainFactory grains, DirectoryReplica directory)
    {
        var answer = await News(grains).ReadNewsAsync(Callers.Of(http), id, http.RequestAborted);
        var regions = await directory.FreshAsync(http);
        return AdminProblems.Of(http, answer, found =>
        {
            http.Response.Headers.ETag = SeenVersion.Tag(found.News.Revision);
            return TypedResults.Ok(SharedNewsEntry.Of(found, regions));
        });
    }

    private static async Task<IResult> AddAsync(
        SharedNewsForm form, HttpContext http, IGrainFactory grains, AdminCommands commands, DirectoryReplica directory) =>
        form.TryRead(await directory.FreshAsync(http), out var data, out var problem)
            ? await SendAsync(http, grains, commands, (news, context) => news.AddAsync(context, data))
            : problem;

    private static async Task<IResult> ChangeAsync(
        long id, SharedNewsForm form, HttpContext http, IGrainFactory grains, AdminCommands commands, DirectoryReplica directory) =>
        SeenVersion.TryRead(http.Request, out var seen, out var problem) && form.TryRead(await directory.FreshAsync(http), out var data, out problem)
            ? await SendAsync(http, grains, commands, (news, context) => news.ReplaceAttributesAsync(context, id, data, seen))
            : problem!;

    private static Task<IResult> SendAsync(
        HttpContext http, IGrainFactory grains, AdminCommands commands, Func<ISharedNews, CommandContext, Task<Outcome>> command) =>
        commands.SendAsync(http, Platform(grains), context => command(News(grains), context));

    private static ISharedNews News(IGrainFactory grains) => grains.GetGrain<ISharedNews>(GrainKeys.Platform);

    private static IPlatform Platform(IGrainFactory grains) => grains.GetGrain<IPlatform>(GrainKeys.Platform);
}
