namespace Integreat.Platform.Gateway.Assets;

/// <summary>What social networks show beside a link to the web app, 1200 by 630. It names nobody: whose web app it is, the title says.</summary>
internal static class SocialPreview
{
    /// <summary>Where it is on this platform; the address is the reference platform's.</summary>
    public const string Path = "/static/logos/integreat/social-media-preview.png";

    public static Asset Image { get; } = Asset.Read("Assets/social/social-media-preview.png", "image/png");
}
