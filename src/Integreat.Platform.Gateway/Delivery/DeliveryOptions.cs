using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway.Delivery;

/// <summary>How much a gateway keeps in memory. Bound from the "Delivery" section; a bad value stops the process at start.</summary>
public sealed class DeliveryOptions
{
    public const string Section = "Delivery";

    /// <summary>An edition that nobody has read for so long is dropped; the next reader loads it again.</summary>
    [Range(1, 7 * 24 * 60)]
    public int IdleMinutes { get; set; } = 60;

    /// <summary>Beyond this the least recently read editions are dropped.</summary>
    [Range(1, 1024 * 1024)]
    public int EditionMegabytes { get; set; } = 512;

    /// <summary>For compressed answers; beyond this, answers go out uncompressed until something is dropped.</summary>
    [Range(0, 1024 * 1024)]
    public int CompressedMegabytes { get; set; } = 256;

    /// <summary>For so many hours a gateway that cannot reach an edition answers with what it holds, and says how old that may be; then with 503.</summary>
    [Range(0, 30 * 24)]
    public int StaleHours { get; set; } = 24;

    /// <summary>How long a reader waits for an edition that does not answer before it gets what is held of it.</summary>
    [Range(10, 60_000)]
    public int PatienceMilliseconds { get; set; } = 1000;
}

[OptionsValidator]
internal sealed partial class DeliveryOptionsValidator : IValidateOptions<DeliveryOptions>;
