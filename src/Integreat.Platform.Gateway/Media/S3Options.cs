using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway.Media;

/// <summary>An S3-compatible store for media files, in place of a folder. Bound from the "Media:S3" section; a bad value stops the process at start.</summary>
public sealed class S3Options
{
    public const string Section = $"{MediaOptions.Section}:S3";

    /// <summary>Must exist. Empty: files are in the folder.</summary>
    public string Bucket { get; set; } = "";

    /// <summary>Where the store answers, such as https://s3.example.org.</summary>
    public string Endpoint { get; set; } = "";

    /// <summary>The region that signatures name; stores that know no regions take any.</summary>
    public string Region { get; set; } = "us-east-1";

    public string AccessKey { get; set; } = "";

    public string SecretKey { get; set; } = "";

    /// <summary>What all names in the bucket begin with, such as "media/".</summary>
    public string Prefix { get; set; } = "";

    /// <summary>Whether the bucket is named in the path; else in the host's name, as Amazon wants it.</summary>
    public bool PathStyle { get; set; } = true;

    public bool IsUsed => Bucket.Length > 0;
}

/// <summary>Half a configuration is none: who sets one of the values means all of them.</summary>
internal sealed class S3OptionsValidator : IValidateOptions<S3Options>
{
    public ValidateOptionsResult Validate(string? name, S3Options options)
    {
        string[] missing =
        [
            .. options.Bucket.Length == 0 ? ["Media__S3__Bucket"] : Array.Empty<string>(),
            .. options.Endpoint.Length == 0 ? ["Media__S3__Endpoint"] : Array.Empty<string>(),
            .. options.AccessKey.Length == 0 ? ["Media__S3__AccessKey"] : Array.Empty<string>(),
            .. options.SecretKey.Length == 0 ? ["Media__S3__SecretKey"] : Array.Empty<string>(),
        ];
        return missing.Length == 4 ? ValidateOptionsResult.Success
            : missing.Length > 0 ? ValidateOptionsResult.Fail($"Media files in an S3-compatible store need {string.Join(" and ", missing)} as well.")
            : !IsAddress(options.Endpoint) ? ValidateOptionsResult.Fail("Media__S3__Endpoint is not an address such as https://s3.example.org.")
            : ValidateOptionsResult.Success;
    }

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address is { Query: "", Fragment: "", UserInfo: "" };
}
