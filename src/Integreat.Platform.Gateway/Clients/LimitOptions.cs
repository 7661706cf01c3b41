using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway.Clients;

/// <summary>
/// How often one client address may do what costs more than reading. Bound from the "Limits" section; a bad value stops the process at
/// start. Each gateway counts for itself. The defaults leave room for a school or a shelter behind one address.
/// </summary>
public sealed class LimitOptions
{
    public const string Section = "Limits";

    /// <summary>Feedback, pushed content and settings, together.</summary>
    [Range(1, 1_000_000)]
    public int WritesPerMinute { get; set; } = 600;

    /// <summary>Looking for messages and sending them, together: an open chat looks up to twenty times a minute.</summary>
    [Range(1, 1_000_000)]
    public int ChatRequestsPerMinute { get; set; } = 600;

    /// <summary>Asking for PDFs, whether they must be made or not; an address without the slash at its end counts twice.</summary>
    [Range(1, 1_000_000)]
    public int PdfsPerMinute { get; set; } = 120;

    /// <summary>Showing passwords, codes and links of mails, and asking for such links, together.</summary>
    [Range(1, 1_000_000)]
    public int SignInsPerMinute { get; set; } = 60;
}

[OptionsValidator]
internal sealed partial class LimitOptionsValidator : IValidateOptions<LimitOptions>;
