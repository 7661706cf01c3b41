using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Integreat.Platform.SystemTests.Chaos;

/// <summary>
/// Reads the pages of a town at a gateway, again and again. It says what it already holds, as apps do, so that an answer that nothing has
/// changed is a promise, too.
/// </summary>
internal sealed class Reader(Slot gateway, EditedTown town, ImmutableDictionary<string, EditedPage> pages, History history, TimeSpan pause)
{
    private const string Stale = "Integreat-Stale-Seconds";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Uri _address = new($"/api/v3/{town.Slug}/{Editor.Language}/pages/", UriKind.Relative);
    private EntityTagHeaderValue? _tag;
    private ImmutableDictionary<string, int> _held = [];

    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            if (gateway.ForReaders is { } life)
            {
                history.Add(await ReadAsync(life));
            }

            await Task.Delay(gateway.ForReaders is null ? TimeSpan.FromMilliseconds(10) : pause, CancellationToken.None);
        }
    }

    private async Task<Read> ReadAsync(Life life)
    {
        var read = new Read(gateway.Name, life.Number, town.Slug, History.Now, default, 0, IsStale: false);
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            using var request = new HttpRequestMessage(HttpMethod.Get, _address);
            if (_tag is not null)
            {
                request.Headers.IfNoneMatch.Add(_tag);
            }

            using var response = await life.Process.Client.SendAsync(request, patience.Token);
            var body = await response.Content.ReadAsByteArrayAsync(patience.Token);
            read = read with { Ended = History.Now, Status = (int)response.StatusCode, IsStale = response.Headers.Contains(Stale) };
            return response.StatusCode switch
            {
                HttpStatusCode.OK => Take(read, body, response.Headers.ETag),
                HttpStatusCode.NotModified => read with { Shown = _held },
                _ => read,
            };
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or ObjectDisposedException or IOException)
        {
            return read with { Ended = History.Now, Status = 0 };
        }
    }

    private Read Take(Read read, byte[] body, EntityTagHeaderValue? tag)
    {
        var shown = ImmutableDictionary.CreateBuilder<string, int>();
        using var json = JsonDocument.Parse(body);
        foreach (var item in json.RootElement.EnumerateArray())
        {
            var title = item.GetProperty("title").GetString()!;
            var content = item.GetProperty("content").GetString()!;
            if (title.Split(' ') is [var name, var number] && pages.TryGetValue(name, out var page))
            {
                var value = int.Parse(number, CultureInfo.InvariantCulture);
                shown[name] = value;
                if (!content.StartsWith(Editor.Content(value), StringComparison.Ordinal))
                {
                    read = read with { Fault = $"The title is \"{Editor.Title(page, value)}\", the text begins with \"{content[..Math.Min(20, content.Length)]}\"." };
                }
            }
        }

        (_tag, _held) = (tag, shown.ToImmutable());
        return read with { Shown = _held };
    }
}
