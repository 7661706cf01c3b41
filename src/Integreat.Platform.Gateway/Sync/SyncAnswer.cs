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
    /// <summary>The newest revision an app can hold.</summary>
    public static SyncToken TokenOf(EditionSnapshot edition) => new(
        edition.Epochs.Current, edition.All.Select(item => item.Revision).Append(edition.Epochs.Floor).Max());

    /// <summary>Everything, for an app that has nothing yet.</summary>
    public static Body Full(EditionSnapshot edition, CompressedShare share) => Everything(edition, reason: null, share);

    /// <summary>Everything; the app forgets what it has.</summary>
    /// <param name="reason">Why an app that asked for changes gets everything.</param>
    public static Body Anew(EditionSnapshot edition, string reason) => Everything(edition, reason, share: null);

    /// <summary>What is different since a token that the edition honours.</summary>
    public static Body Since(EditionSnapshot edition, SyncToken token)
    {
        var later = edition.All.Where(item => item.ItemRevision > token.Revision).ToLookup(item => item.Visibility is Visibility.Public);
        return Write(TokenOf(edition), null, isFull: false, later[true], later[false], share: null);
    }

    private static Body Everything(EditionSnapshot edition, string? reason, CompressedShare? share) => Write(
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
