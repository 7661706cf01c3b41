using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using Integreat.Platform.Contracts;
using Integreat.Platform.Gateway.Onboarding;
using Integreat.Platform.Server.Hosting;
using Integreat.Platform.Server.Options;

namespace Integreat.Platform.Server.Commands;

/// <summary>"onboard": makes a region of the register and a template, and invites who will manage it.</summary>
internal static class OnboardCommand
{
    public static Command Create()
    {
        var ags = new Argument<string>("AGS") { Description = "The official key of the municipality or district; see \"register\"." };
        ags.Validators.Add(CommonOptions.RefuseEmpty);
        var template = Required("--template", "SLUG", "The region whose content it gets.");
        var languages = Required("--languages", "CODE,CODE,...", "Its languages, such as de,en,ar; the template's default language is one of them.");
        var manager = new Option<string?>("--manager") { Description = "The address of who will manage the region, and is invited by mail.", HelpName = "MAIL" };
        manager.Validators.Add(CommonOptions.RefuseEmpty);
        var data = CommonOptions.Data();
        var command = new Command(
            "onboard", "Makes a hidden region with the content of another one, and prints the link to look at it: this is the only time that it can be seen.")
        {
            ags, template, languages, manager, data,
        };
        command.SetAction((parsed, cancellation) => Failures.ReportAsync(() => RunAsync(
            parsed.GetValue(template)!,
            new FoundingPlan(
                parsed.GetValue(ags)!,
                [.. parsed.GetValue(languages)!.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
                parsed.GetValue(manager)?.Trim()),
            parsed.GetValue(data)!,
            cancellation)));
        return command;
    }

    private static async Task RunAsync(string template, FoundingPlan plan, string data, CancellationToken cancellation)
    {
        // Links lead to where readers find the platform, which the server would know by the address that it listens on.
        var configuration = new ConfigurationManager();
        configuration.AddConfiguration(PlatformConfiguration.Load());
        PublicUrl.SetIfMissing(configuration, () => ListenAddresses.PublicUrl(ListenAddresses.Parse(configuration["Urls"] ?? ListenAddresses.Default)));
        MailFolder.SetIfMissing(configuration, data);
        await GrainAccess.RunAsync(
            configuration,
            data,
            services => services.AddStoredAccounts(),
            async services =>
            {
                var number = await RegionLookup.FindAsync(services, template, cancellation);
                var founded = await Founding.Of(services).RunAsync(CommandContext.Service(IdOf(template, plan)), number, plan, cancellation);
                if (founded.RefusalCode is not null)
                {
                    throw new CommandFailedException(founded.Detail!);
                }

                Console.WriteLine($"The region \"{founded.Slug}\" is there, hidden.");
                Console.WriteLine(founded.Preview ?? "Its preview link was shown when it was made.");
                if (founded.Unsent is { } reason)
                {
                    Console.WriteLine($"{plan.Manager} manages it, but was not written to: {reason}");
                }
            },
            cancellation);
    }

    // The same line again is the same command: an onboarding that broke off is completed by it.
    private static string IdOf(string template, FoundingPlan plan) => $"onboard:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', [template, plan.Ags, plan.Manager ?? "", .. plan.Languages]))))}";

    private static Option<string> Required(string name, string help, string description)
    {
        var option = new Option<string>(name) { Description = description, HelpName = help, Required = true };
        option.Validators.Add(CommonOptions.RefuseEmpty);
        return option;
    }
}
