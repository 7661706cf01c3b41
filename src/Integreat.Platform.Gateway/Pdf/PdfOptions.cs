using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway.Pdf;

/// <summary>What making PDFs may cost a gateway. Bound from the "Pdf" section; a bad value stops the process at start.</summary>
public sealed class PdfOptions
{
    public const string Section = "Pdf";

    /// <summary>For PDFs that were made and may be asked for again.</summary>
    [Range(0, 1024 * 1024)]
    public int CacheMegabytes { get; set; } = 64;

    /// <summary>How many may wait while one is being made. Who comes then is asked to come back.</summary>
    [Range(0, 10_000)]
    public int Waiting { get; set; } = 20;

    /// <summary>What takes more sheets of paper is not made.</summary>
    [Range(1, 10_000)]
    public int Sheets { get; set; } = 1500;
}

[OptionsValidator]
internal sealed partial class PdfOptionsValidator : IValidateOptions<PdfOptions>;
