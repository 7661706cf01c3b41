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

    /// <summary>The largest file that is taken from editors. Images are loaded to be checked, two at a time in a gateway.</summary>
    [Range(1, 64)]
    public int UploadMegabytes { get; set; } = 20;

    public long UploadBytes => UploadMegabytes * 1024L * 1024L;
}

[OptionsValidator]
internal sealed partial class MediaOptionsValidator : IValidateOptions<MediaOptions>;
