namespace Integreat.Platform.Storage.Journal;

/// <summary>Names that begin alike, as a range that an index can be asked for.</summary>
internal static class NameRange
{
    /// <summary>The first name, in the sequence of bytes, that comes after all that begin so.</summary>
    public static string EndOf(string beginning) => beginning is [.., var last and < (char)0x7F]
        ? $"{beginning[..^1]}{(char)(last + 1)}"
        : throw new ArgumentException("A beginning ends with an ASCII character.", nameof(beginning));
}
