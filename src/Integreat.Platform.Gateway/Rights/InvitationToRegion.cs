using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Gateway.Accounts;
using Integreat.Platform.Gateway.Admin;
using Integreat.Platform.Gateway.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integreat.Platform.Gateway.Rights;

/// <summary>Brings somebody into a region by e-mail.</summary>
internal static class InvitationToRegion
{
    public static void MapInvitationToRegion(this RouteGroupBuilder region) =>
        region.MapPost("/invitations", InviteAsync).Needs("manage-members").Does<InvitationView>("Makes somebody a member and writes a mail.");

    private static async Task<IResult> InviteAsync(
        InvitationForm form, HttpContext http, IGrainFactory grains, AdminCommands commands, Invitations invitations)
    {
        var region = RegionTarget.Of(http);
        var members = grains.GetGrain<IRegionMembers>(region.Key);
        var rights = await members.ReadMembersAsync(region.Caller, http.RequestAborted);
        if (rights.RefusalCode is not null)
        {
            return AdminProblems.Of(http, rights.RefusalCode, rights.Detail!);
        }

        if (form.Language is not ("de" or "en"))
        {
            return AdminProblems.MailLanguageUnknown;
        }

        var brought = await invitations.BringInAsync(
            form.Email, form.Name, form.Language,
            account => commands.SendAsync(
                http, region, context => members.GrantAsync(context, account, form.Role, form.Organization), outcome => new InvitationView(outcome.Version, account)),
            result => result is not Problem);
        return brought.Problem ?? brought.Unsent ?? brought.Result!;
    }
}

/// <param name="Role">One of <see cref="RegionRoles"/>.</param>
/// <param name="Language">Of the mail: "de" or "en".</param>
internal sealed record InvitationForm(string Email, string Role, string Name = "", long? Organization = null, string Language = "de");

/// <param name="Account">The id by which the region knows the person.</param>
internal sealed record InvitationView(long Version, string Account);
