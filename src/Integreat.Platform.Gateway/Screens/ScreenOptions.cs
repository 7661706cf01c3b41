using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway.Screens;

/// <summary>How many screens a gateway keeps, and where their maps come from. Bound from the section "Screens"; a bad value stops the process at start.</summary>
public sealed class ScreenOptions
{
    public const string Section = "Screens";

    /// <summary>Screens that are open at once in all browsers. Beyond this a new one is told to come back in a moment.</summary>
    [Range(1, 100_000)]
    public int MostOpen { get; set; } = 2000;

    /// <summary>
    /// Where the browsers of editors get the pictures of maps, such as "https://tiles.example.org/{z}/{x}/{y}.png". Empty: nowhere, and nobody is asked.
    /// </summary>
    public string MapTiles { get; set; } = "";

    /// <summary>Who made the maps, as their licence wants it to be said.</summary>
    public string MapAttribution { get; set; } = "";

    /// <summary>Where that leads to; may be empty.</summary>
    public string MapAttributionUrl { get; set; } = "";

    /// <summary>The only other site that screens load something from, as a Content-Security-Policy names it; null: none.</summary>
    internal string? MapOrigin => MapTilesValidator.Address(MapTiles) is { } tiles ? $"{tiles.Scheme}://{tiles.IdnHost}{(tiles.IsDefaultPort ? "" : $":{tiles.Port}")}" : null;
}

[OptionsValidator]
internal sealed partial class ScreenOptionsValidator : IValidateOptions<ScreenOptions>;
