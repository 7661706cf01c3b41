using System.Text.Json;

namespace Integreat.Platform.Gateway.Import.Dump;

/// <summary>
/// Reads dump files and patches, one record at a time. Files load in order, a later file's record replaces an earlier file's with the same
/// model and key; then patches overwrite single fields.
/// </summary>
internal static class DumpReader
{
    private const int RecordsPerReport = 500;

    // A field that stands twice has no meaning anybody could rely on.
    private static readonly JsonSerializerOptions Strict = new() { AllowDuplicateProperties = false };

    /// <exception cref="DumpException">A file cannot be read, or is not what it should be.</exception>
    public static async Task<DumpContent> ReadAsync(
        IReadOnlyList<string> files, IReadOnlyList<string> patches, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var builder = new DumpBuilder();
        var bytes = new ByteCount(progress, files.Concat(patches).Sum(LengthOf));
        foreach (var file in files)
        {
            builder.BeginFile();
            await foreach (var (number, record) in RecordsAsync(file, bytes, cancellation))
            {
                builder.Add(file, number, record);
            }
        }

        foreach (var patch in patches)
        {
            await foreach (var (number, record) in RecordsAsync(patch, bytes, cancellation))
            {
                builder.Patch(patch, number, record);
            }
        }

        return builder.Build();
    }

    private static long LengthOf(string file)
    {
        var info = new FileInfo(file);
        return info.Exists ? info.Length : throw new DumpException($"{file}: There is no such file.");
    }

    private static async IAsyncEnumerable<(int Number, JsonElement Record)> RecordsAsync(
        string file, ByteCount bytes, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var stream = Open(file);
        if (!await BeginsWithArrayAsync(stream, cancellation))
        {
            throw new DumpException($"{file}: The file does not begin with '[', but a dump is a JSON array of records.");
        }

        var number = 0;
        await using var records = JsonSerializer.DeserializeAsyncEnumerable<JsonElement>(stream, Strict, cancellation)
            .GetAsyncEnumerator(cancellation);
        while (await NextAsync(records, file))
        {
            yield return (++number, records.Current);
            if (number % RecordsPerReport == 0)
            {
                bytes.Report(stream.Position);
            }
        }

        bytes.Finish(stream.Position);
    }

    private static FileStream Open(string file)
    {
        try
        {
            return new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, useAsync: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DumpException($"{file}: The file cannot be read: {exception.Message}", exception);
        }
    }

    private static async Task<bool> BeginsWithArrayAsync(FileStream stream, CancellationToken cancellation)
    {
        // Enough for a byte order mark and some empty lines.
        var buffer = new byte[256];
        var read = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
        stream.Position = 0;
        var start = buffer.AsSpan(0, read);
        start = start.StartsWith("\uFEFF"u8) ? start[3..] : start;
        return start.TrimStart(" \t\r\n"u8).StartsWith("["u8);
    }

    private static async Task<bool> NextAsync(IAsyncEnumerator<JsonElement> records, string file)
    {
        try
        {
            return await records.MoveNextAsync();
        }
        catch (JsonException exception)
        {
            throw new DumpException($"{file}: The file is not valid JSON ({Place(exception)}).", exception);
        }
    }

    private static string Place(JsonException exception) => exception is { LineNumber: { } line, BytePositionInLine: { } position }
        ? $"line {line + 1}, byte {position + 1}"
        : "place unknown";

    /// <summary>Progress over several files.</summary>
    private sealed class ByteCount(IProgress<ImportProgress>? progress, long total)
    {
        private long _finished;

        public void Report(long position) => progress?.Report(new ImportProgress(ImportPhase.Reading, _finished + position, total));

        public void Finish(long position)
        {
            Report(position);
            _finished += position;
        }
    }
}
