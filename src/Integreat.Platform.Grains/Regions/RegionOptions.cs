using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Grains.Regions;

/// <summary>
/// How much one region may do and keep, so that it does not take what its neighbours need. Bound from the "Regions" section; a bad value stops
/// the process at start.
/// </summary>
public sealed class RegionOptions
{
    public const string Section = "Regions";

    /// <summary>
    /// Facts that accounts and tokens may add to a region in a minute. What the platform itself does (imports, the demo, what is due) does not
    /// count: whoever runs it answers for it.
    /// </summary>
    [Range(1, 10_000_000)]
    public int FactsPerMinute { get; set; } = 6000;

    /// <summary>What is stored of a region for good, with all earlier versions of its texts. Holds for imports, too.</summary>
    [Range(1, 1024 * 1024)]
    public int StoredMegabytes { get; set; } = 16 * 1024;

    /// <summary>What the files of a region may take; earlier contents of replaced files count, deleted files do not. Imports are not refused for it.</summary>
    [Range(1, 1024 * 1024)]
    public int MediaMegabytes { get; set; } = 4 * 1024;
}

[OptionsValidator]
internal sealed partial class RegionOptionsValidator : IValidateOptions<RegionOptions>;
