using System.ComponentModel.DataAnnotations;
using Integreat.Platform.Gateway.Accounts.OpenId;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway.Accounts;

/// <summary>How long accounts stay signed in and links work. Bound from the "Accounts" section; a bad value stops the process at start.</summary>
public sealed class AccountOptions
{
    public const string Section = "Accounts";

    /// <summary>A session that was not used for so long is over.</summary>
    [Range(1, 24 * 30)]
    public int IdleHours { get; set; } = 12;

    /// <summary>After so many days everybody signs in again, however busy they were.</summary>
    [Range(1, 365)]
    public int LongestDays { get; set; } = 30;

    /// <summary>A personal token lasts so many days at most.</summary>
    [Range(1, 3650)]
    public int LongestTokenDays { get; set; } = 365;

    /// <summary>For so many days an invitation can be accepted.</summary>
    [Range(1, 60)]
    public int InvitationDays { get; set; } = 7;

    /// <summary>The directories at which people can sign in.</summary>
    public DirectoryOptions[] OpenId { get; set; } = [];

    /// <summary>For so many minutes the link of a mail sets a new password.</summary>
    [Range(5, 24 * 60)]
    public int ResetMinutes { get; set; } = 60;
}

[OptionsValidator]
internal sealed partial class AccountOptionsValidator : IValidateOptions<AccountOptions>;
