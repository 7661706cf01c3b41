using System.Security.Cryptography;
using System.Text;

namespace Integreat.Platform.Domain.Texts;

/// <summary>
/// A text as the model knows it: the hash under which its bytes are stored, never the text itself. The empty text has no hash and is
/// stored nowhere.
/// </summary>
/// <param name="Hash">SHA-256 of the UTF-8 bytes, lower-case hex; null for the empty text.</param>
/// <param name="Length">Bytes of UTF-8.</param>
/// <param name="Blank">Empty, or white space only.</param>
public sealed record Text(string? Hash, int Length, bool Blank)
{
    public static Text Empty { get; } = new(null, 0, true);

    /// <summary>The reference to this text.</summary>
    public static Text Of(string text)
    {
        if (text.Length == 0)
        {
            return Empty;
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        return new Text(HashOf(bytes), bytes.Length, string.IsNullOrWhiteSpace(text));
    }

    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
