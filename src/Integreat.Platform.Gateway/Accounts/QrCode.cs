using System.Drawing;
using QRCoder;

namespace Integreat.Platform.Gateway.Accounts;

/// <summary>Text for cameras, as an SVG picture.</summary>
internal static class QrCode
{
    // In its own units: how large it is shown is for the page to say.
    private static readonly Size Whole = new(256, 256);

    /// <summary>Dark on light whatever surrounds it.</summary>
    public static string Draw(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var picture = new SvgQRCode(code);
        return picture.GetGraphic(Whole, sizingMode: SvgQRCode.SizingMode.ViewBoxAttribute);
    }
}
