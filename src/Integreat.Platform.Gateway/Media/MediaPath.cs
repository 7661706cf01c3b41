using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Integreat.Platform.Gateway.Media;

/// <summary>
/// The path of a file below the media address, such as <c>regions/17/2024/map.png</c>. There is none that leaves a folder, is hidden in
/// one, or means different files on different systems.
/// </summary>
public sealed record MediaPath
{
    // What object stores take, and file systems.
    private const int LongestPath = 1024;
    private const int LongestSegment = 255;

    private MediaPath(string value) => Value = value;

    public string Value { get; }

    public string Name => Value[(Value.LastIndexOf('/') + 1)..];

    /// <summary>With its dot, in small letters; empty if there is none.</summary>
    public string Extension => Path.GetExtension(Name).ToLowerInvariant();

    public static bool TryParse(string? value, [NotNullWhen(true)] out MediaPath? path)
    {
        path = value is not null && Encoding.UTF8.GetByteCount(value) <= LongestPath && value.Split('/').All(IsName)
            ? new MediaPath(value)
            : null;
        return path is not null;
    }

    public override string ToString() => Value;

    // A dot in front is "." and "..", and the store's own unfinished files; one at the end does not count on Windows.
    private static bool IsName(string segment) =>
        segment.Length > 0
        && segment[0] != '.'
        && segment[^1] is not ('.' or ' ')
        && Encoding.UTF8.GetByteCount(segment) <= LongestSegment
        && !segment.Any(letter => letter is '\\' or ':' || char.IsControl(letter));
}
