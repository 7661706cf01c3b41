using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway.Screens;

/// <summary>How many screens a gateway keeps. Bound from the section "Screens"; a bad value stops the process at start.</summary>
public sealed class ScreenOptions
{
    public const string Section = "Screens";

    /// <summary>Screens that are open at once in all browsers. Beyond this a new one is told to come back in a moment.</summary>
    [Range(1, 100_000)]
    public int MostOpen { get; set; } = 2000;
}

[OptionsValidator]
internal sealed partial class ScreenOptionsValidator : IValidateOptions<ScreenOptions>;
