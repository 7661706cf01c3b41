using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Integreat.Platform.Gateway.Accounts;

/// <summary>
/// The codes of authenticator apps (RFC 6238: SHA-1, six digits, 30 seconds, which is what all apps know). Not Identity's own: those go by
/// the clock of the machine, and take a code again for as long as it lasts.
/// </summary>
internal static class TimeCodes
{
    private const int Seconds = 30;
    private const int Digits = 6;

    /// <summary>The step whose code this is: the present one, the one before, or the next, because clocks differ; null if it is none of them.</summary>
    /// <param name="key">In base 32.</param>
    public static long? FindStep(string key, string code, DateTimeOffset now)
    {
        var sent = Encoding.UTF8.GetBytes(code);
        var bytes = Base32.Decode(key);
        var present = now.ToUnixTimeSeconds() / Seconds;
        long? found = null;
        for (var step = present - 1; step <= present + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(sent, Encoding.UTF8.GetBytes(Of(bytes, step))))
            {
                found = step;
            }
        }

        return found;
    }

    /// <summary>What a QR code for authenticator apps holds.</summary>
    public static string Address(string issuer, string account, string key) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}?secret={key}&issuer={Uri.EscapeDataString(issuer)}"
        + string.Create(CultureInfo.InvariantCulture, $"&digits={Digits}&period={Seconds}");

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5350", Justification = "Authenticator apps know no other hash.")]
    private static string Of(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(key, counter, hash);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xF)..]) & int.MaxValue;
        return (number % 1_000_000).ToString(CultureInfo.InvariantCulture).PadLeft(Digits, '0');
    }
}
