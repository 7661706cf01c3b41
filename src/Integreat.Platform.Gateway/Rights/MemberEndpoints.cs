using System.Collections.Immutable;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Gateway.Accounts;
using Integreat.Platform.Gateway.Admin;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integreat.Platform.Gateway.Rights;

/// <summary>Who may do what in a region.</summary>
internal static class MemberEndpoints
{
    public static void MapMembers(this RouteGroupBuilder region)
    {
        region.MapGet("/rights", ReadRightsAsync).Needs("view-dashboard").Shows<RightsView>("What one may do in the region oneself.");
        region.MapGet("/members", ReadMembersAsync).Needs("view-members")
            .Shows<MembersAnswer>("Who has which role, and who may do more on which page.");
        region.MapPut("/members/{account}", GrantAsync).Needs("manage-members").Does("Gives somebody a role, instead of an earlier one.");
        region.MapDelete("/members/{account}", EndAsync).Needs("manage-members").Does("Ends a membership.");
        region.MapPut("/pages/{page:long}/rights/{account}", GrantPageRightAsync).Needs("grant-page-rights")
            .Does("Lets somebody edit, or also publish, a page.");
        region.MapDelete("/pages/{page:long}/rights/{account}", EndPageRightAsync).Needs("grant-page-rights").Does("Takes such a right away.");
    }

    private static async Task<IResult> ReadRightsAsync(HttpContext http, IGrainFactory grains)
    {
        var region = RegionTarget.Of(http);
        return AdminProblems.Of(http, await Members(grains, region).ReadRightsAsync(region.Caller, http.RequestAborted), TypedResults.Ok);
    }

    private static async Task<IResult> ReadMembersAsync(HttpContext http, IGrainFactory grains, People people)
    {
        var region = RegionTarget.Of(http);
        var answer = await Members(grains, region).ReadMembersAsync(region.Caller, http.RequestAborted);
        if (answer.Value is not { } members)
        {
            return AdminProblems.Of(http, answer.RefusalCode!, answer.Detail!);
        }

        var known = await people.FindAsync([.. members.Members.Select(member => member.Account)]);
        return TypedResults.Ok(new MembersAnswer(
            members.Version,
            [
                .. members.Members.Select(member => (Member: member, Person: known.GetValueOrDefault(member.Account))).Select(row => new MemberAnswer(
                    row.Member.Account, row.Person?.Name, row.Person?.Email, row.Person?.IsInvited ?? false, row.Member.Role, row.Member.Organization)),
            ],
            members.PageRights));
    }

    private static Task<IResult> GrantAsync(string account, MemberForm form, HttpContext http, IGrainFactory grains, AdminCommands commands)
    {
        var region = RegionTarget.Of(http);
        return commands.SendAsync(http, region, context => Members(grains, region).GrantAsync(context, account, form.Role, form.Organization));
    }

    private static Task<IResult> EndAsync(string account, HttpContext http, IGrainFactory grains, AdminCommands commands)
    {
        var region = RegionTarget.Of(http);
        return commands.SendAsync(http, region, context => Members(grains, region).EndAsync(context, account));
    }

    private static Task<IResult> GrantPageRightAsync(
        long page, string account, PageRightForm form, HttpContext http, IGrainFactory grains, AdminCommands commands)
    {
        var region = RegionTarget.Of(http);
        return commands.SendAsync(http, region, context => Members(grains, region).GrantPageRightAsync(context, page, account, form.MayPublish));
    }

    private static Task<IResult> EndPageRightAsync(long page, string account, HttpContext http, IGrainFactory grains, AdminCommands commands)
    {
        var region = RegionTarget.Of(http);
        return commands.SendAsync(http, region, context => Members(grains, region).EndPageRightAsync(context, page, account));
    }

    private static IRegionMembers Members(IGrainFactory grains, RegionTarget region) => grains.GetGrain<IRegionMembers>(region.Key);
}

internal sealed record MembersAnswer(long Version, ImmutableArray<MemberAnswer> Members, ImmutableArray<PageRightView> PageRights);

/// <param name="Name">Null for an account that is no more, as is the address.</param>
/// <param name="Invited">Has not accepted the invitation yet.</param>
internal sealed record MemberAnswer(string Account, string? Name, string? Email, bool Invited, string Role, long? Organization);

/// <param name="Role">One of <see cref="RegionRoles"/>.</param>
/// <param name="Organization">The number of the organisation whose pages and places the account may edit and publish; null for none.</param>
internal sealed record MemberForm(string Role, long? Organization = null);

internal sealed record PageRightForm(bool MayPublish);
