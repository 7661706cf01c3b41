using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway.Accounts.OpenId;

/// <summary>A municipality's own directory, at which its people sign in (OpenID Connect). Bound from the list "Accounts:OpenId".</summary>
public sealed class DirectoryOptions
{
    /// <summary>Stands in addresses, such as "kaiserslautern".</summary>
    public string Id { get; set; } = "";

    /// <summary>As people know it.</summary>
    public string Name { get; set; } = "";

    /// <summary>Where its description is, without <c>/.well-known/openid-configuration</c>.</summary>
    public string Authority { get; set; } = "";

    /// <summary>As whom the platform is known there.</summary>
    public string ClientId { get; set; } = "";

    public string ClientSecret { get; set; } = "";

    /// <summary>
    /// The domains whose addresses it gives to people, such as "kaiserslautern.de". For others its word does not count: whoever runs one directory
    /// must not get into the accounts of all.
    /// </summary>
    public string[] Domains { get; set; } = [];

    /// <summary>Whether who has such an address and no account gets one at the first sign-in, without any rights.</summary>
    public bool Registers { get; set; }

    /// <summary>Whether the second factor that it says somebody has shown there counts as that of the account.</summary>
    public bool TrustsSecondFactor { get; set; }

    /// <summary>Whether it gives out this address.</summary>
    internal bool GivesOut(string email) => Domains.Contains(email[(email.LastIndexOf('@') + 1)..], StringComparer.OrdinalIgnoreCase);
}

/// <summary>Stops the process at start when a directory is described so that nobody could sign in there, or not safely.</summary>
internal sealed class DirectoryOptionsValidator : IValidateOptions<AccountOptions>
{
    public ValidateOptionsResult Validate(string? name, AccountOptions options)
    {
        var wrong = options.OpenId.SelectMany((directory, number) => Judge(directory).Select(sentence => $"Accounts:OpenId:{number}: {sentence}")).ToList();
        if (options.OpenId.DistinctBy(directory => directory.Id).Count() < options.OpenId.Length)
        {
            wrong.Add("Accounts:OpenId: Give each directory an Id of its own.");
        }

        return wrong is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Judge(DirectoryOptions directory)
    {
        if (directory.Id is "" || !directory.Id.All(each => each is '-' or (>= 'a' and <= 'z') or (>= '0' and <= '9')))
        {
            yield return "Give it an Id of small letters, digits and hyphens, such as kaiserslautern.";
        }

        if (string.IsNullOrWhiteSpace(directory.Name))
        {
            yield return "Give it a Name, as people know it.";
        }

        if (!Uri.TryCreate(directory.Authority, UriKind.Absolute, out var authority)
            || !(authority.Scheme == Uri.UriSchemeHttps || (authority.Scheme == Uri.UriSchemeHttp && authority.IsLoopback)))
        {
            yield return "Set Authority to the https address of the directory.";
        }

        if (directory.ClientId is "" || directory.ClientSecret is "")
        {
            yield return "Set ClientId and ClientSecret as the directory has given them out for this platform.";
        }

        if (directory.Domains is [] || directory.Domains.Any(domain => domain is "" || domain.Contains('@', StringComparison.Ordinal)))
        {
            yield return "Name in Domains the domains of its people's e-mail addresses, such as kaiserslautern.de.";
        }
    }
}
