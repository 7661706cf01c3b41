using System.CommandLine;
using Integreat.Platform.Gateway.Accounts;
using Integreat.Platform.Server.Hosting;
using Integreat.Platform.Server.Options;

namespace Integreat.Platform.Server.Commands;

/// <summary>"accounts": brings the first people in. Whoever is in invites the others.</summary>
internal static class AccountsCommand
{
    private static readonly string[] Languages = ["de", "en"];

    public static Command Create() => new("accounts", "Makes accounts for those who administer the platform.") { CreateAdministrator() };

    private static Command CreateAdministrator()
    {
        var email = new Option<string>("--email") { Description = "The address with which the person signs in.", HelpName = "MAIL", Required = true };
        email.Validators.Add(CommonOptions.RefuseEmpty);
        var name = new Option<string?>("--name") { Description = "The name by which colleagues know the person. [default: the address]", HelpName = "NAME" };
        name.Validators.Add(CommonOptions.RefuseEmpty);
        var language = new Option<string>("--language")
        {
            Description = "The language of mails to the person.",
            HelpName = string.Join('|', Languages),
            DefaultValueFactory = _ => Languages[0],
        };
        language.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !Languages.Contains(token.Value))
            {
                result.AddError($"There is no language \"{token.Value}\"; the languages are {string.Join(" and ", Languages)}.");
            }
        });
        var data = CommonOptions.Data();
        var command = new Command("create-admin", "Makes an account and prints the link by which its owner sets a password: this is the only time that it can be seen.")
        {
            email, name, language, data,
        };
        command.SetAction((parsed, cancellation) => Failures.ReportAsync(() => CreateAsync(
            parsed.GetValue(email)!.Trim(), parsed.GetValue(name) ?? parsed.GetValue(email)!, parsed.GetValue(language)!, parsed.GetValue(data)!, cancellation)));
        return command;
    }

    private static async Task CreateAsync(string email, string name, string language, string data, CancellationToken cancellation)
    {
        // The link leads to where readers find the platform, which the server would know by the address that it listens on.
        var configuration = new ConfigurationManager();
        configuration.AddConfiguration(PlatformConfiguration.Load());
        PublicUrl.SetIfMissing(configuration, () => ListenAddresses.PublicUrl(ListenAddresses.Parse(configuration["Urls"] ?? ListenAddresses.Default)));

        await GrainAccess.RunAsync(
            configuration,
            data,
            services => services.AddStoredAccounts(),
            async services =>
            {
                var (link, refusal) = await Administrators.Of(services).CreateAsync(email, name, language);
                if (refusal is not null)
                {
                    throw new CommandFailedException(refusal);
                }

                Console.WriteLine(link ?? $"{email} has an account with a password, and is a superuser now.");
            },
            cancellation);
    }
}
