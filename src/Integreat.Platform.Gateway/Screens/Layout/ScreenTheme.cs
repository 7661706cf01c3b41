using MudBlazor;

namespace Integreat.Platform.Gateway.Screens.Layout;

/// <summary>The colours and the type of the screens. Both palettes have a contrast of at least 4.5 to 1 for text.</summary>
internal static class ScreenTheme
{
    private static readonly string[] Fonts = ["system-ui", "Segoe UI", "Roboto", "Noto Sans", "Noto Sans Arabic", "sans-serif"];

    public static MudTheme Theme { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#0b5c74",
            Secondary = "#52656d",
            Background = "#f4f7f8",
            Surface = "#ffffff",
            TextPrimary = "#16262c",
            TextSecondary = "#46575e",
            Error = "#b3261e",
            Success = "#1b6e3c",
            Warning = "#8a5300",
            Info = "#0b5c74",
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#7fd0e8",
            Secondary = "#9fb2ba",
            Background = "#10191d",
            Surface = "#18242a",
            TextPrimary = "#e6eef1",
            TextSecondary = "#b4c4cb",
            Error = "#ffb4ab",
            Success = "#7fd8a0",
            Warning = "#f2bd6b",
            Info = "#7fd0e8",
        },
        Typography = new Typography
        {
            Default = new DefaultTypography
            {
                FontFamily = Fonts,
            },
        },
    };
}
