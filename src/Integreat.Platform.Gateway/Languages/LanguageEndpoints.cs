using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Languages;
using Integreat.Platform.Gateway.Admin;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integreat.Platform.Gateway.Languages;

/// <summary>The language tree of a region.</summary>
internal static class LanguageEndpoints
{
    public static void MapLanguages(this RouteGroupBuilder region)
    {
        region.MapGet("/languages", ReadAsync).Needs("view-languages").Shows<LanguagesView>("The language tree.");
        region.MapPost("/languages", AddAsync).Needs("change-languages").Does("Adds a language.");
        var one = region.MapGroup("/languages/{language}");
        one.MapPut("/place", MoveAsync).Needs("change-languages").Does("Says from which language another one is translated.");
        one.MapLanguagePost("/show", (languages, context, language) => languages.ShowAsync(context, language))
            .Does("Names a language in the lists that readers get.");
        one.MapLanguagePost("/hide", (languages, context, language) => languages.HideAsync(context, language))
            .Does("Takes a language off those lists; who has the address still reads it.");
        one.MapLanguagePost("/activate", (languages, context, language) => languages.ActivateAsync(context, language))
            .Does("Serves a language.");
        one.MapLanguagePost("/deactivate", (languages, context, language) => languages.DeactivateAsync(context, language))
            .Does("Stops serving a language; nothing of it is lost.");
    }

    private static RouteHandlerBuilder MapLanguagePost(
        this RouteGroupBuilder one, string pattern, Func<IRegionLanguages, CommandContext, string, Task<Outcome>> command) => one.MapPost(
        pattern, (string language, HttpContext http, AdminCommands commands) =>
            commands.SendAsync<IRegionLanguages>(http, (languages, context) => command(languages, context, language))).Needs("change-languages");

    private static Task<IResult> ReadAsync(HttpContext http, AdminReads reads) => reads.ReadAsync<IRegionLanguages, LanguagesView>(
        http, (languages, caller, cancellation) => languages.ReadLanguagesAsync(caller, cancellation));

    private static Task<IResult> AddAsync(LanguageForm form, HttpContext http, AdminCommands commands) => commands.SendAsync<IRegionLanguages>(
        http, (languages, context) => languages.AddAsync(context, form.Language, form.Parent, form.Active, form.Visible));

    private static Task<IResult> MoveAsync(string language, LanguagePlaceForm form, HttpContext http, AdminCommands commands) =>
        commands.SendAsync<IRegionLanguages>(http, (languages, context) => languages.MoveAsync(context, language, form.Parent));
}

/// <param name="Language">One of the platform's languages.</param>
/// <param name="Parent">The language from which it is translated; null for a region's first one.</param>
internal sealed record LanguageForm(string Language, string? Parent = null, bool Active = true, bool Visible = false);

/// <param name="Parent">The language from which it is translated from now on.</param>
internal sealed record LanguagePlaceForm(string Parent);
