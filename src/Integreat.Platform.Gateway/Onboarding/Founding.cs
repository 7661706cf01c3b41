using System.Collections.Immutable;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Onboarding;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Contracts.Register;
using Integreat.Platform.Gateway.Accounts;
using Integreat.Platform.Gateway.Problems;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway.Onboarding;

/// <summary>
/// Founds a region: from the register, a template and a manager's address to a hidden region with a preview link. The region itself comes into being
/// by one command; all that stands around it can be done again under the same command id.
/// </summary>
public sealed class Founding
{
    private const int MostSlugs = 20;

    private readonly IGrainFactory _grains;
    private readonly Invitations _invitations;
    private readonly string _site;

    private Founding(IGrainFactory grains, Invitations invitations, string site) => (_grains, _invitations, _site) = (grains, invitations, site);

    /// <param name="services">With <see cref="AccountServices.AddAccounts"/>.</param>
    public static Founding Of(IServiceProvider services) => new(
        services.GetRequiredService<IGrainFactory>(),
        services.GetRequiredService<Invitations>(),
        services.GetRequiredService<IOptions<PublicOptions>>().Value.CmsUrl);

    /// <summary>Founds the region, or says what it was founded as before under this command id.</summary>
    /// <param name="template">The number of the region to copy.</param>
    public async Task<Founded> RunAsync(CommandContext context, long template, FoundingPlan plan, CancellationToken cancellation)
    {
        var found = await _grains.GetGrain<IRegister>(GrainKeys.Register).FindAsync(context.Caller, plan.Ags, cancellation);
        if (found.Value is not { } entry)
        {
            return Founded.Refused(found.RefusalCode!, found.Detail!);
        }

        var written = await _grains.GetGrain<IRegionOnboarding>(GrainKeys.Region(template)).WriteTemplateAsync(context.Caller, cancellation);
        if (written.Value is not { } parts)
        {
            return Founded.Refused(written.RefusalCode!, written.Detail!);
        }

        var (invited, problem) = plan.Manager is { } manager
            ? await _invitations.CreateAsync(manager, manager, plan.MailLanguage)
            : (null, (Problem?)null);
        if (problem is not null)
        {
            return Founded.Refused(problem.Code, problem.Detail);
        }

        var number = await GrantNumberAsync(context);
        var (outcome, slug) = await CloneAsync(context, number, entry, parts, plan, invited?.Account.Id, cancellation);
        if (outcome.RefusalCode is { } code)
        {
            return Founded.Refused(code, outcome.Detail!);
        }

        if (invited?.Secret is not null)
        {
            (_, problem) = await _invitations.SendAsync(plan.Manager!, plan.Manager!, plan.MailLanguage);
        }

        return new Founded(number, slug, outcome.Version, await RenewPreviewAsync(context, number, slug), problem?.Detail);
    }

    /// <summary>A new preview link of a region; null if this command was carried out before, for a link is shown once.</summary>
    public async Task<string?> RenewPreviewAsync(CommandContext context, long number, string slug)
    {
        var secret = Secrets.New();
        var outcome = await _grains.GetGrain<IRegionOnboarding>(GrainKeys.Region(number)).RenewPreviewAsync(
            CommandContext.Service($"preview:{Within(context)}"), SecretHash.Of(secret));
        return outcome.RefusalCode is null ? PreviewEndpoint.Link(_site, slug, secret) : null;
    }

    private async Task<(Outcome Outcome, string Slug)> CloneAsync(
        CommandContext context, long number, Municipality entry, TemplateParts parts, FoundingPlan plan, string? manager, CancellationToken cancellation)
    {
        var key = GrainKeys.Region(number);
        var (region, sources) = (_grains.GetGrain<IRegionOnboarding>(key), new RegionCommands(_grains.GetGrain<IRegionSources>(key)));

        // What was founded before keeps its address, so that the same command is the same again.
        var known = await _grains.GetGrain<IRegionSettings>(key).ReadAsync(cancellation);
        foreach (var slug in known is { } there ? [there.Settings.Slug] : RegisterSettings.Slugs(entry).Take(MostSlugs))
        {
            var outcome = await sources.SendAsync(
                () => region.CloneAsync(context, RegisterSettings.Of(entry, slug), parts, plan.Languages, manager), cancellation);
            if (outcome.RefusalCode is not ("slug-taken" or "slug-reserved"))
            {
                return (outcome, slug);
            }
        }

        return (new Outcome(0, RefusalCode: "slug-taken", Detail: "All addresses that can be made of the name are taken. Rename one of those regions first."), "");
    }

    private async Task<long> GrantNumberAsync(CommandContext context)
    {
        var granted = await _grains.GetGrain<IPlatform>(GrainKeys.Platform).GrantNumbersAsync(
            CommandContext.Service($"region-number:{Within(context)}"), NumberKinds.Region, 1);
        return granted.Id ?? throw new InvalidOperationException(granted.Detail);
    }

    // Another account's command of the same id is another command.
    private static string Within(CommandContext context) => SecretHash.Of($"{context.Account}/{context.CommandId}");
}

/// <summary>What a region is founded from.</summary>
/// <param name="Ags">Its key in the register.</param>
/// <param name="Manager">The e-mail address of who will manage it; null for nobody yet.</param>
/// <param name="MailLanguage">Of the mail to the manager: "de" or "en".</param>
public sealed record FoundingPlan(string Ags, ImmutableArray<string> Languages, string? Manager, string MailLanguage = "de");

/// <summary>What became of it.</summary>
/// <param name="Preview">The link to look at it before it is listed; shown this once, so null when it was founded before.</param>
/// <param name="Unsent">Why the manager was not written to; null if that was done, or was not wanted.</param>
public sealed record Founded(
    long Region, string Slug, long Version, string? Preview, string? Unsent = null, string? RefusalCode = null, string? Detail = null)
{
    internal static Founded Refused(string code, string detail) => new(0, "", 0, null, RefusalCode: code, Detail: detail);
}
