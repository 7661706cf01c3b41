using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Gateway.Accounts;
using Integreat.Platform.Gateway.Admin;
using Integreat.Platform.Gateway.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integreat.Platform.Gateway.Rights;

/// <summary>Brings somebody into the platform's team by e-mail.</summary>
internal static class InvitationToTeam
{
    public static void MapInvitationToTeam(this RouteGroupBuilder admin) =>
        admin.MapPost("/staff/invitations", InviteAsync).ForStaff("manage-staff").Does<InvitationView>("Takes somebody into the team and writes a mail.");

    private static async Task<IResult> InviteAsync(
        TeamInvitationForm form, HttpContext http, IGrainFactory grains, AdminCommands commands, Invitations invitations)
    {
        var staff = grains.GetGrain<IStaff>(GrainKeys.Platform);
        var rights = await staff.ReadStaffAsync(Callers.Of(http), http.RequestAborted);
        if (rights.RefusalCode is not null)
        {
            return AdminProblems.Of(http, rights.RefusalCode, rights.Detail!);
        }

        if (form.Language is not ("de" or "en"))
        {
            return AdminProblems.MailLanguageUnknown;
        }

        var platform = grains.GetGrain<IPlatform>(GrainKeys.Platform);
        var brought = await invitations.BringInAsync(
            form.Email, form.Name, form.Language,
            account => commands.SendAsync(
                http, platform, context => staff.GrantAsync(context, account, form.Role), outcome => new InvitationView(outcome.Version, account)),
            result => result is not Problem);
        return brought.Problem ?? brought.Unsent ?? brought.Result!;
    }
}

/// <param name="Role">One of <see cref="StaffRoles"/>.</param>
/// <param name="Language">Of the mail: "de" or "en".</param>
internal sealed record TeamInvitationForm(string Email, string Role, string Name = "", string Language = "de");
