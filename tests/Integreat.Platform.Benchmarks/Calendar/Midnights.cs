using Integreat.Platform.Benchmarks.Corpus;
using Integreat.Platform.Benchmarks.Hosting;

namespace Integreat.Platform.Benchmarks.Calendar;

/// <summary>Lets days go by and reads the calendar twice in each.</summary>
internal sealed class Midnights(RunningPlatform platform, HttpClient client)
{
    public const int Count = 20;

    private readonly TimedReads _first = new(client, Target);
    private readonly TimedReads _next = new(client, Target);

    private static string Target => $"/api/v3/mustertal/{CorpusLanguage.All[0].Slug}/events/";

    public List<string[]> Rows => [_first.Row("the first after midnight"), _next.Row("the next one")];

    public async Task PassAsync(CancellationToken cancellation)
    {
        await client.GetByteArrayAsync(Target, cancellation);
        for (var day = 0; day < Count; day++)
        {
            platform.Clock.GoToMidnight();
            await _first.AskAsync(cancellation);
            await _next.AskAsync(cancellation);
        }
    }
}
