using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Grains;

/// <summary>Under which addresses readers reach what editions render. Bound from the section "Public"; a bad value stops the process.</summary>
public sealed class PublicAddresses
{
    public const string Section = "Public";

    /// <summary>This platform itself: the prefix of every "url" and of media, without a slash at the end.</summary>
    [Required, Url]
    public string CmsUrl { get; set; } = "";

    /// <summary>The web app: the prefix of links inside content, without a slash at the end.</summary>
    [Required, Url]
    public string WebAppUrl { get; set; } = "https://integreat.app";
}

[OptionsValidator]
internal sealed partial class PublicAddressesValidator : IValidateOptions<PublicAddresses>;
