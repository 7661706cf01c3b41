using System.ComponentModel.DataAnnotations;
using Integreat.Platform.Contracts.News;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Grains.News;

/// <summary>
/// Where news of other sources are fetched from, and how. Bound from the section "ExternalNews"; a bad value stops the process. A source
/// without addresses is off.
/// </summary>
public sealed class ExternalNewsOptions : IValidatableObject
{
    public const string Section = "ExternalNews";

    /// <summary>Addresses of tünews by language, such as "de".</summary>
    public Dictionary<string, string> TuNews { get; } = new(StringComparer.Ordinal);

    /// <summary>Addresses of Amal, News by language.</summary>
    public Dictionary<string, string> AmalNews { get; } = new(StringComparer.Ordinal);

    /// <summary>How often a list that is read is fetched anew.</summary>
    [Range(1, 1440)]
    public int FetchMinutes { get; set; } = 15;

    /// <summary>After how long a fetch is given up.</summary>
    [Range(1, 120)]
    public int TimeoutSeconds { get; set; } = 20;

    /// <summary>An answer that is larger is not taken.</summary>
    [Range(16, 20_480)]
    public int LargestKilobytes { get; set; } = 2048;

    /// <summary>Of a longer list, so many of the newest items are kept.</summary>
    [Range(1, 500)]
    public int MostItems { get; set; } = 100;

    /// <summary>Where a source is fetched in a language; null if it is off.</summary>
    public Uri? AddressOf(string source, string language) =>
        AddressesOf(source).TryGetValue(language, out var address) && address is not "" ? new Uri(address) : null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        from source in NewsSources.External
        from address in AddressesOf(source)
        where address.Value is not ""
            && !(Uri.TryCreate(address.Value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
        select new ValidationResult($"{Section}: the address of {source} in \"{address.Key}\" is not one such as https://news.example.org.");

    private Dictionary<string, string> AddressesOf(string source) => source is NewsSources.TuNews ? TuNews : AmalNews;
}

[OptionsValidator]
internal sealed partial class ExternalNewsOptionsValidator : IValidateOptions<ExternalNewsOptions>;
