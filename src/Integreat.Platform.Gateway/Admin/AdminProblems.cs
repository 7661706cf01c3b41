using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Integreat.Platform.Contracts;
using Integreat.Platform.Gateway.Problems;
using Microsoft.AspNetCore.Http;

namespace Integreat.Platform.Gateway.Admin;

/// <summary>How the admin API tells refusals.</summary>
internal static class AdminProblems
{
    public static readonly Problem RegionUnknown =
        new(404, "region-unknown", "There is no such region, or you have no rights in it.");

    public static readonly Problem IdempotencyKeyInvalid = new(
        400, "idempotency-key-invalid", $"Send one Idempotency-Key of at most {CommandContext.LongestId} characters, or none.");

    public static readonly Problem IfMatchMissing = new(
        428, "if-match-missing", "Say in If-Match which version you have seen, as \"3\"; for something that is not there yet, send If-None-Match: *.");

    public static readonly Problem IfMatchInvalid = new(
        400, "if-match-invalid", "If-Match takes one version, as \"3\"; If-None-Match takes *, and only one of them can be sent.");

    public static readonly Problem MailLanguageUnknown = new(422, "mail-language-unknown", "Mails are written in \"de\" or \"en\".");

    private static readonly FrozenDictionary<string, int> Statuses = new Dictionary<string, int>
    {
        ["rights-missing"] = 403,
        ["scope-missing"] = 403,
        ["region-unknown"] = 404,
        ["not-yet-there"] = 404,
        ["version-unknown"] = 404,
        ["command-unknown"] = 404,
        ["undo-impossible"] = 409,
        ["undo-conflict"] = 409,
        ["item-kind-unknown"] = 404,
        ["text-erased"] = 409,
        ["nothing-to-erase"] = 409,
        ["page-unknown"] = 404,
        ["event-unknown"] = 404,
        ["contact-unknown"] = 404,
        ["news-unknown"] = 404,
        ["imprint-unknown"] = 404,
        ["occurrence-unknown"] = 404,
        ["member-unknown"] = 404,
        ["page-right-unknown"] = 404,
        ["staff-unknown"] = 404,
        ["ags-unknown"] = 404,
        ["preview-unknown"] = 404,
        ["region-exists"] = 409,
        ["region-live"] = 409,
        ["region-not-live"] = 409,
        ["region-archived"] = 409,
        ["region-not-archived"] = 409,
        ["launch-not-ready"] = 409,
        ["launch-not-planned"] = 409,
        ["translation-missing"] = 404,
        ["media-folder-exists"] = 409,
        ["media-folder-not-empty"] = 409,
        [Outcome.MediaFull] = 409,
        ["command-reused"] = 409,
        ["slug-taken"] = 409,
        ["page-archived"] = 409,
        ["page-not-archived"] = 409,
        ["event-archived"] = 409,
        ["event-not-archived"] = 409,
        ["event-not-recurring"] = 409,
        ["occurrence-cancelled"] = 409,
        ["occurrence-unchanged"] = 409,
        ["location-archived"] = 409,
        ["location-not-archived"] = 409,
        ["contact-archived"] = 409,
        ["contact-not-archived"] = 409,
        ["general-contact-exists"] = 409,
        ["news-archived"] = 409,
        ["news-not-archived"] = 409,
        ["news-not-draft"] = 409,
        ["news-not-scheduled"] = 409,
        ["news-sent"] = 409,
        ["news-is-template"] = 409,
        ["language-exists"] = 409,
        ["language-inactive"] = 409,
        ["language-default"] = 409,
        ["translation-not-public"] = 409,
        ["translation-not-in-review"] = 409,
        ["still-used"] = 409,
        ["last-superuser"] = 409,
        ["stale-version"] = 412,
        ["query-invalid"] = 400,
        ["as-of-invalid"] = 400,
        ["export-unknown"] = 409,
        ["things-invalid"] = 400,
        ["feedback-invalid"] = 400,
        ["search-text-missing"] = 400,
        ["command-id-invalid"] = 400,
        [Outcome.RegionBusy] = 429,
        [Outcome.RegionFull] = 429,
    }.ToFrozenDictionary();

    // Other things refer to these: only where the address names one is it the address that is wrong.
    private static readonly FrozenDictionary<string, string> Addresses = new Dictionary<string, string>
    {
        ["category-unknown"] = "/categories/",
        ["language-unknown"] = "/v1/languages/",
        ["location-unknown"] = "/locations/",
        ["media-unknown"] = "/media/",
        ["offer-unknown"] = "/offers/",
        ["organization-unknown"] = "/organizations/",
    }.ToFrozenDictionary();

    /// <summary>The refusal with the status that it has; what is not listed is a body that cannot be carried out (422).</summary>
    public static IResult Of(HttpContext http, string code, string detail) => Of(http, code, detail, conflict: null);

    /// <summary>The same, with what stands against each other where somebody else was faster.</summary>
    public static IResult Of(HttpContext http, string code, string detail, ConflictView? conflict)
    {
        if (code is Outcome.RegionBusy or Outcome.RegionFull)
        {
            http.Response.Headers.RetryAfter = code is Outcome.RegionBusy ? "10" : "3600";
        }

        var status = Addresses.TryGetValue(code, out var address) && http.Request.Path.Value!.Contains(address, StringComparison.Ordinal)
            ? StatusCodes.Status404NotFound
            : Statuses.GetValueOrDefault(code, StatusCodes.Status422UnprocessableEntity);
        return new Problem(status, code, detail) { More = conflict is null ? [] : Members(conflict) };
    }

    private static ImmutableArray<KeyValuePair<string, object>> Members(ConflictView conflict) =>
    [
        new("basedOn", conflict.BasedOn),
        new("current", conflict.Current),
        new("yours", conflict.Fields.ToDictionary(field => field.Field, field => JsonSerializer.Deserialize<JsonElement>(field.Yours))),
        new("theirs", conflict.Fields.ToDictionary(field => field.Field, field => JsonSerializer.Deserialize<JsonElement>(field.Theirs))),
    ];

    /// <summary>What was asked for, or why not.</summary>
    public static IResult Of<T>(HttpContext http, Answer<T> answer, Func<T, IResult> show)
        where T : class => answer.Value is { } value ? show(value) : Of(http, answer.RefusalCode!, answer.Detail!);
}
