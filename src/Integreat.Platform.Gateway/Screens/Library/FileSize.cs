using System.Globalization;

namespace Integreat.Platform.Gateway.Screens.Library;

/// <summary>How large a file is, as people say it.</summary>
internal static class FileSize
{
    private const double Step = 1024;

    private static readonly string[] Units = ["Byte", "KB", "MB", "GB", "TB"];

    public static string Of(long bytes, CultureInfo culture)
    {
        var (size, unit) = ((double)bytes, 0);
        while (size >= Step && unit < Units.Length - 1)
        {
            (size, unit) = (size / Step, unit + 1);
        }

        return string.Create(culture, $"{(size < 10 && unit > 0 ? size.ToString("0.#", culture) : size.ToString("N0", culture))} {Units[unit]}");
    }
}
