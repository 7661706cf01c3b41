using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway.Protection;

/// <summary>
/// How many requests of a gateway may wait for others at once. Bound from the "Load" section; a bad value stops the process at start. What is
/// answered from memory waits for nobody and is never counted.
/// </summary>
public sealed class LoadOptions
{
    public const string Section = "Load";

    /// <summary>Reads that must ask for what they show. Beyond this a read gets what is held, marked as stale, or else 503.</summary>
    [Range(1, 1_000_000)]
    public int WaitingReads { get; set; } = 2000;

    /// <summary>Feedback, pushed content, settings and what help desks tell, together. Beyond this: 503.</summary>
    [Range(1, 1_000_000)]
    public int WaitingWrites { get; set; } = 500;

    /// <summary>Requests of the chat, which wait for somebody else's server. Beyond this: 503.</summary>
    [Range(1, 1_000_000)]
    public int WaitingChats { get; set; } = 500;

    /// <summary>Of these writes and chats, as many as may be for one region. Beyond this: 429.</summary>
    [Range(1, 1_000_000)]
    public int WaitingPerRegion { get; set; } = 100;
}

[OptionsValidator]
internal sealed partial class LoadOptionsValidator : IValidateOptions<LoadOptions>;
