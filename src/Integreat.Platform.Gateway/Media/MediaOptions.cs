using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway.Media;

/// <summary>Where media files are kept. Bound from the "Media" section; a bad value stops the process at start.</summary>
public sealed class MediaOptions
{
    public const string Section = "Media";

    /// <summary>A folder, relative to the current one. It need not exist: it is made for the first file.</summary>
    [Required]
    public string Folder { get; set; } = "data/media";
}

[OptionsValidator]
internal sealed partial class MediaOptionsValidator : IValidateOptions<MediaOptions>;
