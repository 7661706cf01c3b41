using System.Text.Json;
using Integreat.Platform.Gateway.Delivery;
using Integreat.Platform.Gateway.Sync;

namespace Integreat.Platform.Tests.Sync;

/// <summary>An app that holds an edition by its sync answers alone, as an app's author would write it.</summary>
internal sealed class SyncedApp
{
    private string? _token;

    /// <summary>What it shows, by key.</summary>
    public SortedDictionary<string, string> Items { get; } = new(StringComparer.Ordinal);

    /// <summary>How many answers were everything.</summary>
    public int FullAnswers { get; private set; }

    public void Sync(EditionSnapshot edition)
    {
        var answer = _token is null ? SyncAnswer.Full(edition)
            : SyncToken.TryParse(_token, out var token) && edition.Epochs.Honour(token.Value.Epoch, token.Value.Revision)
                ? SyncAnswer.Since(edition, token.Value)
                : SyncAnswer.Anew(edition);
        Take(string.Concat(answer.Segments.Select(segment => System.Text.Encoding.UTF8.GetString(segment.Span))));
    }

    public void Take(string json)
    {
        using var answer = JsonDocument.Parse(json);
        var root = answer.RootElement;
        if (root.GetProperty("full").GetBoolean())
        {
            FullAnswers++;
            Items.Clear();
        }

        foreach (var changed in root.GetProperty("changed").EnumerateArray())
        {
            Items[changed.GetProperty("key").GetString()!] = changed.GetProperty("item").GetRawText();
        }

        foreach (var removed in root.GetProperty("removed").EnumerateArray())
        {
            Items.Remove(removed.GetString()!);
        }

        _token = root.GetProperty("token").GetString();
    }
}
