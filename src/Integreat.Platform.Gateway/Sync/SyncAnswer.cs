using System.Globalization;
using System.Text;
using System.Text.Json;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Gateway.Delivery;

namespace Integreat.Platform.Gateway.Sync;

/// <summary>
/// What an app has to do to hold the edition as it is: <c>{"token", "full", "reason", "changed": [{"key", "item"}], "removed": [key]}</c>.
/// Items have the shape of API v3. A key is the item's kind and number, which stay when its "id" changes with a new version.
/// </summary>
internal static class SyncAnswer
{
    // After an edit nearly all apps ask for the same few items. Which they are follows from how many they are, so no more answers than
    // this are kept.
    private const int MostKept = 16;

    /// <summary>Everything, for an app that has nothing yet.</summary>
    public static Body Full(EditionSnapshot edition) =>
        edition.Derived("sync", static (of, share) => Everything(of, reason: null, share));

    /// <summary>Everything, for an app whose token says nothing: it forgets what it has.</summary>
    public static Body Anew(EditionSnapshot edition) =>
        edition.Derived("sync anew", static (of, share) => Everything(of, "token-unknown", share));

    /// <summary>What is different since a token that the edition honours.</summary>
    public static Body Since(EditionSnapshot edition, SyncToken token)
    {
        var count = edition.History.CountAfter(token.Revision);
        return count > MostKept
            ? Latest(edition, count, share: null)
            : edition.Derived(
                string.Create(CultureInfo.InvariantCulture, $"sync, latest {count}"), (of, share) => Latest(of, count, share));
    }

    private static SyncToken TokenOf(EditionSnapshot edition) => new(edition.Epochs.Current, edition.History.Newest);

    private static Body Latest(EditionSnapshot edition, int count, CompressedShare? share)
    {
        var latest = edition.History.Latest(count).ToLookup(item => item.Visibility is Visibility.Public);
        return Write(TokenOf(edition), null, isFull: false, latest[true], latest[false], share);
    }

    private static Body Everything(EditionSnapshot edition, string? reason, CompressedShare share) => Write(
        TokenOf(edition), reason, isFull: true, edition.All.Where(item => item.Visibility is Visibility.Public), [], share);

    private static Body Write(
        SyncToken token, string? reason, bool isFull, IEnumerable<Fragment> changed, IEnumerable<Fragment> removed, CompressedShare? share)
    {
        var pieces = changed.OrderBy(item => item.Kind, StringComparer.Ordinal).ThenBy(item => item.Id).Select(Piece).ToList();
        var open = new StringBuilder($"{{\"token\":\"{token}\",\"full\":{(isFull ? "true" : "false")},");
        if (reason is not null)
        {
            open.Append(CultureInfo.InvariantCulture, $"\"reason\":{JsonSerializer.Serialize(reason)},");
        }

        open.Append("\"changed\":[");
        var gone = removed.Select(KeyOf).Order(StringComparer.Ordinal);
        var close = $"{(pieces.Count > 0 ? "}" : "")}],\"removed\":{JsonSerializer.Serialize(gone)}}}";
        return Body.Framed(
            new Frame(Encoding.UTF8.GetBytes(open.ToString()), "},"u8.ToArray(), Encoding.UTF8.GetBytes(close)), pieces, share);
    }

    // The object around each item is closed by the separator or the frame.
    private static Piece Piece(Fragment item) => new(
        (byte[])[.. Encoding.UTF8.GetBytes($"{{\"key\":\"{KeyOf(item)}\",\"item\":"), .. item.Envelope.Span], item.Content, item.Hash);

    private static string KeyOf(Fragment item) => string.Create(CultureInfo.InvariantCulture, $"{item.Kind}/{item.Id}");
}
