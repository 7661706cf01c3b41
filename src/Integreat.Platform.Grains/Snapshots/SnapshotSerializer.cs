using System.Text.Json;
using Microsoft.Extensions.Logging;
using Orleans.Storage;

namespace Integreat.Platform.Grains.Snapshots;

/// <summary>Writes snapshots as plain JSON, without type names. What it cannot read counts as absent: a snapshot is a cache.</summary>
internal sealed partial class SnapshotSerializer(ILogger<SnapshotSerializer> logger) : IGrainStorageSerializer
{
    public BinaryData Serialize<T>(T? input) => new(JsonSerializer.SerializeToUtf8Bytes(input, JsonSerializerOptions.Web));

    public T Deserialize<T>(BinaryData input)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(input, JsonSerializerOptions.Web) ?? Activator.CreateInstance<T>();
        }
        catch (JsonException exception)
        {
            LogUnreadable(exception, input.ToMemory().Length);
            return Activator.CreateInstance<T>();
        }
    }

    [LoggerMessage(LogLevel.Warning, "A snapshot of {Length} bytes cannot be read and is ignored")]
    private partial void LogUnreadable(Exception exception, int length);
}
