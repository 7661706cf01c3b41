using System.Diagnostics;
using OpenTelemetry;
using Orleans.Diagnostics;

namespace Integreat.Platform.Server.Telemetry;

/// <summary>
/// Takes out of calls of grains to which device they belong: it is only a hash, but a store of traces that has it in every call shows who
/// chatted when.
/// </summary>
internal sealed class NamelessDevices : BaseProcessor<Activity>
{
    private const string Kind = "device-chat";

    public override void OnEnd(Activity data)
    {
        if (data.Source.Name != ActivitySources.ApplicationGrainActivitySourceName)
        {
            return;
        }

        foreach (var (name, _) in data.TagObjects.Where(tag => tag.Value?.ToString()?.StartsWith($"{Kind}/", StringComparison.Ordinal) is true).ToList())
        {
            data.SetTag(name, Kind);
        }
    }
}
