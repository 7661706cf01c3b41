using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Grains.Editions;

/// <summary>How editions work. Bound from the section "Editions"; a bad value stops the process at start.</summary>
public sealed class EditionOptions
{
    public const string Section = "Editions";

    /// <summary>
    /// For debugging: after every change, renders the whole edition once more without anything kept from before, and fails loudly where the
    /// two differ. Costs a full render per change.
    /// </summary>
    public bool VerifyRendering { get; set; }

    /// <summary>
    /// All contents of one edition together, with what pages mirror and what stands in place of shortcodes. Items that come after it are shown
    /// without content.
    /// </summary>
    [Range(1, 16 * 1024)]
    public int ContentMegabytes { get; set; } = 256;
}

[OptionsValidator]
internal sealed partial class EditionOptionsValidator : IValidateOptions<EditionOptions>;
