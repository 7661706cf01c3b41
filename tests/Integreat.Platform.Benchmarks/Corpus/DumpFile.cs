using System.Text.Encodings.Web;
using System.Text.Json;

namespace Integreat.Platform.Benchmarks.Corpus;

/// <summary>Writes generated regions as a dump of the reference platform.</summary>
internal static class DumpFile
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static async Task WriteAsync(string file, int regions, RegionSize size, CancellationToken cancellation)
    {
        await using var stream = File.Create(file);
        await JsonSerializer.SerializeAsync(stream, DumpRecords.Of(regions, size), Options, cancellation);
    }
}

/// <param name="Fields">An object with the members that the dump has, named in the style of C#.</param>
internal sealed record DumpRecord(string Model, long Pk, object Fields);
