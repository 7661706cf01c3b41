using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Grains;

/// <summary>Under which addresses readers reach what editions render. Bound from the section "Public"; a bad value stops the process.</summary>
public sealed class PublicAddresses
{
    public const string Section = "Public";

    /// <summary>This platform itself: the prefix of every "url" and of media. Has no slash at the end, however it was configured.</summary>
    [WebAddress]
    public string CmsUrl { get; set => field = value.TrimEnd('/'); } = "";

    /// <summary>The web app: the prefix of links inside content. Has no slash at the end, however it was configured.</summary>
    [WebAddress]
    public string WebAppUrl { get; set => field = value.TrimEnd('/'); } = "https://integreat.app";
}

/// <summary>An address that something can be appended to: absolute, http or https, without query and fragment.</summary>
internal sealed class WebAddressAttribute() : ValidationAttribute("This is not an address such as https://cms.example.org.")
{
    public override bool IsValid(object? value) =>
        Uri.TryCreate(value as string, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri is { Query: "", Fragment: "" };
}

[OptionsValidator]
internal sealed partial class PublicAddressesValidator : IValidateOptions<PublicAddresses>;
