using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Grains.Chat;

/// <summary>How chats work. Bound from the section "Chat"; a bad value stops the process at start.</summary>
public sealed class ChatOptions
{
    public const string Section = "Chat";

    /// <summary>The group of the help desk in which tickets are opened.</summary>
    [Required]
    public string TicketGroup { get; set; } = "integreat-chat";

    /// <summary>After how long a request to a help desk is given up. What a reader sends is given up after four times that.</summary>
    [Range(1, 15)]
    public int TimeoutSeconds { get; set; } = 5;

    /// <summary>An answer of a help desk that is larger is not taken.</summary>
    [Range(16, 65_536)]
    public int LargestKilobytes { get; set; } = 4096;

    /// <summary>
    /// Help desks at addresses of this machine and of private networks are not asked. Addresses that belong to one network segment, or to
    /// the machine's host, never are.
    /// </summary>
    public bool PublicAddressesOnly { get; set; }

    /// <summary>A device that was not used for so long is forgotten.</summary>
    [Range(1, 3650)]
    public int RetentionDays { get; set; } = 180;
}

[OptionsValidator]
internal sealed partial class ChatOptionsValidator : IValidateOptions<ChatOptions>;
