using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway;

/// <summary>Under which addresses and which name readers know the platform. Bound from the section "Public"; a bad value stops the process.</summary>
public sealed class PublicOptions
{
    public const string Section = "Public";

    /// <summary>This platform itself, where its images and site maps are. Has no slash at the end, however it was configured.</summary>
    [WebAddress]
    public string CmsUrl { get; set => field = value.TrimEnd('/'); } = "";

    /// <summary>The web app, where people read. Has no slash at the end, however it was configured.</summary>
    [WebAddress]
    public string WebAppUrl { get; set => field = value.TrimEnd('/'); } = "https://integreat.app";

    /// <summary>The web app's name, as it stands in the titles of its documents.</summary>
    [Required(ErrorMessage = "The web app needs a name, such as Integreat."), StringLength(60)]
    public string Branding { get; set; } = "Integreat";
}

/// <summary>An address that something can be appended to: absolute, http or https, without query and fragment.</summary>
internal sealed class WebAddressAttribute() : ValidationAttribute("This is not an address such as https://cms.example.org.")
{
    public override bool IsValid(object? value) =>
        Uri.TryCreate(value as string, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri is { Query: "", Fragment: "" };
}

[OptionsValidator]
internal sealed partial class PublicOptionsValidator : IValidateOptions<PublicOptions>;
