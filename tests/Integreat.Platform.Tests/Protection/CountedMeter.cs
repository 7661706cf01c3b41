using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Integreat.Platform.Tests.Protection;

/// <summary>What a counter has counted since this was made, by its label. Tests that run at the same time may count as well.</summary>
internal sealed class CountedMeter : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<string, long> _counts = [];

    public CountedMeter(string meter, string instrument)
    {
        _listener.InstrumentPublished = (published, listener) =>
        {
            if (published.Meter.Name == meter && published.Name == instrument)
            {
                listener.EnableMeasurementEvents(published);
            }
        };
        _listener.SetMeasurementEventCallback<long>((_, value, tags, _) =>
            _counts.AddOrUpdate(string.Join(' ', tags.ToArray().Select(tag => tag.Value)), value, (_, count) => count + value));
        _listener.Start();
    }

    /// <param name="label">The values of the labels in their order, with spaces between them.</param>
    public long this[string label] => _counts.GetValueOrDefault(label);

    public void Dispose() => _listener.Dispose();
}
