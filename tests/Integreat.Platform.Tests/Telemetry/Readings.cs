using System.Diagnostics.Metrics;

namespace Integreat.Platform.Tests.Telemetry;

/// <summary>What the observable instruments of one meter say, and of no other meter of the same name.</summary>
internal sealed class Readings : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly Dictionary<string, long> _values = [];

    public Readings(Meter meter)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter == meter)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => _values[instrument.Name] = value);
        _listener.Start();
    }

    public long this[string instrument]
    {
        get
        {
            _listener.RecordObservableInstruments();
            return _values[instrument];
        }
    }

    public void Dispose() => _listener.Dispose();
}
