using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Integreat.Platform.Gateway.Sync;

/// <summary>How far an app has followed an edition: one of its lives, and a revision. Opaque to apps.</summary>
internal readonly record struct SyncToken(string Epoch, long Revision)
{
    public override string ToString() =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Revision}.{Epoch}")));

    /// <summary>False for anything that was never given out.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out SyncToken? token)
    {
        token = null;
        if (text.Length is 0 or > 100 || !Base64Url.IsValid(text))
        {
            return false;
        }

        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split('.');
        if (parts is [var revision, { Length: > 0 } epoch]
            && long.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            token = new SyncToken(epoch, number);
        }

        return token is not null;
    }
}
