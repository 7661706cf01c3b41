using Integreat.Platform.Contracts.Imprint;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Gateway.Admin;
using Integreat.Platform.Gateway.Translations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integreat.Platform.Gateway.Imprint;

/// <summary>The imprint of a region, for those who answer for it.</summary>
internal static class ImprintTextEndpoints
{
    private const string Text = "/imprint/texts/{language}";

    public static void MapImprint(this RouteGroupBuilder region)
    {
        region.MapGet("/imprint", ReadAsync).Needs("view-imprint").Shows<ImprintView>("The imprint with its texts.");
        region.MapGet(Text, ReadTextAsync).Needs("view-imprint").Shows<TranslationView>("The imprint in one language.");
        region.MapPut(Text, SaveAsync).Needs("edit-imprint").Replaces("Writes the imprint in one language.");
        region.MapDelete(Text, DeleteAsync).Needs("delete-imprint").Replaces("Deletes the imprint in one language.");
        region.MapPost(Text + "/withdraw", WithdrawAsync).Needs("edit-imprint").Replaces("Takes the imprint in one language away from readers.");
        region.MapPost(Text + "/confirm", ConfirmAsync).Needs("edit-imprint").Replaces("Confirms that the text is still correct.");
    }

    private static Task<IResult> ReadAsync(HttpContext http, AdminReads reads) => reads.ReadAsync<IRegionImprint, ImprintView>(
        http, (imprint, caller, cancellation) => imprint.ReadImprintAsync(caller, cancellation));

    private static async Task<IResult> ReadTextAsync(string language, HttpContext http, AdminReads reads) => AdminProblems.Of(
        http,
        await reads.AskAsync<IRegionImprint, ImprintView>(
            http, (imprint, caller, cancellation) => imprint.ReadImprintAsync(caller, cancellation)),
        found => new TextsOf(found.Translations).Show(http, language));

    private static Task<IResult> SaveAsync(string language, TextForm form, HttpContext http, AdminCommands commands) =>
        commands.SendSeenAsync<IRegionImprint>(http, (imprint, context, seen) => imprint.SaveAsync(context, language, form.ToData(seen)));

    private static Task<IResult> DeleteAsync(string language, HttpContext http, AdminCommands commands) =>
        commands.SendSeenAsync<IRegionImprint>(http, (imprint, context, seen) => imprint.DeleteAsync(context, language, seen));

    private static Task<IResult> WithdrawAsync(string language, HttpContext http, AdminCommands commands) =>
        commands.SendSeenAsync<IRegionImprint>(http, (imprint, context, seen) => imprint.WithdrawAsync(context, language, seen));

    private static Task<IResult> ConfirmAsync(string language, HttpContext http, AdminCommands commands) =>
        commands.SendSeenAsync<IRegionImprint>(http, (imprint, context, seen) => imprint.ConfirmAsync(context, language, seen));
}
