using System.Buffers.Text;
using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Accounts;
using Integreat.Platform.Server.Hosting;
using Integreat.Platform.Storage.Accounts;

namespace Integreat.Platform.Server.Commands;

/// <summary>"tokens": makes, lists and ends access tokens for other systems.</summary>
internal static class TokensCommand
{
    public static Command Create() =>
        new("tokens", "Makes, lists and ends access tokens for other systems.") { CreateToken(), List(), Revoke() };

    private static Command CreateToken()
    {
        var account = Required("--account", "NAME", "Who uses the token, for people.");
        var scope = Required("--scope", "SCOPE", $"What it may be used for: {string.Join(", ", TokenScopes.All)}.");
        scope.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !TokenScopes.All.Contains(token.Value))
            {
                result.AddError($"There is no scope \"{token.Value}\"; the scopes are {string.Join(", ", TokenScopes.All)}.");
            }
        });
        var region = new Option<string?>("--region") { Description = "The only region it may be used for.", HelpName = "SLUG" };
        region.Validators.Add(CommonOptions.RefuseEmpty);
        var data = CommonOptions.Data();
        var command = new Command("create", "Makes a token and prints it: this is the only time that it can be seen.")
        {
            account, scope, region, data,
        };
        command.SetAction((parsed, cancellation) => Failures.ReportAsync(() => WithStoresAsync(
            parsed.GetValue(data)!,
            async stores =>
            {
                // Enough bits that nobody guesses it, and a beginning by which people and scanners know what they have found.
                var token = $"integreat_{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32))}";
                await stores.GetRequiredService<ITokenStore>().AddAsync(new NewToken(
                    SecretHash.Of(token),
                    parsed.GetValue(account)!,
                    [parsed.GetValue(scope)!],
                    parsed.GetValue(region) is { } slug ? await RegionLookup.FindAsync(stores, slug, cancellation) : null,
                    TimeProvider.System.GetUtcNow()));
                Console.WriteLine(token);
            },
            cancellation)));
        return command;
    }

    private static Command List()
    {
        var data = CommonOptions.Data();
        var command = new Command("list", "Lists all tokens, without what is secret of them.") { data };
        command.SetAction((parsed, cancellation) => Failures.ReportAsync(() => WithStoresAsync(
            parsed.GetValue(data)!,
            async stores =>
            {
                foreach (var token in await stores.GetRequiredService<ITokenStore>().ListAsync(cancellation))
                {
                    Console.WriteLine(Describe(token));
                }
            },
            cancellation)));
        return command;
    }

    private static Command Revoke()
    {
        var number = new Argument<long>("NUMBER") { Description = "The token's number, as \"tokens list\" tells it." };
        var data = CommonOptions.Data();
        var command = new Command("revoke", "Ends a token for good, at once.") { number, data };
        command.SetAction((parsed, cancellation) => Failures.ReportAsync(() => WithStoresAsync(
            parsed.GetValue(data)!,
            async stores =>
            {
                var token = parsed.GetValue(number);
                if (!await stores.GetRequiredService<ITokenStore>().RevokeAsync(token, TimeProvider.System.GetUtcNow()))
                {
                    throw new CommandFailedException($"There is no token {token} that could be ended. See \"tokens list\".");
                }

                Console.WriteLine($"Token {token} has ended.");
            },
            cancellation)));
        return command;
    }

    private static async Task WithStoresAsync(string data, Func<IServiceProvider, Task> run, CancellationToken cancellation)
    {
        await using var storage = await StorageLease.ShareAsync(PlatformConfiguration.Load(), data, cancellation);
        var services = new ServiceCollection();
        storage.AddTo(services);
        await using var stores = services.BuildServiceProvider();
        await run(stores);
    }

    private static string Describe(StoredToken token)
    {
        var region = token.Region is { } number ? string.Create(CultureInfo.InvariantCulture, $"region {number}") : "all regions";
        var end = token.Revoked is { } revoked ? $", ended {Day(revoked)}" : "";
        return $"{token.Number}: {token.Account}, {string.Join(' ', token.Scopes)}, {region}, "
            + $"made {Day(token.Created)}, {(token.Used is { } used ? $"last used {Day(used)}" : "never used")}{end}";
    }

    private static string Day(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static Option<string> Required(string name, string help, string description)
    {
        var option = new Option<string>(name) { Description = description, HelpName = help, Required = true };
        option.Validators.Add(CommonOptions.RefuseEmpty);
        return option;
    }
}
